"""Whether an action item is open, done or dropped: check boxes, ticks, `(done)`, status cells, and what a sentence says."""

from __future__ import annotations

import re
from typing import NamedTuple

from pmlint.source.inline import Inline

_BOX = re.compile(r"\s*\[([ xX✓✔✅\-~/]?)\](?=\s|\Z)\s*")
_DONE_WORDS = frozenset(
    "done complete completed closed fixed resolved finished implemented merged deployed shipped landed delivered released verified yes ✅ ✔ ☑ ✓ x".split()
)
_DROPPED_WORDS = frozenset(
    ("dropped", "wontfix", "wont fix", "won t fix", "cancelled", "canceled", "not doing", "rejected", "declined", "abandoned", "duplicate", "obsolete", "won t do", "wont do", "not planned", "superseded")
)  # fmt: skip
_OPEN_WORDS = frozenset(
    "todo to-do open ongoing failed failing pending planned wip started blocked doing backlog new no investigating proposed scheduled underway deferred ❌ ⏳ 🚧 partial partially".split()
)
_TICKS = ("✅", "☑", "✔", "✓", ":white_check_mark:", ":heavy_check_mark:", "🎉")
_CROSSES = ("❌", "🚫", ":x:")
_MARKER = re.compile(
    r"[\[({*_~`\s:–—-]{1,6}(done|completed?|fixed|closed|finished|resolved|implemented|merged|deployed|won'?t ?fix|cancelled|canceled|dropped|rejected)[!\s]{0,3}[\])}*_~`.!]{0,6}\s*\Z",
    re.IGNORECASE,
)
_BRACKETED = re.compile(
    r"[\[(]\s*(?:\*\*)?(done|completed?|fixed|closed|finished|resolved|implemented|merged|deployed|in progress|ongoing|todo|to do|open|pending|planned|won'?t ?fix|cancelled|dropped|wip|not started|in review)\b[^\[\]()]{0,60}[\])]",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"\s*[\[(*_~`]{0,4}(done|completed?|fixed|closed|finished)\b[\])*_~`]{0,4}\s*(?:[:–—]|-\s)", re.IGNORECASE
)
_SENTENCES = (
    re.compile(r"\b(?:has|have|had)\s+(?:(?:also|already|now|since|just|been)\s+){0,3}(?:been\s+)?(?:[a-z]+ed|done|made|built|written|taken|set|put|sent|begun|split|reset|brought|found|given|shut)\b", re.IGNORECASE),
    re.compile(r"\bwe(?:'ve|’ve)\s+(?:(?:also|already|now|since|just)\s+){0,2}(?:[a-z]+ed|done|made|built|written|taken|set|put)\b", re.IGNORECASE),
    re.compile(r"\b(?:was|were)\s+(?:(?:also|already|now|then|subsequently|successfully)\s+){0,2}(?:[a-z]+ed|done|made|built|written|taken|set|put|sent)\b", re.IGNORECASE),
    re.compile(r"\b(?:this|it) is (?:now )?(?:done|complete|completed|fixed|in place|live|deployed)\b", re.IGNORECASE),
    re.compile(r"\balready (?:been )?(?:done|[a-z]+ed)\b", re.IGNORECASE),
)  # fmt: skip
_PAST_START = re.compile(
    r"(?:we\s+)?(?:(?:already|also|now)\s+)?([A-Za-z]+ed|built|wrote|made|set up|ran|sent|took|put)\b",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:will|should|shall|must|needs? to|need to be|going to|plan(?:s|ned|ning)? to|would|could|to be|want to|have to|has to|consider|in progress|ongoing|not yet|not been|scheduled|tbd|todo|aim to|intend to|ought to|(?:is|are) being)\b|n['’]t\b|\?",
    re.IGNORECASE,
)
_BEGUN = re.compile(
    r"\b(?:begun|started|opened|raised|filed|created) (?:to|a|an|the|an issue|a ticket|working)\b|\b(?:been|being) (?:scheduled|planned|raised|opened|identified|noticed|exploring|working|considered|discussed)\b",
    re.IGNORECASE,
)
_ADJECTIVES = frozenset(
    "improved needed dedicated automated detailed centralised centralized distributed shared enhanced limited based advanced extended increased scheduled managed related planned proposed targeted reduced unified standardized standardised embed need feed speed exceed proceed seed breed".split()
)


