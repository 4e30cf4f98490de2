"""The prose of a document as passages, each with its section, its kind and its sentences.

Left out are code, addresses, link targets, comments and chat. Texts of action items lose their due dates, trackers and
states. Lines of a code fence are read where they are a chain of whys.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pmlint.document.dates import leading_moment
from pmlint.document.front_matter_prose import read_front_matter
from pmlint.document.parts import Outline, Part
from pmlint.document.transcripts import transcripts
from pmlint.document.whys import asks_why
from pmlint.language.sentences import read_sentences
from pmlint.model.action import ActionItem
from pmlint.model.cause import Cause
from pmlint.model.document import FrontMatter
from pmlint.model.prose import BLANK, Passage
from pmlint.model.span import Span
from pmlint.source.inline import Inline
from pmlint.source.markdown import Block

_ADDRESS = re.compile(r"\b[a-zA-Z][a-zA-Z+]{1,15}://[^\s<>]+|\bwww\.[^\s<>]+")
_MESSAGES = 4
"""Lines of chat in a row that are a transcript."""
_FIELDS = ("due", "tracker", "status", "priority", "type")
_TEXTS = ("paragraph", "cell", "heading")


class Read(NamedTuple):
    """What has been read of a document before its prose."""

    lines: Sequence[str]
    outline: Outline
    front_matter: FrontMatter | None
    actions: Sequence[ActionItem]
    causes: Sequence[Cause]


def read_prose(read: Read) -> tuple[Passage, ...]:
    """The passages of a document in the order of the file; what is in the front matter comes first."""
    return (*read_front_matter(read.front_matter, read.lines), *_Reader(read).passages())


class _Text(NamedTuple):
    """A text of a part before it is a passage."""

    inline: Inline
    kind: str
    quoted: bool = False
    lead: bool = False


class _Reader:
    def __init__(self, read: Read) -> None:
        self.read = read
        self.fields = _by_line(span for item in read.actions for key, span in item.fields.items() if key in _FIELDS)
        self.item_lines = {item.span.line for item in read.actions}
        self.whys = _by_line(cause.span for cause in read.causes if cause.depth)
        self.chat = _chat(read.lines)
        self.rows = {
            (block.text.span().line, block.text.span().column)
            for part in read.outline.parts
            if part.form == "table-row"
            for block in part.blocks[:1]
        }
        self.has_summary = any(part.role == "summary" for part in read.outline.parts)

    def passages(self) -> Iterator[Passage]:
        title = self.read.outline.title
        yield from self._of_blocks(self.read.outline.preamble, None)
        for part in self.read.outline.parts:
            yield self._passage(_Text(part.heading, "title" if part is title else "heading", lead=True), part)
            yield from self._of_blocks(part.blocks, part)

    def _of_blocks(self, blocks: Sequence[Block], part: Part | None) -> Iterator[Passage]:
        for text in _texts(blocks, in_causes=part is not None and part.role == "root_cause"):
            if text.inline.plain.strip() and not self._is_left_out(text, part):
                yield self._passage(text, part)

    def _is_left_out(self, text: _Text, part: Part | None) -> bool:
        span = text.inline.span()
        in_row = text.kind == "cell" and (span.line, span.column) in self.rows
        in_timeline = part is not None and part.within("timeline")
        return in_row or (span.line in self.chat and not in_timeline)

    def _passage(self, text: _Text, part: Part | None) -> Passage:
        role = part.role if part is not None else None
        top = text.kind != "title" and (part is None or part is self.read.outline.title)
        if top and not self.has_summary and text.kind == "paragraph":
            role = "summary"
        kind = self._kind(text, part)
        plain = _without_code(text.inline)
        if kind == "action":
            plain = self._without_fields(plain, text.inline)
        return Passage(
            text=plain,
            kind=kind,
            sentences=read_sentences(plain),
            place=text.inline,
            role=role,
            also=part.also if part is not None else (),
            headings=tuple(_headings_above(part, self.read.outline.title)),
            quoted=text.quoted,
            lead=text.lead,
        )

    def _kind(self, text: _Text, part: Part | None) -> str:
        if part is None or text.kind == "title":
            return text.kind
        span = text.inline.span()
        if text.kind == "heading":
            return "action" if part.role == "actions" and span.line in self.item_lines else self._heading_kind(part)
        moment = leading_moment(text.inline.plain[:250])
        if part.within("timeline") or (moment is not None and moment.time is not None):
            return "entry"
        if part.role == "actions":
            return "action"
        whys = (why for line in range(span.line, span.end_line + 1) for why in self.whys.get(line, ()))
        return "why" if any(_starts_in(why, span) for why in whys) else text.kind

    def _heading_kind(self, part: Part) -> str:
        if part.sub and part.role == "timeline" and leading_moment(part.title) is not None:
            return "entry"
        here = part.heading.span()
        return "why" if any(_starts_in(why, here) for why in self.whys.get(here.line, ())) else "heading"

    def _without_fields(self, plain: str, text: Inline) -> str:
        """The text with blanks for the fields of an action item that stand in it."""
        span = text.span()
        fields = [field for line in range(span.line, span.end_line + 1) for field in self.fields.get(line, ())]
        if not fields:
            return plain
        letters = list(plain)
        for offset in range(len(letters)):
            place = tuple(text.place(offset))
            if any((field.line, field.column) <= place < (field.end_line, field.end_column) for field in fields):
                letters[offset] = BLANK
        return "".join(letters)


def _texts(blocks: Iterable[Block], *, in_causes: bool = False) -> Iterator[_Text]:
    """The texts of blocks in order; the cells of a table's head are none."""
    stack = [(block, "paragraph", False, True) for block in reversed(list(blocks))]
    while stack:
        block, kind, quoted, lead = stack.pop()
        if block.kind in _TEXTS:
            yield _Text(block.text, "cell" if block.kind == "cell" else kind, quoted, lead)
        elif block.kind in ("fence", "code"):
            if in_causes and not quoted:
                yield from _whys(block)
        else:
            children = block.children[1:] if block.kind == "table" else block.children
            inner = "item" if block.kind == "item" else kind
            held = quoted or block.kind == "quote"
            many = list(enumerate(children))
            stack.extend((child, inner, held, block.kind != "item" or not number) for number, child in reversed(many))


