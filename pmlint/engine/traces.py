"""From the problems of a document to what they are known by in another version of it."""

from collections.abc import Sequence
from functools import cached_property, lru_cache
from zlib import crc32

from pmlint.engine.fingerprint import mark
from pmlint.engine.surroundings import Surroundings
from pmlint.language.likeness import stem
from pmlint.language.lists import entries, words_of
from pmlint.model.action import ActionItem
from pmlint.model.document import Document
from pmlint.model.problem import Problem
from pmlint.model.span import Span
from pmlint.model.trace import BITS, WEIGHTY, Subject, Trace, Version, Words
from pmlint.model.words import normalised

LONGEST_TEXT = 2000
_ITEM = "action:"


class Traces:
    """The traces of one document's problems."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._lines = document.lines

    @cached_property
    def version(self) -> Version:
        """The document they stand in."""
        matter = self._document.front_matter.data if self._document.front_matter else {}
        own = matter.get("id")
        subjects = tuple(_subject(item) for item in self._document.actions)
        return Version(self._document.path, own if isinstance(own, str) else "", subjects)

    def trace(self, problem: Problem) -> Trace:
        """What the problem is about."""
        said = problem.about if problem.about is not None else text_under(problem.span, self._lines)
        if problem.anchor.startswith(_ITEM):
            return self._of_item(problem, said)
        topic = _topic(problem.anchor)
        told = mark(normalised(said)) if said.strip() else ""
        own = numbers(said)
        if problem.anchor and (problem.about is not None or not topic.startswith("section:")):
            return Trace(self.version, topic, told, own)
        return Trace(self.version, topic, told, own, numbers(self._surroundings.of(problem.span)))

    def _of_item(self, problem: Problem, said: str) -> Trace:
        name, _, facet = problem.anchor.partition("/")
        index = self._item(name, problem.span)
        topic = "/".join(["action", *_named_steps(facet)])
        if index is None:
            return Trace(self.version, topic, mark(normalised(f"{name} {said}")), numbers(said))
        item = self._document.actions[index]
        if not said.strip() or problem.span == item.span or normalised(said) == normalised(item.text):
            return Trace(self.version, topic, subject=index)
        return Trace(self.version, topic, mark(normalised(said)), numbers(said), subject=index)

    def _item(self, name: str, span: Span) -> int | None:
        """The item of that anchor; where several have it, the one at whose place the problem points."""
        alike = self._items.get(name, [])
        here = (index for index in alike if span in _places(self._document.actions[index]))
        return next(here, alike[0] if alike else None)

    @cached_property
    def _items(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for index, item in enumerate(self._document.actions):
            found.setdefault(item.anchor, []).append(index)
        return found

    @cached_property
    def _surroundings(self) -> Surroundings:
        return Surroundings(self._document, self._lines)


def numbers(text: str) -> Words:
    """The words of a text as numbers, with a mark on those that carry meaning."""
    return frozenset(map(_number, words_of(normalised(text[:LONGEST_TEXT]))))


@lru_cache(maxsize=4096)
def _number(word: str) -> int:
    weighty = word not in entries("empty_words")
    number = crc32((stem(word) if weighty else word).encode("utf-8", "surrogatepass")) % (1 << BITS)
    return WEIGHTY + number if weighty else number


def text_under(span: Span, lines: Sequence[str]) -> str:
    """The text that a span covers, at most its first 2,000 characters."""
    covered = list(lines[span.line - 1 : span.end_line])
    if not covered:
        return ""
    covered[-1] = covered[-1][: span.end_column - 1]
    covered[0] = covered[0][span.column - 1 :]
    return "\n".join(covered)[:LONGEST_TEXT]


def _subject(item: ActionItem) -> Subject:
    # A bare number is the place in a table, not a name.
    name = "" if item.by_place or item.id.strip("#. ").isdecimal() else normalised(item.id)
    tracker = normalised(item.trackers[0]) if item.trackers else ""
    return Subject(
        mark(normalised(item.text)), numbers(item.text), mark(name) if name else "", mark(tracker) if tracker else ""
    )


def _places(item: ActionItem) -> tuple[Span, ...]:
    return (item.span, *item.fields.values())


def _topic(anchor: str) -> str:
    """An anchor without what depends on the place: `timeline/3/at` → `timeline/at`."""
    kind, colon, rest = anchor.partition(":")
    if colon and kind != "key":
        return normalised(anchor)
    return f"{kind}:{'/'.join(_named_steps(rest))}" if colon else "/".join(_named_steps(anchor))


def _named_steps(pointer: str) -> list[str]:
    return [step for step in pointer.split("/") if step and not step.isdecimal()]
