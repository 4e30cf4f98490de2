"""Markdown as blocks that know their lines; the one door to markdown-it-py.

CommonMark with GFM tables and strikethrough. Task boxes are read from the text of an item (`inline.task_box`): the
task-list plugin is quadratic. The flat token list is folded into a shallow tree of blocks without recursion, and the
inline content of a block is parsed when somebody first asks for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from markdown_it import MarkdownIt

from pmlint.model.span import Span
from pmlint.source.cells import escaped_pipes, row_start, split_row
from pmlint.source.inline import Inline, Place, align

if TYPE_CHECKING:
    from markdown_it.token import Token

NESTING_LIMIT = 40
"""Containers deeper than this are not read; a list counts two a level. More would need Python's recursion."""

LONGEST_TEXT = 8_000
"""Characters of one paragraph, heading or cell that are read, as plain text where there are more: reading costs more
than their number, and people write 2,000."""

MOST_MARKS = 60_000
"""Signs of markup of a document that are looked at, a bracket for four: each costs about 10 microseconds, a bracket
that none closes 40."""
MOST_CELLS = 20_000
"""Cells of all that may be tables, above which nothing is read; more than `MOST_BLOCKS`, as not all need be tables."""
MOST_BLOCKS = 5_000
"""Headings, paragraphs, items and cells of a document that are read; a report of that size is data, not text."""
_SIGNS = "*_~`<&!\\"
_TEXTS = ("heading", "paragraph", "cell")
_KINDS = {
    "heading_open": "heading",
    "paragraph_open": "paragraph",
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "list_item_open": "item",
    "blockquote_open": "quote",
    "table_open": "table",
    "tr_open": "row",
    "th_open": "cell",
    "td_open": "cell",
}
_LEAVES = {"fence": "fence", "code_block": "code", "html_block": "html", "hr": "rule"}


class Block:
    """A block of Markdown.

    `kind` is heading, paragraph, list, item, quote, table, row, cell, fence, code, html or rule; `line` and `end_line`
    are 1-based and inclusive; `column` is the 1-based column of a cell's text and 0 elsewhere; `level` is that of a
    heading; `ordered` is for lists; `marker` an item's marker as written; `content` the raw text of a leaf; `children`
    the blocks inside a container.
    """

    __slots__ = (
        "__dict__",
        "children",
        "column",
        "content",
        "end_line",
        "kind",
        "level",
        "line",
        "marker",
        "ordered",
        "page",
    )

    def __init__(self, page: Page, kind: str, line: int, end_line: int) -> None:
        self.page = page
        self.kind = kind
        self.line = line
        self.end_line = end_line
        self.level = 0
        self.column = 0
        self.ordered = False
        self.marker = ""
        self.content = ""
        self.children: list[Block] = []

    @classmethod
    def of_text(cls, page: Page, text: Inline) -> Block:
        """A paragraph that holds a piece of another block's text, such as what follows a label."""
        block = cls(page, "paragraph", text.line, text.span().end_line)
        block.content = text.plain
        block.__dict__["text"] = text
        return block

    @cached_property
    def text(self) -> Inline:
        """The text of a heading, paragraph or cell without markup, each character knowing its place."""
        return self.page.inline(self)

    @cached_property
    def lead(self) -> Inline:
        """The text of the block itself, or of the paragraph that an item starts with (empty where there is none)."""
        if self.kind != "item":
            return self.text
        first = self.children[0] if self.children else None
        return first.text if first is not None and first.kind in ("paragraph", "heading") else Inline.empty(self.place)

    def code_lines(self) -> Iterator[Inline]:
        """The lines of a fence or of indented code that hold something, as they stand."""
        for number in range(self.line, min(self.end_line, len(self.page.lines)) + 1):
            raw = self.page.lines[number - 1]
            if raw.strip() and not raw.lstrip().startswith(("```", "~~~")):
                indent = len(raw) - len(raw.lstrip())
                plain = raw.strip()
                yield Inline(plain, (), range(len(plain)), ((0, Place(number, indent + 1)),))

    @property
    def place(self) -> Place:
        """Line and column of the block's first visible character, both 1-based."""
        if self.column:
            return Place(self.line, self.column)
        raw = self.page.lines[self.line - 1] if self.line <= len(self.page.lines) else ""
        return Place(self.line, len(raw) - len(raw.lstrip()) + 1)

    @property
    def span(self) -> Span:
        """The visible text of the block's first line."""
        raw = self.page.lines[self.line - 1].rstrip() if self.line <= len(self.page.lines) else ""
        place = self.place
        return Span.on_line(place.line, place.column, max(place.column, len(raw) + 1))