def _whys(fence: Block) -> Iterator[_Text]:
    lines = list(fence.code_lines())
    if sum(1 for line in lines if asks_why(line.plain)) >= 2:
        yield from (_Text(line, "paragraph", lead=True) for line in lines)


def _without_code(text: Inline) -> str:
    """The text with blanks of its own length for code, for what is struck out, and for addresses."""
    letters = list(text.plain)
    for mark in text.marks:
        if mark.kind in ("code", "strike"):
            letters[mark.start : mark.end] = BLANK * (mark.end - mark.start)
    if "://" in text.plain or "www." in text.plain:
        for address in _ADDRESS.finditer(text.plain):
            letters[address.start() : address.end()] = BLANK * (address.end() - address.start())
    return "".join(letters)


def _headings_above(part: Part | None, title: Part | None) -> list[str]:
    found: list[str] = []
    while part is not None:
        if part is not title:
            found.append(part.title)
        part = part.parent
    return found[::-1]


def _chat(lines: Sequence[str]) -> frozenset[int]:
    """The lines of transcripts; a block quote is known by itself."""
    runs = transcripts(["" if line.lstrip().startswith(">") else line for line in lines])
    return frozenset(
        number for first, last in runs if last - first >= _MESSAGES - 1 for number in range(first, last + 1)
    )


def _by_line(spans: Iterable[Span]) -> dict[int, list[Span]]:
    found: dict[int, list[Span]] = defaultdict(list)
    for span in spans:
        for line in range(span.line, span.end_line + 1):
            found[line].append(span)
    return found


def _starts_in(inner: Span, outer: Span) -> bool:
    return (outer.line, outer.column) <= (inner.line, inner.column) < (outer.end_line, outer.end_column)
