"""A line of a document with the found piece underlined, whatever characters stand in it."""

from typing import NamedTuple

from pmlint.model.span import Span
from pmlint.output.escape import RUNNER_MARK, RUNNER_SAFE, visible
from pmlint.output.width import widths

TAB_STOP = 4
MORE = "…"
LEAST_WIDTH = 20


class Cell(NamedTuple):
    """A character of the document as shown, and the columns it takes."""

    shown: str
    width: int


class Frame(NamedTuple):
    """A shown line, and where in it the underline stands, in columns from 0."""

    line: str
    start: int
    length: int


def frame(line: str, span: Span, room: int) -> Frame:
    """Show the line at which `span` starts in `room` columns; what does not fit is cut off around the span.

    A span of several lines is underlined to the end of its first one; an empty one as a single character.
    """
    room = max(room, LEAST_WIDTH)
    first = min(span.column - 1, len(line))
    last = span.end_column - 1 if span.end_line == span.line else len(line)
    last = max(first, min(last, len(line)))
    cut = max(0, first - room)  # no need to measure what is certainly cut off
    cells = _cells(line[cut : last + room if last - first < room else first + room])
    first, last = first - cut, min(last - cut, len(cells))
    left = _left_edge(cells, first, last, room - 2)
    right = _right_edge(cells, left, room - 2)
    before = MORE if left + cut > 0 else ""
    after = MORE if right + cut < len(line) else ""
    shown = "".join(cell.shown for cell in cells[left:right])
    start = len(before) + _width(cells[left:first])
    return Frame(f"{before}{shown}{after}".rstrip(), start, max(1, _width(cells[first : min(last, right)])))


def _left_edge(cells: list[Cell], first: int, last: int, room: int) -> int:
    """The first cell shown: the line's own where the span then fits, else some cells ahead of the span."""
    if _width(cells[:last]) <= room:
        return 0
    left, ahead = first, 0
    while left > 0 and ahead + cells[left - 1].width <= room // 3:
        left -= 1
        ahead += cells[left].width
    return left


def _right_edge(cells: list[Cell], left: int, room: int) -> int:
    right, taken = left, 0
    while right < len(cells) and taken + cells[right].width <= room:
        taken += cells[right].width
        right += 1
    return right


def _cells(text: str) -> list[Cell]:
    cells: list[Cell] = []
    column = 0
    for index, (character, width) in enumerate(zip(text, widths(text), strict=True)):
        shown = " " * (TAB_STOP - column % TAB_STOP) if character == "\t" else visible(character)
        if text.startswith(RUNNER_MARK[1:], index) and text.startswith(RUNNER_MARK, index - 1):
            shown = RUNNER_SAFE
        cell = Cell(shown, width if shown == character else len(shown))
        cells.append(cell)
        column += cell.width
    return cells


def _width(cells: list[Cell]) -> int:
    return sum(cell.width for cell in cells)
