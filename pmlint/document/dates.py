"""The days and times of a text: `find_days` anywhere, `leading_moment` where it begins."""

import re
from datetime import date, time, timedelta
from typing import NamedTuple

from pmlint.document.clock import Clock, clock_at, with_half
from pmlint.document.days import BLANK, NAME, WEEKDAYS, WrittenDay, day_at, written_days
from pmlint.document.vague import after_approximation, part_of_the_day_at, relative_time_at
from pmlint.document.zones import Zone, zone_at

LEAD_WORDS = (
    "at", "on", "by", "from", "since", "between", "before", "after", "until", "till", "in", "just",
    "shortly", "exactly", "early", "late", "mid", "the",
)  # fmt: skip
"""Words before a time that are not part of it."""

OPENERS = {"[": "]", "(": ")", "{": "}", "<": ">", '"': '"', "'": "'", "`": "`", "“": "”", "‘": "’"}
LONGEST = 200
"""Characters within which a leading moment ends."""

_LEAD = re.compile(rf"(?:{'|'.join(LEAD_WORDS)}){BLANK}{{1,3}}", re.IGNORECASE)
_WEEKDAY = re.compile(
    rf"(?:(?:{'|'.join(WEEKDAYS)})\b\.?|day{BLANK}?#?\d{{1,3}}\b)(?P<gap>{BLANK}?(?:,|[-–—]|:)?{BLANK}{{0,3}})",
    re.IGNORECASE,
)
_MONTH = re.compile(
    rf"(?:(?:19|20)\d{{2}}-(?:0[1-9]|1[0-2]|\?\?)(?:-\?\?)?(?![\w?-])|{NAME},?{BLANK}{{1,2}}(?:19|20)\d{{2}}(?!\w))",
    re.IGNORECASE,
)
_SHORT_DAY = re.compile(rf"\d{{1,2}}/\d{{1,2}}(?={BLANK}{{1,3}}\d{{1,2}}:\d{{2}})")
_DAY_TO_TIME = re.compile(rf"T(?=\d)|_|{BLANK}{{0,3}}(?:at{BLANK}|@|[,;|:]|[-–—~≈])?{BLANK}{{0,3}}", re.IGNORECASE)
_TIME_TO_DAY = re.compile(rf"{BLANK}?,?{BLANK}{{0,2}}(?:(?:on|of){BLANK}{{1,2}})?\(?")
_RANGE = re.compile(rf"{BLANK}{{0,2}}(?:[-–—→~]|->|to\b|until\b|till\b|and\b){BLANK}{{0,2}}[~≈]?", re.IGNORECASE)
_OTHER_ZONE = re.compile(rf"{BLANK}{{0,2}}[(/\[]{BLANK}?")


class Day(NamedTuple):
    """A calendar day in a text: 0-based offsets, end exclusive."""

    start: int
    end: int
    date: date


class Moment(NamedTuple):
    """The time or date a text begins with: 0-based offsets, end exclusive, its brackets included.

    `day`, `time` and `zone` are None where not written or not known (`14:??`, `T+5m`, `October 2015`);
    `written` is the text of the moment without the brackets.
    """

    start: int
    end: int
    day: date | None
    time: time | None
    zone: str | None
    written: str


class _Piece(NamedTuple):
    """What has been read so far, up to `end`."""

    end: int
    day: date | None = None
    clock: Clock | None = None
    zone: str | None = None
    has_day: bool = False


def find_days(text: str, year: int | None = None) -> list[Day]:
    """The days written in `text`, in order; those without a year belong to `year`, or are skipped."""
    return [Day(day.start, day.end, day.date) for day in written_days(text, year) if day.date]


def leading_moment(text: str, year: int | None = None) -> Moment | None:
    """The moment that `text` (plain, without markup) begins with; `year` serves dates that name none."""
    outside = len(text) - len(text.lstrip(" \t\r\n\u00a0\ufe0f-–—•*>|→"))
    window = text[: outside + LONGEST]
    position, closers = _open_brackets(window, outside)
    start = _after_lead_words(window, position)
    piece = _piece_at(window, start, year)
    if piece is None and closers and (ends := part_of_the_day_at(window, start)):
        piece = _Piece(ends)
    if piece is None:
        return None
    written = window[start : piece.end]
    end = _close_brackets(window, piece.end, closers)
    return Moment(
        outside if end > piece.end and start == position else start,
        end,
        _day_of(piece),
        piece.clock.time if piece.clock else None,
        piece.zone,
        written,
    )


def _open_brackets(text: str, position: int) -> tuple[int, str]:
    closers = ""
    while position < len(text) and text[position] in OPENERS:
        closers = OPENERS[text[position]] + closers
        position += 1
    return position, closers


