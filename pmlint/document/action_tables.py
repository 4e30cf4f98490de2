"""Action items written as the rows of a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pmlint.document.due import is_placeholder, parse_due
from pmlint.document.fields import addressed, column_field
from pmlint.document.items import Given, Reading, read_item
from pmlint.document.left_over import is_left_over
from pmlint.document.owners import is_group_owner, named
from pmlint.document.progress import marked_progress, status_of
from pmlint.document.references import references
from pmlint.model.action import ActionItem
from pmlint.model.span import Span
from pmlint.source.cells import row_cells
from pmlint.source.inline import Inline
from pmlint.source.markdown import Block

Columns = Mapping[str, int]


def is_delimiter(cells: Sequence[str]) -> bool:
    """Whether a row only draws a line: `| --- | :-: |` a second time, read as data by GFM."""
    return bool(cells) and all(cell and not cell.strip(" -:|") for cell in cells)


def is_action_table(table: Block) -> bool:
    """Whether the header names an action and at least one of owner, due date, tracker and status."""
    header = [cell.content for cell in table.children[0].children] if table.children else []
    named = {column_field(name.strip("*_ ")) for name in header}
    return "owner" in named and bool(named & {"action", "due", "tracker", "status"})


def read_table(table: Block, given: Given, reading: Reading, above: Block | None = None) -> list[ActionItem]:
    """The items of a table; `above` is the block before it, which may hold the header that GFM left out."""
    rows = [row for row in table.children if not is_delimiter([cell.content for cell in row.children])]
    if not rows:
        return []
    header = [cell.content for cell in rows[0].children]
    columns = _columns(header, table)
    body = rows[1:]
    if not _is_header(columns, len(header)) or _is_data(rows[0]):
        # A data row above the delimiter row is taken for the header, the real one for a paragraph.
        above_header = _row_above(above)
        columns = _columns(above_header, table)
        if not _is_header(columns, len(above_header)):
            if not _is_data(rows[0]):
                return []
            columns = _columns_by_content(rows)
        body = rows
    items = [_read_row(row, columns, given, reading) for row in body]
    return [item for item in items if item is not None]


def _columns(header: Sequence[str], table: Block) -> dict[str, int]:
    columns: dict[str, int] = {}
    for number, name in enumerate(header):
        field = column_field(name.strip("*_ "))
        if field is not None and field not in columns:
            columns[field] = number
    if columns and "action" not in columns:
        rest = [number for number in range(len(header)) if number not in columns.values()]
        if rest:
            columns["action"] = max(rest, key=lambda number: _width(table, number))
    return columns


def _is_header(columns: Columns, cells: int) -> bool:
    known = any(field in columns for field in ("action", "owner", "due", "tracker", "status"))
    return known and (len(columns) >= 2 or cells == 1)


def _is_data(row: Block) -> bool:
    return any(len(cell.text.plain.split()) >= 5 for cell in row.children)


def _columns_by_content(rows: Sequence[Block]) -> dict[str, int]:
    """Which column is which, told from a row of data: the most words, a tracker, a handle or team, a status."""
    cells = [cell.text for cell in rows[0].children]
    columns = {"action": max(range(len(cells)), key=lambda number: len(cells[number].plain.split()))}
    for number, text in enumerate(cells):
        if number in columns.values():
            continue
        if any(True for _ in references(text)):
            columns.setdefault("tracker", number)
        elif is_group_owner(text.plain) or text.plain.casefold().startswith("team"):
            columns.setdefault("owner", number)
        elif status_of(text.plain) is not None:
            columns.setdefault("status", number)
    return columns


def _row_above(above: Block | None) -> list[str]:
    if above is None or above.kind != "paragraph":
        return []
    last = above.content.rstrip().split("\n")[-1]
    return row_cells(last) if "|" in last else []


def _width(table: Block, column: int) -> int:
    return sum(len(row.children[column].content) for row in table.children[1:] if column < len(row.children))


def _read_row(row: Block, columns: Columns, given: Given, reading: Reading) -> ActionItem | None:
    cells = {field: row.children[number] for field, number in columns.items() if number < len(row.children)}
    action = cells.get("action")
    if action is None or all(is_placeholder(cell.content) for cell in row.children):
        return None
    if is_left_over(action.text.plain) and not any(True for cell in row.children for _ in references(cell.text)):
        return None
    item = read_item(action.text, "table", given, reading)
    spans = dict(item.fields)
    spans.update({field: cell.text.span() for field, cell in cells.items() if field != "action"})
    values = {field: cell.text for field, cell in cells.items()}
    trackers, unread = _trackers(row, values, item, reading)
    due, due_as_written = _due(values, item, reading)
    return replace(
        item,
        id=values["id"].plain.strip() if "id" in values else item.id,
        span=_row_span(row),
        owner=named(values["owner"].plain) if "owner" in values else item.owner,
        due=due,
        due_as_written=due_as_written,
        trackers=trackers,
        unread_tracker=unread,
        status=_status(values, item),
        priority=_cell(values, "priority") or item.priority,
        type=_cell(values, "type") or item.type,
        evidence=_cell(values, "evidence") or item.evidence,
        completed=_cell(values, "completed") or item.completed,
        addresses=addressed(_cell(values, "addresses") or "") or item.addresses,
        fields=spans,
    )


def _cell(values: Mapping[str, Inline], field: str) -> str | None:
    text = values[field].plain.strip() if field in values else ""
    return None if is_placeholder(text) else text


def _due(values: Mapping[str, Inline], item: ActionItem, reading: Reading) -> tuple[str | None, str | None]:
    if "due" not in values:
        return item.due, item.due_as_written
    written = values["due"].plain.strip()
    if is_placeholder(written) or status_of(written) == "done":
        return None, None
    due = parse_due(written, reading.anchor, reading.sprints)
    return (due.date.isoformat() if due.date else None), written


def _status(values: Mapping[str, Inline], item: ActionItem) -> str:
    said = status_of(values["status"].plain) if "status" in values else None
    if said is None and "due" in values and status_of(values["due"].plain) == "done":
        said = "done"
    if said is None:
        # `b/5554912 **DONE**` in the bug's cell, a tick in the notes.
        others = (text for field, text in values.items() if field not in ("action", "owner", "due", "status"))
        said = next((progress.status for progress in map(marked_progress, others) if progress is not None), None)
    return said or item.status


def _trackers(
    row: Block, values: Mapping[str, Inline], item: ActionItem, reading: Reading
) -> tuple[tuple[str, ...], str | None]:
    found = dict.fromkeys(
        reference for cell in row.children for reference, _ in references(cell.text, reading.trackers)
    )
    if found:
        return tuple(found), None
    written = values["tracker"].plain.strip() if "tracker" in values else ""
    if written and not is_placeholder(written):
        return (), written
    return item.trackers, item.unread_tracker


def _row_span(row: Block) -> Span:
    raw = row.page.lines[row.line - 1]
    start = len(raw) - len(raw.lstrip())
    return Span.on_line(row.line, start + 1, len(raw.rstrip()) + 1)
