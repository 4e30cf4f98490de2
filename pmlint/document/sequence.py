"""Whether the entries of a timeline follow one another, as far as that is certain."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from pmlint.document.chronology import Timed, declared_instant, declared_moment, instant, timed_entries
from pmlint.model.document import Document

CLOSE = timedelta(hours=1)
"""A step back as small as this passes no night: the silence would have lasted 23 hours."""
_HALF = re.compile(r"\d ?[ap]\.?m\b", re.IGNORECASE)
_FAR = timedelta(days=180)
_NOON = date(2000, 1, 3)
_APPROXIMATE = re.compile(r"[~≈]|\b(?:about|around|approx|circa|ca|roughly|before|after|until|by)\b", re.IGNORECASE)
_SLASHES = re.compile(r"\d{1,4}[/.]\d{1,2}(?:[/.]\d{2,4})?(?![:\d])")
_NEW_DAY = re.compile(
    r"^\s{0,3}#|^\s{0,3}(?:\*\*|__)[^*_]{1,80}(?:\*\*|__):?\s{0,9}$"
    r"|\b(?:next|following|same) (?:day|morning|afternoon|evening|night|week)\b|\bday \d|\bovernight\b",
    re.IGNORECASE,
)


def runs(document: Document) -> list[list[Timed]]:
    """The timed entries that are told in one go: a heading or a line that begins another day parts them."""
    lines = document.lines
    found: list[list[Timed]] = []
    for one in timed_entries(document):
        last = found[-1][-1].entry.span if found else None
        between = lines[last.end_line : one.entry.span.line - 1] if last is not None else []
        if last is None or last.line > one.entry.span.line or any(_NEW_DAY.search(line[:300]) for line in between):
            found.append([one])
        else:
            found[-1].append(one)
    return found


def steps_back(document: Document, run: list[Timed]) -> list[tuple[Timed, Timed]]:
    """The neighbours of which the second certainly happened before the first."""
    one_day, end = _within_one_day(document), declared_instant(document, "resolved_at")
    lines = document.lines
    found = []
    for number, (first, second) in enumerate(pairwise(run)):
        gap = _gap(first, second)
        if gap is None or _is_vague(lines, first) or _is_vague(lines, second):
            continue
        if gap <= timedelta(0):
            if _overshoots(run, number, gap, end):
                found.append((first, second))
            continue
        if first.moment.day is not None and second.moment.day is not None:
            certain = _days_are_certain(first, second, gap)
        else:
            no_night = one_day or _outlasts(first, gap, end)
            certain = gap <= CLOSE or (no_night and gap < timedelta(hours=12) and _fits(run, number, gap))
        if certain:
            found.append((first, second))
    return found


def _gap(first: Timed, second: Timed) -> timedelta | None:
    """By how much the second is before the first; negative where it is not; None where that cannot be told."""
    if _mistyped_half(first) or _mistyped_half(second) or _half_is_left_out(first, second):
        return None
    zones = (first.moment.zone, second.moment.zone)
    if zones[0] != zones[1]:
        if None in zones or (instants := _instants(first, second)) is None:
            return None
        # Summer time is often written as winter time, so an hour between two zones proves nothing.
        return instants[0] - instants[1] - timedelta(hours=1)
    both = first.moment.day is not None and second.moment.day is not None
    if not both and (instants := _instants(first, second)) is not None:
        # A day that is carried forward may have been carried too far or not far enough.
        clocks = _clock(first, _NOON) - _clock(second, _NOON)
        return clocks if instants[0] - instants[1] == clocks else None
    if not both and second.moment.day is not None:
        return None
    return _clock(first, first.moment.day if both else _NOON) - _clock(second, second.moment.day if both else _NOON)


def _instants(first: Timed, second: Timed) -> tuple[datetime, datetime] | None:
    one, other = instant(first.entry), instant(second.entry)
    return (one, other) if one is not None and other is not None else None


def _clock(one: Timed, day: date | None) -> datetime:
    return datetime.combine(day or _NOON, one.moment.time or time())


def _mistyped_half(one: Timed) -> bool:
    """`23:00 AM`: which of the two is meant cannot be told."""
    written = one.moment.written.casefold()
    return one.moment.time is not None and one.moment.time.hour > 12 and bool(re.search(r"\d ?a\.?m\b", written))


def _half_is_left_out(first: Timed, second: Timed) -> bool:
    """`1:34pm`, then `2:00`: the second may be of the afternoon too."""
    halves = [bool(_HALF.search(one.moment.written)) for one in (first, second)]
    plain = second if halves[0] else first
    return halves[0] != halves[1] and plain.moment.time is not None and plain.moment.time.hour <= 12


def _days_are_certain(first: Timed, second: Timed, gap: timedelta) -> bool:
    if first.moment.day == second.moment.day:
        return True
    with_years = all(re.search(r"(?:19|20)\d\d", one.moment.written) for one in (first, second))
    slashes = any(_SLASHES.search(one.moment.written) for one in (first, second))
    return not slashes and (with_years or gap < _FAR)


def _is_vague(lines: Sequence[str], one: Timed) -> bool:
    """Whether the entry's time is an approximation: `~10:05`, `before 10:05`."""
    span = one.entry.span
    line = lines[span.line - 1][span.column - 1 :]
    before, found, _ = line.partition(one.moment.written[:5])
    return bool(_APPROXIMATE.search(one.moment.written) or (found and _APPROXIMATE.search(before[-12:])))


def _within_one_day(document: Document) -> bool:
    """Whether the document says that the incident began and ended on the same day."""
    began, ended = (declared_moment(document, key) for key in ("started_at", "resolved_at"))
    return began is not None and ended is not None and began.day is not None and began.day == ended.day


def _overshoots(run: list[Timed], number: int, gap: timedelta, end: datetime | None) -> bool:
    """Whether the second of two lies half a day ahead and behind the declared end, and the third does not.

    `00:25`, `22:31`, `01:10`: around midnight a step back looks like a day that passed.
    """
    if end is None or -gap < timedelta(hours=12) or number + 2 >= len(run):
        return False
    first, second, third = run[number : number + 3]
    at = instant(first.entry)
    if at is None or any(one.moment.day is not None for one in (second, third)) or at > end:
        return False
    return at - gap > end and _clock(first, _NOON) <= _clock(third, _NOON) < _clock(second, _NOON)


def _outlasts(first: Timed, gap: timedelta, end: datetime | None) -> bool:
    """Whether a night between the two would put the second behind the declared end."""
    at = instant(first.entry)
    return at is not None and end is not None and at + timedelta(days=1) - gap > end


def _fits(run: list[Timed], number: int, gap: timedelta) -> bool:
    """Whether the two after `number` would stand in order if they changed places."""
    first, second = run[number], run[number + 1]
    above = run[number - 1] if number else None
    below = run[number + 2] if number + 2 < len(run) else None
    return (above is None or _is_above(above, first, second, gap)) and (
        below is None or _clock(first, _NOON) <= _clock(below, _NOON)
    )


def _is_above(above: Timed, first: Timed, second: Timed, gap: timedelta) -> bool:
    """Whether the second, on the day of the first, happened after what stands above both."""
    instants = _instants(above, first)
    if instants is not None:
        return instants[0] <= instants[1] - gap
    return _clock(above, _NOON) <= _clock(second, _NOON)