def _close_brackets(text: str, end: int, closers: str) -> int:
    for closer in closers:
        if text[end : end + 1] != closer:
            break
        end += 1
    return end


def _after_lead_words(text: str, position: int) -> int:
    for _ in range(3):
        match = _LEAD.match(text, position)
        if match is None:
            break
        position = match.end()
    return position


def _day_of(piece: _Piece) -> date | None:
    if piece.day is None or piece.clock is None or not piece.clock.next_day:
        return piece.day
    try:
        return piece.day + timedelta(days=1)
    except OverflowError:
        return None


def _piece_at(text: str, position: int, year: int | None) -> _Piece | None:
    position = after_approximation(text, position)
    if ends := relative_time_at(text, position):
        return _Piece(ends)
    weekday = _WEEKDAY.match(text, position)
    after = weekday.end() if weekday else position
    piece = _date_and_time(text, after, year)
    if piece is None and (match := _MONTH.match(text, after)):
        piece = _with_time(text, _Piece(match.end(), has_day=True))
    if piece is None and weekday and (weekday["gap"].strip(" ,") or weekday.end() == len(text)):
        piece = _Piece(weekday.start("gap"))
    return piece


def _date_and_time(text: str, position: int, year: int | None) -> _Piece | None:
    """A date, a time, or both in either order, and the end of a range of them."""
    piece = _day_first(text, position, year) or _time_first(text, position, year)
    return _with_range_end(text, piece, year) if piece else None


def _day_first(text: str, position: int, year: int | None) -> _Piece | None:
    day = day_at(text, position, year) or _short_day(text, position, year)
    return _with_time(text, _Piece(day.end, day.date, has_day=True)) if day else None


def _with_time(text: str, piece: _Piece) -> _Piece:
    """The date read so far, with the time behind it where there is one."""
    gap = _DAY_TO_TIME.match(text, piece.end)
    clock = clock_at(text, gap.end()) if gap and gap.end() > piece.end else None
    if clock is None or gap is None:
        return piece
    return _with_zone(text, piece._replace(end=clock.end, clock=clock), minus=gap[0] in {"T", "t"})


def _short_day(text: str, position: int, year: int | None) -> WrittenDay | None:
    """`2/11 10:34`: only a time behind it makes a date of two numbers."""
    match = _SHORT_DAY.match(text, position)
    if match is None:
        return None
    day = day_at(f"{match[0]}/{year or 2000}", 0)
    return WrittenDay(position, match.end(), day.date if year else None) if day else None


def _time_first(text: str, position: int, year: int | None) -> _Piece | None:
    clock = clock_at(text, position)
    if clock is None:
        return None
    piece = _with_zone(text, _Piece(clock.end, clock=clock))
    gap = _TIME_TO_DAY.match(text, piece.end)
    day = day_at(text, gap.end(), year) if gap and gap.end() > piece.end else None
    if gap is None or day is None:
        return piece
    closed = gap[0].endswith("(") and text[day.end : day.end + 1] == ")"
    return piece._replace(end=day.end + 1 if closed else day.end, day=day.date, has_day=True)


def _with_zone(text: str, piece: _Piece, minus: bool = False) -> _Piece:
    zone: Zone | None = zone_at(text, piece.end, minus)
    return piece._replace(end=zone.end, zone=zone.written) if zone else piece


def _with_range_end(text: str, piece: _Piece, year: int | None) -> _Piece:
    """`10:00 - 10:30 UTC`, `Feb 5 - Feb 7`, `10:02 UTC (11:02 CET)`: the first is what counts."""
    gap = _RANGE.match(text, piece.end)
    last = (_day_first(text, gap.end(), year) if piece.has_day else None) if gap else None
    if gap and last is None and (clock := piece.clock):
        last = _time_first(text, gap.end(), year)
        if last and last.clock:
            piece = piece._replace(clock=with_half(clock, last.clock.half))
    if last is None:
        return _with_other_zone(text, piece)
    return piece._replace(end=last.end, zone=piece.zone or last.zone, day=piece.day or last.day)


def _with_other_zone(text: str, piece: _Piece) -> _Piece:
    """The same time in a second zone, in brackets or behind a slash."""
    gap = _OTHER_ZONE.match(text, piece.end) if piece.clock else None
    clock = clock_at(text, gap.end()) if gap else None
    if gap is None or clock is None:
        return piece
    end = _with_zone(text, _Piece(clock.end)).end
    closer = OPENERS.get(gap[0].strip())
    if closer:
        return piece._replace(end=end + 1) if text[end : end + 1] == closer else piece
    return piece._replace(end=end)