class Page:
    """A Markdown text as read: its lines, its top-level blocks, and the lines on which nesting went too deep."""

    def __init__(self, lines: Sequence[str], skip: int = 0) -> None:
        """Read `lines` (without line ends), the first `skip` of them (front matter) taken as blank."""
        self.lines = lines
        self._environment: dict[str, Any] = {}
        self._parser = _parser()
        body = "\n".join(("",) * skip + tuple(lines[skip:]))
        # A table of many columns gets a cell for each in every row, written or not: count before they are made.
        crowded = _cells(lines[skip:]) > MOST_CELLS
        tokens = [] if crowded else self._parser.parse(body, self._environment)
        self.overfull = crowded or sum(1 for token in tokens if token.nesting > 0) > MOST_BLOCKS
        """Whether the page holds more blocks than are read; then none is."""
        self.blocks = [] if self.overfull else _fold(self, tokens)
        self.too_deep = [_first_line(token) for token in tokens if _hides_content(token)]
        self.unclosed = [block for block in self.blocks if self._is_unclosed(block)]
        """Code fences and comments that take in the rest of the text."""
        texts = [block for block in walk(self.blocks) if block.kind in _TEXTS]
        self.too_long = [block for block in texts if len(block.content) > LONGEST_TEXT]
        self.unmarked = _beyond_marks(texts)
        """Blocks behind the last sign of markup that is looked at; their markup is not read."""

    def inline(self, block: Block) -> Inline:
        """Parse the inline content of a leaf block."""
        starts = self._starts_in_cell(block) if block.kind == "cell" else self._starts_of_lines(block)
        if len(block.content) > LONGEST_TEXT:
            return Inline(block.content[:LONGEST_TEXT], (), range(LONGEST_TEXT), starts)
        if block in self.unmarked:
            return Inline(block.content, (), range(len(block.content)), starts)
        tokens: list[Token] = []
        self._parser.inline.parse(block.content, self._parser, self._environment, tokens)
        return align(block.content, tokens, starts)

    def _is_unclosed(self, block: Block) -> bool:
        """Whether nothing closes a top-level fence or comment, so that it takes in the rest of the text."""
        if block.kind == "html":
            return block.content.lstrip().startswith("<!--") and "-->" not in block.content
        return block.kind == "fence" and self._is_open(block)

    def _is_open(self, fence: Block) -> bool:
        raw = self.lines[min(fence.end_line, len(self.lines)) - 1]
        last = raw.strip()
        closes = last.startswith(fence.marker) and not last.strip(fence.marker[0]) and raw.find(last) < 4
        return fence.end_line == fence.line or not closes

    def _starts_in_cell(self, cell: Block) -> list[tuple[int, Place]]:
        """The offsets in a cell's content from which columns run on, and their places."""
        blanks = len(cell.content) - len(cell.content.lstrip())  # exotic ones may be left in front
        start = cell.column - blanks
        pipes = escaped_pipes(start, cell.content)
        return [(0, Place(cell.line, start)), *((offset, Place(cell.line, column)) for offset, column in pipes)]

    def _starts_of_lines(self, block: Block) -> list[tuple[int, Place]]:
        """The offset at which each line of the block's content starts, and its place in the file."""
        lines = block.content.split("\n")
        # Lines of nothing but exotic blanks are cut off the front of a paragraph.
        numbers = range(block.line, block.end_line + 1)
        first = next((number for number in numbers if self._column(block, number, lines[0]) is not None), block.line)
        starts = []
        offset = 0
        for number, line in enumerate(lines, first):
            starts.append((offset, Place(number, (self._column(block, number, line) or 0) + 1)))
            offset += len(line) + 1
        return starts

    def _column(self, block: Block, number: int, line: str) -> int | None:
        """The 0-based column in the file of a line of content; None where it does not stand on line `number`.

        It may be negative where a tab was spread into blanks: what counts is where the visible text stands.
        """
        raw = (self.lines[number - 1] if number <= len(self.lines) else "").replace("\0", "\ufffd").rstrip()
        visible = line.strip()
        blanks = len(line) - len(line.lstrip())
        if block.kind == "heading" and block.marker.startswith("#"):
            return raw.find(visible, raw.find(block.marker) + block.level) - blanks
        return len(raw) - len(visible) - blanks if raw.endswith(visible) else None