class Progress(NamedTuple):
    """`status` is open, done or dropped; `start` and `end` are 0-based offsets of the words that say so (equal: none do)."""

    status: str
    start: int = 0
    end: int = 0
    stated: bool = True


class Box(NamedTuple):
    """A check box at the start of an item: its status and the offset at which the text goes on."""

    status: str
    end: int


def task_box(text: str) -> Box | None:
    """The check box that an item's text starts with (`[ ]`, `[x]`), GFM's task list."""
    match = _BOX.match(text)
    if match is None:
        return None
    sign = match.group(1).strip()
    status = "open" if sign in ("", "/") else "dropped" if sign in ("-", "~") else "done"
    return Box(status, match.end())


def status_of(cell: str) -> str | None:
    """The status that a cell or the words behind `Status:` name; None where they name none."""
    words = re.sub(r"[^\w\s✅✔☑✓❌⏳🚧'’-]", " ", cell.casefold()).replace("’", "'")
    joined = " ".join(words.replace("'", " ").split())
    if not joined:
        return None
    if any(word in joined for word in _DROPPED_WORDS):
        return "dropped"
    tokens = joined.replace("-", " ").split()
    if (
        "not" in tokens
        or "in progress" in " ".join(tokens)
        or "to do" in " ".join(tokens)
        or any(token in _OPEN_WORDS for token in tokens)
    ):
        return "open"
    if any(token in _DONE_WORDS for token in tokens) or any(tick in cell for tick in _TICKS):
        return "done"
    return None


def marked_progress(text: Inline) -> Progress | None:
    """What a tick, a strike-through or a word in brackets or at the end says."""
    plain = text.plain
    struck = sum(mark.end - mark.start for mark in text.marked("strike"))
    if struck and struck >= 0.7 * len(plain.strip()):
        return Progress("dropped", *_extent(text))
    for signs, status in ((_TICKS, "done"), (_CROSSES, "dropped")):
        for sign in signs:
            at = plain.find(sign)
            if at >= 0 and (at < 4 or at > len(plain.rstrip()) - len(sign) - 4):
                return Progress(status, at, at + len(sign))
    for pattern in (_LEADING, _BRACKETED, _MARKER):
        match = pattern.search(plain) if pattern is not _LEADING else pattern.match(plain)
        if match is not None and (status := status_of(match.group(1))) is not None:
            return Progress(status, match.start(), match.end())
    return None


def said_done(text: str) -> bool:
    """Whether the item's own words report it as done: `has been added`, `Added …`, `… was fixed`."""
    if _FUTURE.search(text) or _BEGUN.search(text):
        return False
    match = _PAST_START.match(text.strip())
    if match is not None and match.group(1).casefold() not in _ADJECTIVES:
        return True
    return any(pattern.search(text) for pattern in _SENTENCES)


def group_status(heading: str) -> str | None:
    """The status that a heading or a lead-in gives the items below: `Immediate actions (completed)`."""
    low = heading.casefold()
    if re.search(
        r"\b(?:planned|in[ -]progress|ongoing|open|outstanding|remaining|todo|to do|not (?:yet )?(?:done|started|completed))\b",
        low,
    ):
        return "open"
    if re.search(r"\b(?:completed|done|finished|already|fixed|implemented|taken)\b", low):
        return "done"
    return None


def _extent(text: Inline) -> tuple[int, int]:
    marks = text.marked("strike")
    return marks[0].start, marks[-1].end
