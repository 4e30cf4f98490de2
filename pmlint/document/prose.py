"""Action items written as sentences, and sections that say in words that there are none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pmlint.document.progress import said_done, task_box
from pmlint.document.vocabulary import normalise
from pmlint.document.words import TASK_VERBS
from pmlint.source.inline import Inline
from pmlint.source.markdown import Block

_COMMITS = re.compile(
    r"\b(?:will|shall|should|must|needs? to|have to|has to|going to|plan(?:s|ning|ned)?(?: is)? to|intends? to|aims? to|want to|wants to|"
    r"propos(?:e|es|ed|ing)|recommend(?:s|ed)?|suggest(?:s|ed)?|committed to|ought to|would like to|working (?:on|towards|with)|"
    r"(?:are|is) (?:[a-z]+ly |also |now )?(?:[a-z]+ing)|is (?:[a-z]+ly )?being|are being|to be (?:[a-z]+ed)|todo|we'll|we’ll|let's|tracking|tracked)\b",
    re.IGNORECASE,
)  # fmt: skip
_LEAD_IN = re.compile(
    r"(?:the |these |here |below |our |we (?:have )?(?:identified|agreed|came up|are committed|decided|plan)\b|following)[^.!?]{0,120}(?:following|below|actions?|items?|steps|measures|changes|committed to|improvements)\b[^.!?]{0,60}:?\s*\Z",
    re.IGNORECASE,
)  # fmt: skip
_NOTHING = re.compile(
    r"(?:none|n/?a|nil|nothing|no|not applicable|not required|-+|—|–)(?:\s+(?:(?:further|specific|new|additional|other|immediate|corrective|outstanding|follow[- ]?up|post[- ]?incident|action|actions|items?|steps?|tasks?|measures?|changes?|work|follow[- ]?ups?|is|are|were|was|needed|necessary|required|identified|planned|taken|applicable|at|this|time|the|moment|yet|for|us|to|do|be|done|currently|known|remaining)\b[\s,]*)){0,9}[.!\s]*\Z",
    re.IGNORECASE,
)  # fmt: skip
_NOTHING_CLAUSE = re.compile(
    r"(?:there (?:are|were|is) )?(?:no|none|n/a)\b(?:\s+[\w-]+){0,3}\s*(?:action|actions|action items?|follow[- ]?ups?|further work|next steps|measures|changes)\b"
    r"|(?:none|no actions?(?: items?)?|n/?a)\s*[:.,;–—-]|no (?:further )?(?:action|change|work|follow[- ]?up)s? (?:is|are|were|was|needed|required|necessary|planned)"
    r"|we (?:do not|don't|did not) (?:plan|intend|need|have)\b[^.]{0,60}\b(?:action|change|follow)",
    re.IGNORECASE,
)  # fmt: skip
_ENOUGH = re.compile(
    r"\b(?:should be enough|is (?:considered )?(?:sufficient|enough)|are (?:considered )?(?:sufficient|enough)|nothing (?:more|else|further) to (?:do|be done)|no (?:further|more) (?:work|action|steps))\b",
    re.IGNORECASE,
)
_USERS = re.compile(
    r"\b(?:by|for|from|on) (?:the |our )?(?:users?|customers?|clients?|node operators|you)\b|\byou\b",
    re.IGNORECASE,
)
_SENTENCE_END = (".", "!", "?", ".)", ".”", '."', ":", ";")


def says_none(text: str) -> bool:
    """Whether a whole text says that there are no action items (`None`, `N/A`, `No actions: …`)."""
    stripped = text.strip().strip("*_`").strip()
    if not stripped or _USERS.search(stripped):
        return False
    if _NOTHING.match(stripped):
        return True
    first = re.split(r"(?<=[.!?])\s", stripped, maxsplit=1)[0]
    return len(stripped.split()) <= 60 and (
        _NOTHING_CLAUSE.match(first) is not None or _ENOUGH.search(first) is not None
    )


def prose_items(paragraphs: Sequence[Block]) -> Iterator[Inline]:
    """The pieces of paragraphs that commit to a change: a paragraph, or its lines where each is a sentence of its own."""
    for block in paragraphs:
        for piece in _pieces(block.text):
            if commits(piece.plain):
                yield piece


def commits(text: str) -> bool:
    """Whether a text commits to a change, or reports one as made."""
    stripped = " ".join(text.split())
    if (
        not stripped
        or is_lead_in(stripped)
        or says_none(stripped)
        or stripped.endswith("?")
        or len(stripped.split()) < 3
    ):
        return False
    first = normalise(stripped.split("\n", 1)[0]).split()
    if task_box(stripped) is not None or (first and first[0] in TASK_VERBS):
        return True
    return _COMMITS.search(stripped) is not None or said_done(stripped)


def is_lead_in(text: str) -> bool:
    """Whether a text only introduces the list below it."""
    stripped = text.strip()
    return stripped.endswith((":", "：")) or (
        len(stripped.split()) <= 25 and _LEAD_IN.match(stripped) is not None
    )


def _pieces(text: Inline) -> list[Inline]:
    lines = text.lines()
    if len(lines) > 1 and all(_is_sentence(line) for line in lines):
        return lines
    return [text]


def _is_sentence(line: Inline) -> bool:
    plain = line.plain.rstrip()
    return plain.endswith(_SENTENCE_END) and (plain[:1].isupper() or not plain[:1].isalpha())
