"""The timeline: entries from tables, lists, paragraphs and headings, with the days carried forward."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone

from pmlint.document.action_lists import is_left_over
from pmlint.document.action_tables import is_delimiter
from pmlint.document.dates import Moment, find_days, leading_moment
from pmlint.document.sections import Outline, Part
from pmlint.document.vocabulary import normalise
from pmlint.document.zones import find_zone, zone_offset
from pmlint.model.span import Span
from pmlint.model.timeline import TimelineEntry
from pmlint.source.inline import Inline
from pmlint.source.markdown import Block

_TIME_COLUMNS = frozenset(
    (
        "time",
        "date",
        "when",
        "timestamp",
        "datetime",
        "at",
        "hour",
        "day",
        "clock",
        "times",
        "dates",
        "elapsed",
        "t",
    )
)
_EVENT_COLUMNS = frozenset(
    (
        "event",
        "events",
        "description",
        "what",
        "what happened",
        "note",
        "notes",
        "action",
        "actions",
        "details",
        "detail",
        "activity",
        "update",
        "comment",
        "comments",
        "summary",
        "happening",
        "status",
        "message",
    )
)
_LATE, _EARLY = time(17), time(7)
"""From after the one to before the other without a date means that midnight has passed."""
MILESTONES: dict[str, re.Pattern[str]] = {
    "recovery": re.compile(r"\b(?:(?:fully |completely |all )?(?:recover(?:ed|s|y)?|resolved|restored)|back (?:up|to normal|online)|incident (?:is |was )?(?:closed|over|ended)|outage (?:ends|ended|over)|service (?:is )?restored|all[- ]clear|returns? to normal)\b", re.IGNORECASE),
    "mitigation": re.compile(r"\b(?:mitigat(?:ed|es|ion)|roll(?:ed|s|ing)?[ -]?back|rollback|revert(?:ed|s)?|workaround|failed over|fail[- ]?over|disabled|hotfix|fix (?:is |was )?(?:deployed|applied|released|merged))\b", re.IGNORECASE),
    "detection": re.compile(r"\b(?:detect(?:ed|s|ion)?|alert(?:s|ed)?|alarms?|paged?|notic(?:ed|es)|report(?:ed|s)?|discover(?:ed|s)|notified|observed|identified|aware|complain(?:ed|s|ts?)?)\b", re.IGNORECASE),
    "start": re.compile(r"\b(?:incident (?:start(?:s|ed)?|begins?|began)|outage (?:start(?:s|ed)?|begins?|began)|start(?:s|ed)? (?:of|to|failing)|began|begins?|first (?:error|failure|failed)|deploy(?:ed|s|ment)|merged|released|rolled out|pushed|upgraded?)\b", re.IGNORECASE),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Clock:
    """What the timeline's times mean where an entry does not say so itself."""

    year: int | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Raw:
    """An entry before its day and zone are worked out."""

    text: Inline
    span: Span
    moment: Moment | None
    day: date | None
    """The day given by a heading or group label above."""


def read_timeline(outline: Outline, clock: Clock) -> list[TimelineEntry]:
    """The entries of the most detailed timeline of the document."""
    tops = [
        part
        for part in outline.parts
        if part.role == "timeline" and not (part.parent and part.parent.role == "timeline")
    ]
    found = [_of_part(outline, part, clock) for part in tops]
    if not found:
        return []
    best = max(found, key=lambda pair: (sum(1 for raw in pair[1] if raw.moment), len(pair[1])))
    part, raws = best
    zone = _stated_zone(part) or clock.zone
    return list(_dated(raws, Clock(clock.year, zone)))


def stated_zone(outline: Outline) -> str | None:
    """The time zone that a timeline heading or the text below it states."""
    for part in outline.parts:
        if part.role == "timeline" and (zone := _stated_zone(part)) is not None:
            return zone
    return None


def count_timed(blocks: Sequence[Block]) -> int:
    """How many entries below a heading begin with a time or date."""
    return sum(1 for raw in _of_blocks(list(blocks), None, None) if raw.moment is not None)


def mark_times(outline: Outline) -> None:
    """Take headings that are times of the timeline, or days that group its entries, out of the outline."""
    for part in outline.parts:
        moment = leading_moment(part.title, 2000) if part.form == "heading" else None
        in_timeline = part.role == "timeline" and part.sub
        if moment is not None and (in_timeline or not part.title[moment.end :].strip(" :.-–—")):
            part.listed = False


# Gathering


def _of_part(outline: Outline, part: Part, clock: Clock) -> tuple[Part, list[Raw]]:
    days = find_days(part.title, clock.year)
    raws = list(_of_tree(outline, part, days[0].date if days else None, clock.year))
    return part, raws


