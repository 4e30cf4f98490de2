"""What the prose of a document says of people, sentence by sentence, with its place."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from pmlint.model.document import Document
from pmlint.model.prose import Passage, Sentence
from pmlint.model.span import Span

CAUSAL = frozenset({"summary", "trigger", "root_cause", "sense_making"})
"""Sections that explain what happened, the title beside them."""
LEARNT = frozenset({"went_poorly", "lessons", "reasoning", "principle", "surprise"})
"""Sections that weigh what happened."""
NARRATIVE = frozenset({"timeline", "detection", "response", "resolution", "background"})
"""Sections that tell what happened."""
Finder = Callable[[str], Iterable[tuple[Any, ...]]]
"""What it gives begins with two 0-based offsets in the sentence, the end exclusive."""


class Remark(NamedTuple):
    """Words in a sentence that a finder found."""

    passage: Passage
    sentence: Span
    span: Span
    found: tuple[Any, ...]
    """What the finder gave."""


def remarks(document: Document, finder: Finder, wanted: Callable[[Passage], bool]) -> Iterator[Remark]:
    """The first remark of each sentence of the wanted passages; none that somebody is quoted with."""
    for passage in document.prose:
        if passage.quoted or not wanted(passage):
            continue
        for sentence in passage.sentences:
            every = list(finder(sentence.text))
            found = min((one for one in every if not _is_quoted(one, sentence)), default=None) if every else None
            if found is not None:
                start, end = sentence.start + found[0], sentence.start + found[1]
                yield Remark(passage, passage.sentence_span(sentence), passage.span(start, end), found)


def is_causal(passage: Passage) -> bool:
    """Whether it explains the incident: causes, summary, answers to why, and the title."""
    return passage.kind in ("title", "why") or (passage.kind != "action" and passage.has_role(*CAUSAL))


def is_learnt(passage: Passage) -> bool:
    """Whether it weighs what happened: what went poorly, lessons, the reasoning."""
    return passage.kind != "action" and passage.has_role(*LEARNT)


def is_task(passage: Passage) -> bool:
    """Whether it is the text of an action item."""
    return passage.kind == "action"


def _is_quoted(found: tuple[Any, ...], sentence: Sentence) -> bool:
    start, end = sentence.start + found[0], sentence.start + found[1]
    inside = [word.quoted for word in sentence.words if start <= word.start < end]
    return bool(inside) and all(inside)
