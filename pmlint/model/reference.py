"""What the text of a document refers to, and what in it is no prose."""

from dataclasses import dataclass, field

from pmlint.model.span import Span


@dataclass(frozen=True, slots=True)
class Link:
    """A link, or the address of an image."""

    address: str
    """As written, but for the letters that no address may hold: they are %-encoded."""
    span: Span


@dataclass(frozen=True, slots=True)
class Image:
    """An image."""

    address: str
    text: str
    """What is read where the image is not seen; empty where nothing is written."""
    span: Span


@dataclass(frozen=True, slots=True)
class Comment:
    """An HTML comment: what stands between `<!--` and `-->`, and the place of all of it."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class References:
    """All of them in the order of the file."""

    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    comments: tuple[Comment, ...] = ()
    code: tuple[Span, ...] = ()
    """Code fences, indented code, code spans."""
    anchors: frozenset[str] = field(default_factory=frozenset)
    """What a link to `#…` in the same document can mean, in lower case."""
