"""Whether an action item is open, done or dropped: boxes, ticks, `(done)`, status cells, and what a sentence says."""

from __future__ import annotations

import re
from typing import NamedTuple

from pmlint.document.wordlists import names, table
from pmlint.source.inline import Inline

# Status: words that name it in a cell, in brackets or behind a label. Tried in this order.
STATUS_WORDS = table(
    """
dropped: dropped, wontfix, wont fix, won t fix, cancelled, canceled, not doing, rejected, declined, abandoned,
    duplicate,
    obsolete, won t do, wont do, not planned, superseded
open: not, todo, to do, open, ongoing, in progress, failed, failing, pending, planned, wip, started, blocked, doing,
    backlog, new, no, investigating, proposed, scheduled, underway, deferred, partial, partially, in review, ❌, ⏳, 🚧
done: done, complete, completed, closed, fixed, resolved, finished, implemented, merged, deployed, shipped, landed,
    delivered, released, verified, yes, x, ✅, ✔, ☑, ✓
"""
)
_TICKS = names("✅, ☑, ✔, ✓, :white_check_mark:, :heavy_check_mark:, 🎉")
_CROSSES = names("❌, 🚫, :x:")
_SIGNS = names("✅, ✔, ☑, ✓, ❌, ⏳, 🚧")

_DONE = "done|completed?|fixed|closed|finished|resolved|implemented|merged|deployed"
_DROPPED = "won['’]?t ?(?:fix|do)|cancelled|canceled|dropped|rejected"
_OPEN = "in progress|ongoing|todo|to do|open|pending|planned|wip|not started|in review"
_BOX = re.compile(r"\s{0,3}\[([ xX✓✔✅\-~/]?)\](?=\s|\Z)\s{0,3}")
# `… (done)`, `… - DONE` at the end; `Done: …` at the start; `[in progress since May]` anywhere.
_OPENING, _CLOSING = r"([\[({*_~`\s:–—-]{1,6})", r"[!\s]{0,3}[\])}*_~`.!]{0,6}\s{0,3}"
_AT_END = re.compile(rf"{_OPENING}(?P<word>{_DONE}|{_DROPPED}){_CLOSING}\Z", re.IGNORECASE)
_DASHED = re.compile(
    rf"(?:[–—]\s{{0,2}}|\s-\s{{1,2}}|→\s{{0,2}})(?P<word>{_DONE}|{_DROPPED})\b[^.:–—]{{0,30}}\Z", re.IGNORECASE
)
_IN_BRACKETS = re.compile(rf"[\[(]\s{{0,3}}(?P<word>{_DONE}|{_DROPPED}|{_OPEN})\b[^\[\]()]{{0,60}}[\])]", re.IGNORECASE)
_AT_START = re.compile(
    rf"\s{{0,3}}[\[(*_~`]{{0,4}}(?P<word>{_DONE})\b[\])*_~`]{{0,4}}\s{{0,3}}(?:[:–—]|-\s)", re.IGNORECASE
)

# A report of what was done: "has been added", "we've moved", "were split", "Added …".
_PARTICIPLE = r"(?:[a-z]+ed|done|made|built|written|taken|set|put|sent|begun|split|reset|brought|found|given|shut)"
_BETWEEN = r"(?:(?:also|already|now|since|just|then|been|subsequently|successfully)\s+){0,3}"
_REPORTS = re.compile(
    rf"\b(?:has|have|had|was|were|we['’]ve)\s+{_BETWEEN}{_PARTICIPLE}\b"
    r"|\b(?:is|are) now\b|\bhave been (?:live|in place)\b|\b(?:this|it) is (?:done|complete|completed|fixed|live)\b"
    r"|(?:\A|[.;!]\s{1,2})(?:done|fixed|deployed|completed|merged|shipped)\b"
    rf"|\balready (?:been )?{_PARTICIPLE}\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?<=[.!;])\s|\s[–—-]\s|—")
