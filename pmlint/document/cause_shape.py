"""How much the causes of a document tell, as far as counting says: which one of four rules may speak.

One defect, one finding: a lone factor is not shallow too, and a chain that is too short is not also one of a single
branch.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from pmlint.config.settings import Settings
from pmlint.document.excerpt import bare, excerpt
from pmlint.document.no_answers import NO_ANSWER
from pmlint.language import lists
from pmlint.language.unknowns import says_unknown
from pmlint.model.cause import Cause
from pmlint.model.document import Document, Section

MIN_WHYS = 3
"""Answers of a chain that stops at no symptom."""
_SENTENCE_END = re.compile(r"[.!?](?=\s{1,3}[\"'“(`]?[A-Z]|\s{0,3}\Z)")
_LISTED = frozenset(("item", "group", "row", "heading"))
_SHORT = 40
"""Words in which no mechanism can be told."""
_LINKS = 2
"""Causal words that a mechanism told in prose has at least."""
_TRIGGER = 2
"""Sentences that can be the trigger and nothing else."""


class Shape(Enum):
    """What counting finds wanting."""

    NOTHING = "nothing"
    SHALLOW = "a sentence or two that tell the trigger"
    ONE_FACTOR = "one factor"
    SHORT_CHAIN = "a chain with fewer whys than asked for"
    ONE_BRANCH = "a chain on one branch"


def shape(document: Document, min_whys: int = MIN_WHYS) -> Shape:
    """What is wanting in the causes; NOTHING too where there are none or they are unknown, as other rules say."""
    chained = [cause for cause in document.causes if cause.depth]
    factors = [cause for cause in document.causes if not cause.depth]
    if chained:
        return _of_chain(chained, factors, min_whys)
    if not any(map(says_something, factors)) or any(says_unknown(cause.text) for cause in factors):
        return Shape.NOTHING
    if len(factors) == 1 and factors[0].form in {"item", "row", "why"}:
        told = _words(factors) >= _SHORT and _links(factors) >= _LINKS
        return Shape.NOTHING if told else Shape.ONE_FACTOR
    prose = all(cause.form == "paragraph" for cause in factors)
    sentences = sum(len(_SENTENCE_END.findall(cause.text)) or 1 for cause in factors)
    if prose and sentences <= _TRIGGER and _words(factors) < _SHORT and _links(factors) < _LINKS:
        return Shape.SHALLOW
    return Shape.NOTHING


def told_by_counting(document: Document, settings: Settings) -> bool:
    """Whether one of the four rules says already that the causes are too thin, so that nothing more need be said."""
    found = shape(document)
    if found is Shape.SHORT_CHAIN:
        return True
    return found is not Shape.NOTHING and is_full_review(document, settings)


def is_full_review(document: Document, settings: Settings) -> bool:
    """Whether the incident's severity gets a full review, and its document is no light one."""
    return document.kind == "postmortem" and document.severity in settings.full_review


def cause_sections(document: Document) -> list[Section]:
    """The sections of causes, those that serve another role too where no section has it alone."""
    own = [one for one in document.outline if one.role == "root_cause" and not one.sub]
    return own or [one for one in document.outline if "root_cause" in one.also and not one.sub]


def cause_text(document: Document) -> str:
    """What the sections of causes say, as written."""
    return "\n\n".join(excerpt(document, section) for section in _outermost(cause_sections(document)))


def says_something(cause: Cause) -> bool:
    """Whether a cause is more than `N/A` or `TBD`."""
    return bare(cause.text) not in {"", *NO_ANSWER}


def _of_chain(chained: Sequence[Cause], factors: Sequence[Cause], min_whys: int) -> Shape:
    if max(cause.depth for cause in chained) < min_whys:
        return Shape.SHORT_CHAIN
    one_branch = len({cause.branch for cause in chained}) == 1
    listed = any(cause.form in _LISTED for cause in factors)
    return Shape.ONE_BRANCH if one_branch and not listed else Shape.NOTHING


def _words(causes: Sequence[Cause]) -> int:
    return sum(len(cause.text.split()) for cause in causes)


def _links(causes: Sequence[Cause]) -> int:
    return sum(1 for cause in causes for _ in lists.anywhere("causal_words").finditer(cause.text))


def _outermost(sections: Sequence[Section]) -> list[Section]:
    """The sections without those that stand inside another one."""
    kept: list[Section] = []
    for section in sections:
        if not kept or section.span.line > kept[-1].end_line:
            kept.append(section)
    return kept
