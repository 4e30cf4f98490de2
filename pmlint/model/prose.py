"""The prose of a document: its texts, cut into sentences and words that know where they stand in the file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from pmlint.model.span import Span

BLANK = "\ufffc"
"""Stands for every character of code, of an address and of an inline field, so that offsets stay true."""


class Word(NamedTuple):
    """A word or a sign of punctuation, by 0-based offsets in the text of its passage, the end exclusive.

    `'s` is a word of its own, whatever it stands for; a hyphen, a dot inside (`v1.2`) and an apostrophe (`didn't`)
    are not. A stretch of code or an address is one word of `BLANK`s.
    """

    text: str
    low: str
    """In lower case, `’` written `'`."""
    start: int
    end: int
    quoted: bool = False
    """Stands between quotation marks."""


class Sentence(NamedTuple):
    """A sentence by 0-based offsets in the text of its passage; a list item or cell without a full stop is one."""

    start: int
    end: int
    words: tuple[Word, ...]
    text: str
    """`text[start:end]` of its passage, kept as a dozen rules ask for it."""


class Placed(Protocol):
    """A text of which every character knows its place in the file."""

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The place of the characters between two 0-based offsets, the end exclusive."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of the document: a heading, a paragraph, an item, a cell, a value of the front matter."""

    text: str
    """Without markup; `BLANK` stands for what is no prose."""
    kind: str
    """title, heading, paragraph, item, cell, action, why, entry (of a timeline) or front-matter."""
    sentences: tuple[Sentence, ...]
    place: Placed
    role: str | None = None
    """The section's role; that of a title is None. The text between title and first section is a summary."""
    also: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    """The headings above, the outermost first, the title left out."""
    key: str | None = None
    """The front-matter key that holds it."""
    quoted: bool = False
    """Stands in a block quote: somebody else's words."""
    lead: bool = False
    """The first text of an item, or a heading: not a further paragraph below it."""

    def span(self, start: int, end: int) -> Span:
        """The place in the file of `text[start:end]`."""
        return self.place.span(start, end)

    def sentence_span(self, sentence: Sentence) -> Span:
        """The place in the file of one of its sentences."""
        return self.place.span(sentence.start, sentence.end)

    def has_role(self, *roles: str) -> bool:
        """Whether its section is one of these, or serves as one of them too."""
        return self.role in roles or (bool(self.also) and any(role in roles for role in self.also))


@dataclass(frozen=True, slots=True)
class At:
    """Every offset in one place: for texts whose characters cannot be told apart in the file."""

    whole: Span = field(default=Span(1, 1, 1, 1))

    def span(self, _start: int = 0, _end: int | None = None) -> Span:
        """The place of the whole."""
        return self.whole
