"""Entries of a timeline written as a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from pmlint.document.action_tables import is_delimiter
from pmlint.document.dates import leading_moment
from pmlint.document.left_over import is_left_over
from pmlint.document.naming import normalise
from pmlint.document.timeline_raw import Raw, day_after
from pmlint.document.wordlists import names
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
_PHASE_COLUMNS = frozenset(names("phase, milestone, stage"))
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9-])")
# A template's row says so in place of its time.
_TEMPLATE_TIME = re.compile(r"\b(?:HH:?mm|hh:mm|HH:MM|YYYY-MM-DD)\b")


def read_table(table: Block, day: date | None, year: int | None) -> Iterator[Raw]:
    """The entries of a table with a column of times or dates, or with several that share them (day, date, time).

    `day` is the one given above the table, `year` the one of dates without a year. Rows of the template and further
    delimiter rows are left out; a row of nothing but a day gives it to those below.
    """
    rows = [row for row in table.children if not is_delimiter([cell.content for cell in row.children])]
    if len(rows) < 1:
        return
    times, event = _time_columns(rows, year)
    if not times:
        return
    header = rows[0].children
    year = _year_of(header, times) or year
    phase = next((n for n, cell in enumerate(header) if normalise(cell.text.plain) in _PHASE_COLUMNS), None)
    header_is_data = leading_moment(header[times[0]].text.plain, year) is not None
    for row in rows if header_is_data else rows[1:]:
        cells = [cell.text for cell in row.children]
        written = " ".join(cells[column].plain.strip() for column in times if column < len(cells))
        moment = leading_moment(written, year)
        if moment is not None and moment.time is None and moment.day is not None:
            day = day_after(day, moment)
        if event >= len(cells) or is_left_over(cells[event].plain) or _TEMPLATE_TIME.search(written):
            continue
        place = cells[times[-1]] if moment is not None and cells[times[-1]].plain else cells[event]
        yield Raw(cells[event], place.span(), moment, day, cells[phase].plain if phase is not None else "")


def _year_of(header: Sequence[Block], times: Sequence[int]) -> int | None:
    """The year that the name of a column states for the dates below it (`Date (2026)`)."""
    found = (_YEAR.search(header[column].text.plain) for column in times)
    return next((int(match.group()) for match in found if match is not None), None)


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
