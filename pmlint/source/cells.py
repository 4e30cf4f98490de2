"""Where the cells of a table row stand: tokens of cells carry a line but no column."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple


class Cell(NamedTuple):
    """A cell of a row as written."""

    start: int
    """The 0-based column of its first visible character; of an empty cell, just behind the pipe's blank."""
    text: str
    """Its content, blanks stripped, `\\|` still escaped."""


def split_row(row: str, start: int = 0) -> list[Cell]:
    r"""The cells of `row`, whose table starts at the 0-based column `start` or right of it.

    A cell ends at a pipe without a backslash before it (in code spans too, and `\\|` is escaped as well: GFM); nothing
    in front of a first pipe and behind a last one is no cell.
    """
    edges = _pieces(row, _skip_blanks(row, start), len(row.rstrip()))
    if len(edges) > 1 and edges[0][0] == edges[0][1]:
        edges = edges[1:]
    if len(edges) > 1 and edges[-1][0] == edges[-1][1]:
        edges = edges[:-1]
    return [_cell(row, first, after) for first, after in edges]


def row_start(row: str, markers: Sequence[str]) -> int:
    """The 0-based column behind the `markers` of lists and quotes (`>`, `-`, `1.`) that `row` starts with."""
    at = 0
    for marker in markers:
        at = _skip_blanks(row, at)
        if row.startswith(marker, at):
            at += len(marker)
    return _skip_blanks(row, at)


def escaped_pipes(start: int, content: str) -> Iterator[tuple[int, int]]:
    r"""Where the `content` of the cell whose text starts at the column `start` leaves a backslash out.

    Yields the 0-based offset of every `|` in `content` with the column at which it stands in the row, behind its `\`.
    """
    left_out = 0
    for offset, character in enumerate(content):
        if character == "|":
            left_out += 1
            yield offset, start + offset + left_out


def row_cells(row: str) -> list[str]:
    """The contents of the cells of `row`, blanks stripped."""
    return [cell.text for cell in split_row(row)]


def _pieces(row: str, start: int, end: int) -> list[tuple[int, int]]:
    pieces: list[tuple[int, int]] = []
    for index in range(start, end):
        if row[index] == "|" and (index == start or row[index - 1] != "\\"):
            pieces.append((start if not pieces else pieces[-1][1] + 1, index))
    pieces.append((start if not pieces else pieces[-1][1] + 1, end))
    return pieces


def _cell(row: str, first: int, after: int) -> Cell:
    piece = row[first:after]
    text = piece.strip()
    return Cell(first + (len(piece) - len(piece.lstrip()) if text else min(1, len(piece))), text)


def _skip_blanks(row: str, at: int) -> int:
    while at < len(row) and row[at].isspace():
        at += 1
    return at
