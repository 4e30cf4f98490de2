"""Action items written as sentences, and sections that say in words that there are none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pmlint.document.naming import normalise
from pmlint.document.progress import said_done, task_box
from pmlint.document.wordlists import names
from pmlint.document.words import TASK_VERBS
from pmlint.source.inline import Inline
from pmlint.source.markdown import Block

# What commits to a change, as words; `*` for any ending.
COMMITTING = names(
    """
    will, shall, should, must, need to, needs to, have to, has to, going to, plan to, plans to, planning to, planned to,
    plan is to, intend to, intends to, aim to, aims to, want to, wants to, would like to, ought to, committed to,
    propos*,
    recommend*, suggest*, working on, working towards, working with, todo, now, we'll, we’ll, let's, tracking, tracked
    """
)
_COMMITS = re.compile(
    r"\b(?:" + "|".join(re.escape(word).replace(r"\*", "[a-z]*") for word in COMMITTING) + r")\b"
    r"|\b(?:are|is) (?:[a-z]+ly |also |now )?[a-z]+ing\b|\bto be [a-z]+ed\b",
    re.IGNORECASE,
)
_ACTION_LABEL = re.compile(
    r"[\s*_→>-]{0,6}(?:(?:action(?: item)?|todo|to do|task|follow[- ]?up)(?: #?[0-9]{1,2})?|AI[- ]?[0-9]{1,3})"
    r"[*_]{0,2}:[*_]{0,2}\s{1,3}",
    re.IGNORECASE,
)
_ANNOUNCED = r"(?:following|below|actions?|items?|steps|measures|changes|committed to|improvements)"
_LEAD_IN = re.compile(
    r"(?:the |these |here |below |our |following"
    r"|we (?:have )?(?:identified|agreed|came up|are committed|decided|plan)\b)"
    rf"[^.!?]{{0,120}}{_ANNOUNCED}\b[^.!?]{{0,60}}:?\s{{0,3}}\Z",
    re.IGNORECASE,
)
# `None`, `N/A`, `No further action is needed at this time.`: nothing but words that say "nothing".
_NO = frozenset(names("none, n/a, na, nil, nothing, no, not applicable, not required, -, –, —, --, there"))
_FILLERS = frozenset(
    names(
        """
        action, actions, additional, any, applicable, are, at, be, been, changes, corrective, currently, do, done, for,
        follow, follow-up, follow-ups, followup, followups, further, have, identified, immediate, incident, is,
        item, items,
        known, measures, moment, necessary, needed, new, no, none, not, of, other, outstanding, planned, post-incident,
        remaining, required, specific, steps, taken, tasks, the, there, this, time, to, up, ups, us, was, were,
        work, yet
        """
    )
)
_CLAUSE = re.compile(
    r"(?:there (?:are|were|is) )?(?:no|none|n/a)\b(?:\s{1,3}[\w-]{1,20}){0,3}\s{1,3}"
    r"(?:actions?|action items?|follow[- ]?ups?|further work|next steps|measures|changes)\b"
    r"|(?:none|no actions?(?: items?)?|n/?a)\s{0,3}[:.,;–—-]"
    r"|we (?:do not|don't|did not) (?:plan|intend|need|have)\b[^.]{0,60}\b(?:action|change|follow)",
    re.IGNORECASE,
)
_ENOUGH = re.compile(
    r"\b(?:should be enough|(?:is|are) (?:considered )?(?:sufficient|enough)"
    r"|nothing (?:more|else|further) to (?:do|be done)|no (?:further|more) (?:work|action|steps))\b",
    re.IGNORECASE,
)
# "No action is required by users" says nothing about the team's own.
_USERS = re.compile(r"\b(?:by|for|from|on) (?:the |our )?(?:users?|customers?|clients?)\b|\byou\b", re.IGNORECASE)
_SENTENCE_ENDS = (".", "!", "?", ".)", ".”", '."', ":", ";")


def says_none(text: str) -> bool:
    """Whether a whole text says that there are no action items (`None`, `N/A`, `No actions: …`)."""
    stripped = text.strip().strip("*_`").strip()
    if not stripped or _USERS.search(stripped):
        return False
    words = [word.strip(".,!;:()") for word in stripped.casefold().split()]
    if words[0] in _NO and all(word in _FILLERS for word in words[1:]):
        return words[0] != "there" or "no" in words
    first = re.split(r"(?<=[.!?])\s", stripped, maxsplit=1)[0]
    return len(words) <= 60 and (_CLAUSE.match(first) is not None or _ENOUGH.search(first) is not None)


def prose_items(paragraphs: Sequence[Block]) -> Iterator[Inline]:
    """The pieces of paragraphs that commit to a change: a paragraph, or its lines where each is a sentence."""
    for block in paragraphs:
        for piece in _pieces(block.text):
            if commits(piece.plain):
                yield piece


def commits(text: str) -> bool:
    """Whether a text commits to a change, or reports one as made."""
    stripped = " ".join(text.split())
    if len(stripped.split()) < 3 or is_lead_in(stripped) or says_none(stripped) or stripped.endswith("?"):
        return False
    first = normalise(stripped).split()
    if task_box(stripped) is not None or labelled_action(stripped) or (first and first[0] in TASK_VERBS):
        return True
    return _COMMITS.search(stripped) is not None or said_done(stripped)


def labelled_action(text: str) -> int:
    """The offset behind a label that says of a line that it is an action item (`Action: …`, `TODO: …`); 0 without."""
    match = _ACTION_LABEL.match(text)
    return match.end() if match is not None and text[match.end() :].strip() else 0


def is_lead_in(text: str) -> bool:
    """Whether a text only introduces the list below it."""
    stripped = text.strip()
    return stripped.endswith((":", "：")) or (len(stripped.split()) <= 25 and _LEAD_IN.match(stripped) is not None)


def _pieces(text: Inline) -> list[Inline]:
    lines = text.lines()
    return lines if len(lines) > 1 and all(_is_sentence(line) for line in lines) else [text]


def _is_sentence(line: Inline) -> bool:
    plain = line.plain.rstrip()
    return plain.endswith(_SENTENCE_ENDS) and (plain[:1].isupper() or not plain[:1].isalpha())