def _of_tree(outline: Outline, part: Part, day: date | None, year: int | None) -> Iterator[Raw]:
    children = [child for child in outline.parts if child.parent is part and child.role == "timeline"]
    timed_headings = [child for child in children if leading_moment(child.title, year) is not None]
    own = list(_of_blocks(part.blocks, day, year))
    if not timed_headings or any(raw.moment is not None for raw in own):
        yield from own
    for child in children:
        moment = leading_moment(child.title, year)
        below = list(_of_tree(outline, child, moment.day if moment and moment.day else day, year))
        if moment is not None and moment.day is not None:
            day = moment.day
        if moment is not None and not any(raw.moment is not None for raw in below):
            yield Raw(child.heading, child.heading.span(), moment, day)
        elif moment is not None or not timed_headings or any(raw.moment is not None for raw in below):
            yield from below


def _of_blocks(blocks: list[Block], day: date | None, year: int | None) -> Iterator[Raw]:
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
        yield from _of_blocks(block.children, day, year)


def _of_item(item: Block, day: date | None, year: int | None) -> Iterator[Raw]:
    lead = item.lead
    nested = [child for child in item.children if child.kind in ("list", "table")]
    moment = _moment(lead, year)
    if nested and (not lead.plain or _is_group(lead, moment)):
        inner = list(_of_blocks(nested, (moment.day if moment else None) or day, year))
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


# Tables


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
        number
        for number, name in enumerate(header)
        if set(name.split()) & _TIME_COLUMNS and name not in _EVENT_COLUMNS
    ]
    times = [
        number
        for number in times
        if set(header[number].split()) - {"day"} or _holds_dates(rows, number, year)
    ]
    if not times and _holds_dates(rows, 0, year):
        times = [0]
    rest = [number for number in range(len(header)) if number not in times]
    named = [number for number in rest if set(header[number].split()) & _EVENT_COLUMNS]
    if not rest:
        return [], 0
    widest = max(
        rest,
        key=lambda number: sum(
            len(row.children[number].content) for row in rows if number < len(row.children)
        ),
    )
    return times, named[0] if named else widest


def _holds_dates(rows: Sequence[Block], column: int, year: int | None) -> bool:
    cells = [row.children[column].text.plain for row in rows[1:] if column < len(row.children)]
    return sum(1 for cell in cells if leading_moment(cell, year) is not None) * 2 > len(cells)


# Days and zones


def _stated_zone(part: Part) -> str | None:
    zone = find_zone(part.title)
    if zone is not None:
        return zone
    for block in part.blocks:
        if block.kind == "paragraph" and (zone := find_zone(block.text.plain[:300])) is not None:
            return zone
        if block.kind == "table" and block.children:
            headers = [find_zone(cell.text.plain) for cell in block.children[0].children]
            if any(headers):
                return next(header for header in headers if header)
    return None


def _dated(raws: Sequence[Raw], clock: Clock) -> Iterator[TimelineEntry]:
    day: date | None = None
    previous: time | None = None
    group: date | None = None
    seen: set[str] = set()
    for raw in raws:
        if raw.day is not None and raw.day != group:
            group = day = raw.day
            previous = None
        moment = raw.moment
        if moment is not None:
            if moment.day is not None:
                day = moment.day
            elif day is not None and moment.time and previous and previous >= _LATE and moment.time < _EARLY:
                day += timedelta(days=1)
            previous = moment.time or previous
        yield TimelineEntry(
            text=_event(raw),
            span=raw.span,
            at=_at(moment, day, clock.zone),
            at_as_written=moment.written if moment is not None else None,
            milestone=_milestone(raw.text.plain, seen),
        )


def _event(raw: Raw) -> str:
    plain = " ".join(raw.text.plain.split("\n", 1)[0].split()) if raw.moment is None else raw.text.plain
    if raw.moment is not None and raw.moment.written and plain.lstrip().startswith(raw.moment.written[:4]):
        plain = plain[raw.moment.end :]
    return " ".join(plain.split()).lstrip(" :-–—|*_)]").strip() or " ".join(raw.text.plain.split())


def _at(moment: Moment | None, day: date | None, zone: str | None) -> str | None:
    if moment is None or moment.time is None or day is None:
        return None
    name = moment.zone or zone
    offset = zone_offset(name, day, moment.time) if name else None
    if offset is None:
        return None
    stamp = datetime.combine(day, moment.time.replace(tzinfo=None), tzinfo=timezone(offset))
    return stamp.isoformat().replace("+00:00", "Z")


def _milestone(text: str, seen: set[str]) -> str | None:
    for name, pattern in MILESTONES.items():
        if name not in seen and pattern.search(text):
            seen.add(name)
            return name
    return None