_SAYS_OF_IT = re.compile(r"(?:and |which |now )?(?:this|it|that|these|which|already)\b", re.IGNORECASE)
_STARTS_PAST = re.compile(
    r"(?:we\s+)?(?:(?:already|also|now)\s+)?([a-z]+ed|built|wrote|made|set up|ran|sent|took|put)\b", re.IGNORECASE
)
# Words that end like a past tense and start a task or describe a thing: "Improved alerting for …".
_NOT_PAST = frozenset(
    names(
        """
        advanced, automated, based, breed, centralised, centralized, dedicated, detailed, distributed, embed, enhanced,
        exceed, extended, feed, improved, increased, limited, managed, need, needed, planned, proceed, proposed,
        reduced,
        related, scheduled, seed, shared, speed, standardised, standardized, targeted, unified
        """
    )
)
_NARRATES = re.compile(
    r"(?:(?:the |our )?(?:[a-z]{2,20} )?(?:teams?|engineers?|support|developers?)|they|we|someone)\s+"
    r"(?:(?:then|also|later|had|have)\s+){0,2}"
    r"(?!need|want|feed)(?:[a-z]{2,20}ed|got|found|made|took|went|began|saw|knew|held|gave|sent|told|met|ran|wrote)\b"
    r"|(?:if|had) (?:the team|we|they|it) had\b|got (?:guidance|advice|help|confirmation)\b",
    re.IGNORECASE,
)
_COMMITS = re.compile(r"\b(?:will|should|shall|must|needs?|plan(?:s|ned)?|todo|going)\b", re.IGNORECASE)
# What is still to come, or only begun, is not done.
_TO_COME = re.compile(
    r"\b(?:will|should|shall|must|would|could|consider|scheduled|tbd|todo|to be|needs? to"
    r"|going to|plan(?:s|ned|ning)? to"
    r"|want to|have to|has to|aim to|intend to|ought to|in progress|ongoing|not yet|not been|(?:is|are) being)\b"
    r"|n['’]t\b|\?"
    r"|\b(?:begun|started|opened|raised|filed|created) (?:to|a|an|the|working)\b"
    r"|\b(?:been|being) (?:scheduled|planned|raised|opened|identified|noticed)\b"
    r"|\b(?:been|being) (?:exploring|working|considered|discussed)\b",
    re.IGNORECASE,
)
_GROUP_OPEN = re.compile(
    r"\b(?:planned|in[ -]progress|ongoing|open|outstanding|remaining|todo|to do)\b"
    r"|\bnot (?:yet )?(?:done|started|completed)\b"
)
_GROUP_DONE = re.compile(r"\b(?:completed|done|finished|already|fixed|implemented|taken)\b")


class Progress(NamedTuple):
    """A status (open, done or dropped) and the 0-based offsets of the words that say so."""

    status: str
    start: int = 0
    end: int = 0


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
    words = re.sub(rf"[^\w{''.join(_SIGNS)}]+", " ", cell.casefold())
    padded = f" {' '.join(words.split())} "
    return next(
        (status for status, known in STATUS_WORDS.items() if any(f" {word} " in padded for word in known)), None
    )


def marked_progress(text: Inline) -> Progress | None:
    """What a tick, a strike-through or a word in brackets or at the end says."""
    plain = text.plain
    struck = text.marked("strike")
    if struck and len(_outside(text).split()) <= 4:
        # Struck through is off the list: done, where no word says that it was dropped.
        said = _worded(plain)
        return Progress(said.status if said else "done", struck[0].start, struck[-1].end)
    return _signed(plain) or _worded(plain)


def _outside(text: Inline) -> str:
    """What stands outside the strike-through, links left out."""
    kept = list(text.plain)
    for mark in (*text.marked("strike"), *text.marked("link")):
        kept[mark.start : mark.end] = " " * (mark.end - mark.start)
    return " ".join(word for word in "".join(kept).split() if "://" not in word)


def said_done(text: str) -> bool:
    """Whether the item's own words report it as done: `has been added`, `Added …`, `… was fixed`."""
    if _TO_COME.search(text):
        # `X needs to go - this has already been done`: what is said last of it counts.
        last = _CLAUSE.split(text.strip())[-1]
        return _SAYS_OF_IT.match(last) is not None and not _TO_COME.search(last) and _REPORTS.search(last) is not None
    match = _STARTS_PAST.match(text.strip())
    if match is not None and match.group(1).casefold() not in _NOT_PAST:
        return True
    return _REPORTS.search(text) is not None


def narrates(text: str) -> bool:
    """Whether a text tells what people did or would have done, and no task: `The team then raised a ticket`."""
    return _NARRATES.match(text.strip()) is not None and _COMMITS.search(text) is None


def group_status(heading: str) -> str | None:
    """The status that a heading or a lead-in gives the items below: `Immediate actions (completed)`."""
    low = heading.casefold()
    if _GROUP_OPEN.search(low):
        return "open"
    return "done" if _GROUP_DONE.search(low) else None


def _signed(plain: str) -> Progress | None:
    for signs, status in ((_TICKS, "done"), (_CROSSES, "dropped")):
        for sign in signs:
            at = plain.find(sign)
            if at >= 0 and (at < 4 or at > len(plain.rstrip()) - len(sign) - 4):
                return Progress(status, at, at + len(sign))
    return None


def _worded(plain: str) -> Progress | None:
    """A word in brackets anywhere, before a colon at the start, or set off at the end."""
    tail = plain[-80:]
    shift = len(plain) - len(tail)
    found = [(_AT_START.match(plain), 0), (_IN_BRACKETS.search(plain), 0)]
    found += [(_set_off(_AT_END.search(tail)), shift), (_DASHED.search(tail), shift)]
    for match, offset in found:
        status = status_of(match["word"]) if match is not None else None
        if match is not None and status is not None:
            return Progress(status, match.start() + offset, match.end() + offset)
    return None


def _set_off(match: re.Match[str] | None) -> re.Match[str] | None:
    """The match where a mark or capitals set the word off; "… has not been deployed" only ends with it."""
    if match is None or match[1].strip() or match["word"].isupper():
        return match
    return None