def walk(blocks: Sequence[Block]) -> Iterator[Block]:
    """All blocks in the order of the file, containers before what they hold."""
    stack = list(reversed(blocks))
    while stack:
        block = stack.pop()
        yield block
        stack.extend(reversed(block.children))


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": NESTING_LIMIT}).enable(["table", "strikethrough"])
    # Inline content is parsed on demand, so the core chain stops after the blocks.
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


def _fold(page: Page, tokens: list[Token]) -> list[Block]:
    roots: list[Block] = []
    stack: list[Block] = []
    for token in tokens:
        if token.nesting < 0:
            if token.type in _CLOSERS:
                stack.pop()
            continue
        if token.type == "inline":
            stack[-1].content = token.content
            continue
        kind = _KINDS.get(token.type) or _LEAVES.get(token.type)
        if kind is None:
            continue
        block = _block(page, kind, token, stack[-1] if stack else None)
        (stack[-1].children if stack else roots).append(block)
        if token.nesting > 0:
            stack.append(block)
    _place_cells(roots)
    return roots


_CLOSERS = {name.replace("_open", "_close") for name in _KINDS}


def _block(page: Page, kind: str, token: Token, parent: Block | None) -> Block:
    first, after = token.map or ((parent.line - 1, parent.end_line) if parent else (0, 1))
    block = Block(page, kind, first + 1, max(after, first + 1))
    block.ordered = token.type == "ordered_list_open"
    block.marker = token.info + token.markup if kind == "item" else token.markup
    if kind == "heading":
        block.level = int(token.tag[1])
    if token.nesting == 0:
        block.content = token.content
    return block


def _place_cells(roots: list[Block]) -> None:
    """Give every cell its column: tokens of cells have a line only."""
    stack: list[tuple[Block, tuple[Block, ...]]] = [(root, ()) for root in roots]
    while stack:
        block, containers = stack.pop()
        if block.kind == "row":
            _place_row(block, containers)
        elif block.children:
            inner = (*containers, block) if block.kind in ("item", "quote") else containers
            stack.extend((child, inner) for child in block.children)


def _place_row(row: Block, containers: Sequence[Block]) -> None:
    """Place the cells of a row; the line starts with the marks of quotes, and of list items that start on it."""
    raw = row.page.lines[row.line - 1]
    markers = [
        ">" if container.kind == "quote" else container.marker
        for container in containers
        if container.kind == "quote" or container.line == row.line
    ]
    starts = [cell.start for cell in split_row(raw, row_start(raw, markers))]
    for number, cell in enumerate(row.children):
        cell.line = cell.end_line = row.line
        cell.column = (starts[number] if number < len(starts) else len(raw.rstrip())) + 1


def _beyond_marks(texts: Sequence[Block]) -> frozenset[Block]:
    seen = 0
    beyond = []
    for block in texts:
        seen += 4 * block.content.count("[") + sum(block.content.count(sign) for sign in _SIGNS)
        if seen > MOST_MARKS:
            beyond.append(block)
    return frozenset(beyond)


def _cells(lines: Sequence[str]) -> int:
    """No less than the cells of all tables: below a line of pipes and dashes, each line up to a blank one is a row."""
    cells = columns = 0
    for line in lines:
        text = line.strip()
        if not text:
            columns = 0
        elif not text.strip("|-: \t>"):
            columns = max(columns, text.count("|") + 1)
        cells += columns
    return cells


def _hides_content(token: Token) -> bool:
    deepest = token.level + 1 >= NESTING_LIMIT
    return deepest and token.type in ("blockquote_open", "list_item_open") and token.nesting > 0


def _first_line(token: Token) -> int:
    return (token.map[0] if token.map else 0) + 1
