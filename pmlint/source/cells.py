"""Where the cells of a table row start: tokens of cells carry a line but no column."""


def split_row(row: str) -> list[int]:
    """The 0-based columns at which the cells of `row` start, blanks skipped.

    A cell ends at a pipe that no backslash escapes (GFM splits inside code spans too); an empty first or last piece, as
    in `| a | b |`, is no cell.
    """
    edges = _pieces(row)
    if len(edges) > 1 and not row[slice(*edges[0])].strip():
        edges = edges[1:]
    if len(edges) > 1 and not row[slice(*edges[-1])].strip():
        edges = edges[:-1]
    return [_first_visible(row, start, end) for start, end in edges]


def _pieces(row: str) -> list[tuple[int, int]]:
    pieces = []
    start = 0
    escaped = False
    for index, character in enumerate(row):
        if character == "|" and not escaped:
            pieces.append((start, index))
            start = index + 1
        escaped = character == "\\" and not escaped
    pieces.append((start, len(row)))
    return pieces


def _first_visible(row: str, start: int, end: int) -> int:
    piece = row[start:end]
    stripped = piece.lstrip()
    # In an empty cell the finding points just behind the pipe's blank.
    return start + (len(piece) - len(stripped) if stripped else min(1, len(piece)))


def row_cells(row: str) -> list[str]:
    """The contents of the cells of `row`, blanks stripped."""
    edges = _pieces(row)
    cells = [row[start:end].strip() for start, end in edges]
    if len(cells) > 1 and not cells[0]:
        cells = cells[1:]
    if len(cells) > 1 and not cells[-1]:
        cells = cells[:-1]
    return cells
