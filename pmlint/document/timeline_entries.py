"""Entries of a timeline, from lists, tables and lines of paragraphs, before their days and zones are worked out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pmlint.document.action_tables import is_delimiter
from pmlint.document.dates import Moment, find_days, leading_moment
from pmlint.document.left_over import is_left_over
from pmlint.document.naming import normalise
from pmlint.document.wordlists import names
from pmlint.model.span import Span
from pmlint.source.inline import Inline
from pmlint.source.markdown import Block

_TIME_COLUMNS = frozenset(
    names("time, date, when, timestamp, datetime, at, hour, day, clock, times, dates, elapsed, t")
)
_EVENT_COLUMNS = frozenset(
    names(
        """
        event, events, description, what, what happened, note, notes, action, actions, details, detail, activity,
        update, comment, comments, summary, happening, status, message
        """
    )
)


@dataclass(frozen=True, slots=True)
class Raw:
    """An entry before its day and zone are worked out."""

    text: Inline
    span: Span
    moment: Moment | None
    day: date | None
    """The day given by a heading or group label above."""


def read_blocks(blocks: Sequence[Block], day: date | None, year: int | None) -> Iterator[Raw]:
    """The entries of blocks; `day` is the one given above them, `year` the one of dates without a year."""
    found: list[tuple[Block, list[Raw]]] = []
    for block in blocks:
        if block.kind == "paragraph":
            days = _day_label(block.text, year)
            day = days or day
        found.append((block, list(_of_block(block, day, year))))
    timed = any(raw.moment is not None for _, raws in found for raw in raws)
    for _, raws in found:
        # A list without any time beside timed entries explains one of them.
        if not timed or any(raw.moment is not None for raw in raws):
            yield from raws


def read_logs(blocks: Sequence[Block], day: date | None, year: int | None) -> Iterator[Raw]:
    """The timed lines of a log or chat in a code fence, for timelines that hold nothing else."""
    for block in blocks:
        if block.kind in ("fence", "code"):
            raws = [Raw(line, line.span(), leading_moment(line.plain, year), day) for line in block.code_lines()]
            timed = [raw for raw in raws if raw.moment is not None]
            if len(timed) >= 3:
                yield from timed


def _of_block(block: Block, day: date | None, year: int | None) -> Iterator[Raw]:
    if block.kind == "list":
        for item in block.children:
            yield from _of_item(item, day, year)
    elif block.kind == "item":
        yield from _of_item(block, day, year)
    elif block.kind == "table":
        yield from _of_table(block, day, year)
    elif block.kind == "paragraph":
        yield from _of_paragraph(block, day, year)
    elif block.kind == "quote":
        yield from read_blocks(block.children, day, year)


def _of_item(item: Block, day: date | None, year: int | None) -> Iterator[Raw]:
    lead = item.lead
    nested = [child for child in item.children if child.kind in ("list", "table")]
    moment = _moment(lead, year)
    if nested and (not lead.plain or _is_group(lead, moment)):
        inner = list(read_blocks(nested, (moment.day if moment else None) or day, year))
        if any(raw.moment is not None for raw in inner):
            yield from inner
            return
    if lead.plain and not is_left_over(lead.plain):
        yield Raw(lead, lead.span(0, len(lead.plain.split("\n", 1)[0])), moment, day)


def _is_group(lead: Inline, moment: Moment | None) -> bool:
    rest = lead.plain[moment.end :].strip(" :-–—*_") if moment is not None else lead.plain
    return (moment is not None and moment.time is None and len(rest.split()) <= 3) or (
        moment is None and len(rest.split()) <= 6
    )


def _of_paragraph(block: Block, day: date | None, year: int | None) -> Iterator[Raw]:
    lines = block.text.lines()
    moments = [leading_moment(line.plain, year) for line in lines]
    first = next((number for number, moment in enumerate(moments) if moment is not None), None)
    # Wrapped prose may break before a time; entries start a paragraph, or follow a line that announces them.
    if first is None or (first > 0 and not lines[first - 1].plain.rstrip().endswith((":", ")", "."))):
        return
    for number, (line, moment) in enumerate(zip(lines, moments, strict=True)):
        if moment is not None and not _only_a_day(line, moment):
            yield Raw(line, line.span(), moment, day)
        elif moment is not None and number + 1 < len(lines):
            day = moment.day or day
        elif moment is not None and moment.time is not None:
            yield Raw(line, line.span(), moment, day)


def _only_a_day(line: Inline, moment: Moment) -> bool:
    return not line.plain[moment.end :].strip(" :-–—*_()[]")


def _day_label(text: Inline, year: int | None) -> date | None:
    """The day of a paragraph that is nothing but a day, a label for what follows."""
    moment = leading_moment(text.plain, year)
    return moment.day if moment is not None and moment.time is None and _only_a_day(text, moment) else None


def _moment(text: Inline, year: int | None) -> Moment | None:
    """The time with which an entry begins, or the full one it ends with (`First detected 2021-05-10 12:15`)."""
    moment = leading_moment(text.plain, year)
    if moment is not None:
        return moment
    first_line = text.plain.split("\n", 1)[0]
    for day in find_days(first_line, year):
        late = leading_moment(first_line[day.start :], year)
        if late is not None and late.time is not None and len(first_line) - (day.start + late.end) <= 8:
            return late
    return None


def _of_table(table: Block, day: date | None, year: int | None) -> Iterator[Raw]:
    rows = [row for row in table.children if not is_delimiter([cell.content for cell in row.children])]
    if len(rows) < 1:
        return
    times, event = _time_columns(rows, year)
    if not times:
        return
    header_is_data = leading_moment(rows[0].children[times[0]].text.plain, year) is not None
    for row in rows if header_is_data else rows[1:]:
        if event >= len(row.children) or is_left_over(row.children[event].text.plain):
            continue
        written = " ".join(row.children[column].text.plain.strip() for column in times)
        moment = leading_moment(written, year)
        place = row.children[times[-1]].text if moment is not None else row.children[event].text
        if moment is not None and moment.time is None and moment.day is not None and len(times) > 1:
            day = moment.day
        yield Raw(row.children[event].text, place.span(), moment, day)


def _time_columns(rows: Sequence[Block], year: int | None) -> tuple[list[int], int]:
    header = [normalise(cell.text.plain) for cell in rows[0].children]
    times = [
        number for number, name in enumerate(header) if set(name.split()) & _TIME_COLUMNS and name not in _EVENT_COLUMNS
    ]
    times = [number for number in times if set(header[number].split()) - {"day"} or _holds_dates(rows, number, year)]
    if not times and _holds_dates(rows, 0, year):
        times = [0]
    rest = [number for number in range(len(header)) if number not in times]
    named = [number for number in rest if set(header[number].split()) & _EVENT_COLUMNS]
    if not rest:
        return [], 0
    widest = max(
        rest,
        key=lambda number: sum(len(row.children[number].content) for row in rows if number < len(row.children)),
    )
    return times, named[0] if named else widest


def _holds_dates(rows: Sequence[Block], column: int, year: int | None) -> bool:
    cells = [row.children[column].text.plain for row in rows[1:] if column < len(row.children)]
    return sum(1 for cell in cells if leading_moment(cell, year) is not None) * 2 > len(cells)
