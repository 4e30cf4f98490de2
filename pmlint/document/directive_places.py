"""Which lines a suppression in the text is for: those of the row, item, paragraph or heading in which it stands."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from pmlint.model.directive import Directive
from pmlint.source.markdown import Block, Page

_WHOLE = ("heading", "paragraph", "quote", "fence", "code")
_PARTS = {"table": "row", "list": "item"}
_BROKEN = {"row": ", and ends the table above", "item": ", and splits the list"}


class _Leaf(NamedTuple):
    """A block in the order of the page, and the lines that a comment in it is for."""

    line: int
    end_line: int
    kind: str
    first: int
    last: int
    within: str
    """`item`, `row`, or empty outside lists and tables."""


class Places:
    """Where the comments of a page stand."""

    def __init__(self, page: Page, end: int) -> None:
        """`end` is the last line with text."""
        self._end = end
        self._leaves = list(_leaves(page.blocks))
        self._starts = [leaf.line for leaf in self._leaves]

    def put(self, directive: Directive) -> Directive:
        """The directive with the lines that it is for, or with the fault of its place."""
        if directive.form == "file":
            return directive
        index = bisect_right(self._starts, directive.span.line) - 1
        leaf = self._leaves[index]
        if directive.form == "next":
            return self._above(directive, index)
        if leaf.kind == "html" and leaf.within != "item":
            fault = f"this suppression stands on a line of its own{self._broken(index)}, so it is for nothing"
            hint = "put it at the end of the line it is for; `pmlint-ignore-next` goes above a heading or paragraph"
            return replace(directive, fault=fault, hint=hint)
        return replace(directive, first=leaf.first, last=leaf.last)

    def _above(self, directive: Directive, index: int) -> Directive:
        if self._leaves[index].kind != "html":
            fault = "`pmlint-ignore-next` stands behind text, so it is for nothing"
            return replace(directive, fault=fault, hint="put it on a line of its own, or write `pmlint-ignore`")
        target = next((leaf for leaf in self._leaves[index + 1 :] if leaf.kind != "html"), None)
        if target is None:  # what is missing from a document is told at its last line
            return replace(directive, first=self._end, last=self._end)
        if target.kind not in _WHOLE:
            part = _PARTS.get(target.kind, "line")
            fault = f"`pmlint-ignore-next` stands above a {target.kind}, so it is for nothing"
            return replace(directive, fault=fault, hint=f"write `pmlint-ignore` at the end of the {part} it is for")
        return replace(directive, first=target.line, last=target.end_line)

    def _broken(self, index: int) -> str:
        """What the comment does to the table or list right above."""
        above = self._leaves[index - 1] if index else None
        touches = above is not None and above.end_line + 1 == self._leaves[index].line
        return _BROKEN.get(above.within, "") if above is not None and touches else ""


def _leaves(blocks: Sequence[Block]) -> Iterator[_Leaf]:
    stack: list[tuple[Block, Block | None]] = [(block, None) for block in reversed(blocks)]
    while stack:
        block, item = stack.pop()
        if block.kind == "item":
            item = block
        elif block.kind == "row":
            yield _Leaf(block.line, block.line, "row", block.line, block.line, "row")
            continue
        else:
            yield _leaf(block, item)
        stack.extend((child, item) for child in reversed(block.children))


def _leaf(block: Block, item: Block | None) -> _Leaf:
    """An item's own lines end above the list inside it."""
    first, last = block.line, block.end_line
    if item is not None:
        inner = next((child.line for child in item.children if child.kind == "list"), item.end_line + 1)
        if block.line < inner:
            first, last = item.line, inner - 1
    return _Leaf(block.line, block.end_line, block.kind, first, last, "item" if item is not None else "")
