"""Links, images, comments, code and anchors of a page.

Anchors are GitHub's: a heading's text in lower case without punctuation, blanks turned into hyphens, `-1` behind the
second of a name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from html import unescape

from pmlint.model.reference import Comment, Image, Link, References
from pmlint.model.span import Span
from pmlint.source.inline import Inline
from pmlint.source.markdown import Block, Page, walk

_TEXTS = frozenset({"heading", "paragraph", "cell"})
_TAG = re.compile(r"<(?P<name>[A-Za-z][A-Za-z0-9]{0,20})(?P<attributes>(?:\s[^<>]{0,2000})?)>")
_ATTRIBUTE = re.compile(
    r"(?<![^\s\"'])(?P<name>href|src|alt|id|name)\s{0,3}=\s{0,3}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))",
    re.IGNORECASE,
)
_OWN_ANCHOR = re.compile(r"\{\s{0,3}#([\w:.-]{1,100})[^{}]{0,100}\}\s{0,3}$")


def read_references(page: Page) -> References:
    """All that the page refers to, in the order of the file."""
    reader = _Reader()
    for block in walk(page.blocks):
        reader.take(block)
    return References(
        tuple(reader.links), tuple(reader.images), tuple(reader.comments), tuple(reader.code), frozenset(reader.anchors)
    )


def slug(heading: str) -> str:
    """The anchor of a heading's text, as GitHub makes it."""
    kept = (sign for sign in heading.strip().lower() if sign in " -" or _is_word(sign))
    return "".join(kept).replace(" ", "-")


class _Reader:
    def __init__(self) -> None:
        self.links: list[Link] = []
        self.images: list[Image] = []
        self.comments: list[Comment] = []
        self.code: list[Span] = []
        self.anchors: set[str] = set()
        self._headings: dict[str, int] = {}

    def take(self, block: Block) -> None:
        if block.kind in _TEXTS:
            self._text(block.text)
            if block.kind == "heading":
                self._heading(block.text)
        elif block.kind == "html":
            self._html(block.content, block.line, block.place.column - _indent(block.content))
        elif block.kind in ("fence", "code"):
            self.code.append(Span(block.line, 1, block.end_line, 1_000_000))

    def _text(self, text: Inline) -> None:
        for piece in text.pieces:
            span = text.piece_span(piece)
            if piece.kind == "link":
                self.links.append(Link(piece.value, span))
            elif piece.kind == "image":
                self.images.append(Image(piece.value, piece.text, span))
                self.links.append(Link(piece.value, span))
            elif piece.kind == "code":
                self.code.append(span)
            else:
                self._html(piece.value, span.line, span.column)

    def _html(self, markup: str, line: int, column: int) -> None:
        """Take comments and tags out of HTML that starts at this place."""
        lines = _Lines(markup, line, column)
        rest = list(markup)
        for start, end in _comments(markup):
            self.comments.append(Comment(markup[start + 4 : end].removesuffix("-->"), lines.span(start, end)))
            rest[start:end] = " " * (end - start)
        for tag in _TAG.finditer("".join(rest)):
            self._tag(tag, lines.span(tag.start(), tag.end()))

    def _tag(self, tag: re.Match[str], span: Span) -> None:
        values = {
            found[1].lower(): unescape(found[2] or found[3] or found[4] or "")
            for found in _ATTRIBUTE.finditer(tag["attributes"])
        }
        name = tag["name"].lower()
        self.anchors.update(values[key].lower() for key in ("id", "name") if key in values)
        if name == "a" and "href" in values:
            self.links.append(Link(values["href"], span))
        if name == "img":
            self.images.append(Image(values.get("src", ""), values.get("alt", ""), span))
            self.links.append(Link(values.get("src", ""), span))

    def _heading(self, text: Inline) -> None:
        plain = text.plain
        own = _OWN_ANCHOR.search(plain[-250:])
        if own is not None:
            self.anchors.add(own[1].lower())
        name = slug(plain)
        candidate, number = name, self._headings.get(name, 0)
        while candidate in self._headings:
            number += 1
            candidate = f"{name}-{number}"
        self._headings[name] = number
        self._headings.setdefault(candidate, 0)
        self.anchors.add(candidate)


class _Lines:
    """Offsets of a text that starts somewhere in a file, as places there."""

    def __init__(self, text: str, line: int, column: int) -> None:
        self._line = line
        self._column = column
        self._text = text

    def span(self, start: int, end: int) -> Span:
        return Span(*self._place(start), *self._place(end))

    def _place(self, offset: int) -> tuple[int, int]:
        before = self._text.count("\n", 0, offset)
        inside = offset - (self._text.rfind("\n", 0, offset) + 1)
        return self._line + before, inside + (self._column if not before else 1)


def _comments(markup: str) -> Iterator[tuple[int, int]]:
    """Where each comment starts and ends; an unclosed one takes the rest."""
    at = 0
    while (start := markup.find("<!--", at)) >= 0:
        end = markup.find("-->", start + 4)
        at = len(markup) if end < 0 else end + 3
        yield start, at


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def _is_word(sign: str) -> bool:
    """A letter, a mark, a digit or an underscore, of whatever script."""
    return sign == "_" or sign.isalnum() or unicodedata.category(sign)[0] in "LMN" or unicodedata.category(sign) == "Pc"
