"""Inline text without its markup, each character knowing where it stands in the file.

markdown-it-py's inline tokens have no positions. Their contents stand in the source in the same order, so walking both
side by side gives every character its place.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from markdown_it.helpers import parseLinkDestination, parseLinkTitle

from pmlint.model.span import Span

if TYPE_CHECKING:
    from markdown_it.token import Token


class Place(NamedTuple):
    """A character's line and column in the file, both 1-based."""

    line: int
    column: int


class Mark(NamedTuple):
    """A stretch of plain text, by 0-based offsets with the end exclusive, that markup says something of."""

    kind: str
    """strong, emphasis, strike, code, link or image."""
    start: int
    end: int
    value: str = ""
    """The address of a link or image."""


class Piece(NamedTuple):
    """Markup as written, by 0-based offsets in the raw content with the end exclusive."""

    kind: str
    """link, image, code or html."""
    start: int
    end: int
    value: str
    """The address of a link or image; of html the markup itself."""
    text: str = ""
    """What stands in for an image."""


class Inline:
    """Text without markup. `plain` is the text, `marks` what the markup said, `span` maps offsets to the file."""

    __slots__ = ("_offsets", "_starts", "marks", "pieces", "plain")

    def __init__(
        self,
        plain: str,
        marks: Sequence[Mark],
        offsets: Sequence[int],
        starts: Sequence[tuple[int, Place]],
        pieces: Sequence[Piece] = (),
    ) -> None:
        self.plain = plain
        self.marks = tuple(marks)
        self.pieces = pieces
        """Links, images, code spans and HTML of the whole content, in the order in which they end."""
        self._offsets = offsets  # plain offset → offset in the raw content
        self._starts = starts  # offset in the raw content from which columns run on, and its place

    @classmethod
    def empty(cls, place: Place) -> Inline:
        """No text, at a place."""
        return cls("", (), (), ((0, place),))

    @classmethod
    def of_line(cls, plain: str, place: Place) -> Inline:
        """A piece of one line as it stands, at a place."""
        return cls(plain, (), range(len(plain)), ((0, place),))

    def place(self, offset: int) -> Place:
        """Where the character at a 0-based offset of `plain` stands (the end of the text for its length)."""
        if not self._offsets:
            return self._starts[0][1]
        if offset >= len(self._offsets):
            last = self._locate(self._offsets[-1])
            return last if self.plain[-1].isspace() else Place(last.line, last.column + 1)
        return self._locate(self._offsets[offset])

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The place in the file of `plain[start:end]`, blanks at both ends left out."""
        end = len(self.plain) if end is None else end
        while start < end and self.plain[start].isspace():
            start += 1
        while end > start and self.plain[end - 1].isspace():
            end -= 1
        first = self.place(start)
        if end <= start:
            return Span.on_line(first.line, first.column, first.column)
        last = self.place(end - 1)
        return Span(first.line, first.column, last.line, last.column + 1)

    def piece_span(self, piece: Piece) -> Span:
        """The place in the file of a piece of markup."""
        first, last = self._locate(piece.start), self._locate(max(piece.end - 1, piece.start))
        return Span(first.line, first.column, last.line, last.column + 1)

    def part(self, start: int, end: int | None = None) -> Inline:
        """The piece between two 0-based offsets of `plain`, blanks at both ends left out."""
        end = len(self.plain) if end is None else end
        while start < end and self.plain[start].isspace():
            start += 1
        while end > start and self.plain[end - 1].isspace():
            end -= 1
        if start >= end:
            return Inline.empty(self.place(start))
        marks = [
            Mark(mark.kind, max(mark.start, start) - start, min(mark.end, end) - start, mark.value)
            for mark in self.marks
            if mark.end > start and mark.start < end
        ]
        return Inline(self.plain[start:end], marks, self._offsets[start:end], self._starts)

    def lines(self) -> list[Inline]:
        """The text line by line, as broken in the source or by `<br>`."""
        pieces = []
        start = 0
        for line in self.plain.split("\n"):
            pieces.append(self.part(start, start + len(line)))
            start += len(line) + 1
        return [piece for piece in pieces if piece.plain]

    @property
    def line(self) -> int:
        """The 1-based line on which the text starts."""
        return self.place(0).line

    def marked(self, kind: str) -> list[Mark]:
        """The marks of a kind, in order."""
        return [mark for mark in self.marks if mark.kind == kind]

    def _locate(self, offset: int) -> Place:
        found = bisect_right(self._starts, offset, key=itemgetter(0)) - 1
        start, place = self._starts[max(found, 0)]
        return Place(place.line, max(place.column + offset - start, 1))


def align(content: str, tokens: Sequence[Token], starts: Sequence[tuple[int, Place]]) -> Inline:
    """Lay inline `tokens` over the `content` that they were parsed from.

    `starts` says where in the file the content stands: 0-based offsets into it, ascending from 0, with the place of
    each; up to the next, columns run on.
    """
    walker = _Walker(content)
    for token in tokens:
        walker.take(token)
    return Inline("".join(walker.plain), walker.marks, walker.offsets, starts, walker.pieces)


_OPENERS = {"strong_open": "strong", "em_open": "emphasis", "s_open": "strike", "link_open": "link"}
_CLOSERS = {"strong_close", "em_close", "s_close"}
_BEHIND_TAG_NAME = (" ", "\t", "\n", "/", ">")


class _Walker:
    """Goes through content and tokens side by side."""

    def __init__(self, content: str) -> None:
        self.content = content
        self.cursor = 0
        self.plain: list[str] = []
        self.offsets: list[int] = []
        self.marks: list[Mark] = []
        self.pieces: list[Piece] = []
        self._open: list[tuple[str, int, str]] = []
        self._in_autolink = False
        self._links: list[int] = []

    def take(self, token: Token) -> None:
        if token.type == "text":
            self._text(token.content)
        elif token.type == "text_special":
            self._special(token)
        elif token.type in ("softbreak", "hardbreak"):
            self._break()
        elif token.type == "code_inline":
            self._code(token)
        elif token.type in _OPENERS:
            self._opens(token)
        elif token.type in _CLOSERS or token.type == "link_close":
            self._closes(token)
        elif token.type == "html_inline":
            self._html(token.content)
        elif token.type == "image":
            self._image(token)

    def _find(self, piece: str) -> int:
        found = self.content.find(piece, self.cursor) if piece else self.cursor
        if found >= 0:
            self.cursor = found
        return self.cursor

    def _emit(self, text: str, at: int, *, fixed: bool = False) -> None:
        last = max(len(self.content) - 1, 0)
        self.plain.append(text)
        self.offsets.extend(min(at if fixed else at + index, last) for index in range(len(text)))

    def _text(self, text: str) -> None:
        if self._in_autolink:  # the token's text is decoded (`%20`), the file's is what positions count in
            text = self.content[self.cursor : self.content.find(">", self.cursor)]
        at = self._find(text)
        self._emit(text, at)
        self.cursor = at + len(text)

    def _special(self, token: Token) -> None:
        at = self._find(token.markup)
        if token.markup.startswith("\\"):  # `\*` says `*`; a backslash before other characters stays
            self._emit(token.content, at + len(token.markup) - len(token.content))
        else:
            self._emit(token.content, at, fixed=True)
        self.cursor = at + len(token.markup)

    def _break(self) -> None:
        at = self._find("\n")
        self._emit("\n", at, fixed=True)
        self.cursor = at + 1

    def _code(self, token: Token) -> None:
        begin = self._find(token.markup)
        self.cursor += len(token.markup)
        start = len(self.offsets)
        # A code span's line ends are blanks and one blank at each side may be stripped: look for its visible part.
        at = self.cursor
        first = token.content.lstrip()[:1]
        blanks = len(token.content) - len(token.content.lstrip())
        if first:
            at = max(self.content.find(first, at) - blanks, at)
        self._emit(token.content, at)
        self.marks.append(Mark("code", start, len(self.offsets)))
        self.cursor = at + len(token.content)
        self._find(token.markup)
        self.cursor += len(token.markup)
        self.pieces.append(Piece("code", begin, self.cursor, ""))

    def _opens(self, token: Token) -> None:
        if token.type == "link_open":
            self._in_autolink = token.markup == "autolink"
            self._links.append(self._find("<" if self._in_autolink else "["))
            self.cursor += 1
        else:
            self._find(token.markup)
            self.cursor += len(token.markup)
        self._open.append((_OPENERS[token.type], len(self.offsets), str(token.attrGet("href") or "")))

    def _closes(self, token: Token) -> None:
        kind, start, value = self._open.pop() if self._open else ("", 0, "")
        if kind:
            self.marks.append(Mark(kind, start, len(self.offsets), value))
        if token.type != "link_close":
            self._find(token.markup)
            self.cursor += len(token.markup)
        elif self._in_autolink:
            self._in_autolink = False
            self._find(">")
            self.cursor += 1
        else:
            self._find("]")
            self.cursor = self._after_target(self.cursor + 1)
        if token.type == "link_close" and self._links:
            self.pieces.append(Piece("link", self._links.pop(), self.cursor, value))

    def _after_target(self, at: int) -> int:
        """The offset behind `(address "title")` or `[label]` that may follow the bracket before `at`."""
        content = self.content
        if content[at : at + 1] == "[":
            return _label_end(content, at)
        if content[at : at + 1] != "(":
            return at
        position = _skip_blank(content, at + 1)
        target = parseLinkDestination(content, position, len(content))
        if target.ok:
            position = _skip_blank(content, target.pos)
            title = parseLinkTitle(content, position, len(content))
            if title.ok:
                position = _skip_blank(content, title.pos)
        return position + 1 if content[position : position + 1] == ")" else at

    def _html(self, markup: str) -> None:
        at = self._find(markup)
        if markup[:3].lower() == "<br" and markup[3:4] in _BEHIND_TAG_NAME:
            self._emit("\n", at, fixed=True)
        self.cursor = at + len(markup)
        self.pieces.append(Piece("html", at, self.cursor, markup))

    def _image(self, token: Token) -> None:
        begin = self._find("![")
        start = len(self.offsets)
        address = str(token.attrGet("src") or "")
        self.marks.append(Mark("image", start, start, address))
        self.cursor += 2
        self._find(token.content)
        self.cursor += len(token.content)
        self._find("]")
        self.cursor = self._after_target(self.cursor + 1)
        self.pieces.append(Piece("image", begin, self.cursor, address, token.content))


def _label_end(content: str, at: int) -> int:
    """The offset behind the `[label]` at `at`, in which brackets are escaped; `at` where there is none."""
    end = at + 1
    while end < len(content) and content[end] not in "[]":
        end += 2 if content[end] == "\\" else 1
    return end + 1 if content[end : end + 1] == "]" else at


def _skip_blank(content: str, at: int) -> int:
    while at < len(content) and content[at].isspace():
        at += 1
    return at
