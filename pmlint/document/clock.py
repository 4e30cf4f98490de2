"""Times of day in the forms people write them."""

import re
from datetime import time
from typing import NamedTuple

from pmlint.document.days import BLANK
from pmlint.document.zones import zone_at

UNITS = (
    "%", "percent", "s", "sec", "secs", "second", "seconds", "ms", "m", "min", "mins", "minute",
    "minutes", "h", "hr", "hrs", "hour", "hours", "day", "days", "week", "weeks", "month", "months",
    "k", "kb", "mb", "gb", "tb", "kib", "mib", "gib", "x", "times", "million", "billion", "thousand",
    "usd", "eur", "btc", "eth", "nodes", "users", "requests", "errors", "and", "or", "of", "to", "was",
    "is", "release", "lts",
)  # fmt: skip
"""Words after which `10.34` or `1034` is a number and no time."""

_HOURS = rf"(?:{BLANK}?(?:hrs?|hours|h|uhr)\b)?"
_TWELVE = re.compile(
    rf"(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d)(?:[:.](?P<second>[0-5]\d))?)?{BLANK}{{0,2}}"
    r"(?P<half>[ap])(?:\.m\.|m\b)",
    re.IGNORECASE,
)
_COLON = re.compile(
    r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d{1,9})?)?"
    r"(?![^\W_]*\d)(?!\.\d|:\d|::|:[0-9a-f]{1,4}:)" + _HOURS,
    re.IGNORECASE,
)
_UNKNOWN = re.compile(r"(?:\d{1,2}|\?{1,2}|xx|hh):(?:\?{1,2}|\d\?|\dx|xx|mm)(?![\w?])", re.IGNORECASE)
_DOT = re.compile(rf"(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)(?![\w$€£]|\.\w|[/%]){_HOURS}", re.IGNORECASE)
_LETTER = re.compile(r"(?P<hour>[01]?\d|2[0-3])h(?P<minute>[0-5]\d)m?\b", re.IGNORECASE)
_PLAIN = re.compile(r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?P<mark>h\b)?(?![\w.,/%])", re.IGNORECASE)
_WORD = re.compile(r"(?:12[ ])?(?P<word>noon|midnight|midday)\b", re.IGNORECASE)
_BARE_HOUR = re.compile(
    rf"(?P<hour>\d{{1,2}})(?={BLANK}?[-–]{BLANK}?\d{{1,2}}(?::[0-5]\d)?{BLANK}?[ap]\.?m\b)", re.IGNORECASE
)

_BEFORE_TEXT = re.compile(rf"{BLANK}{{0,3}}(?:[-–—:;,|)\]}}\"'`>/→]|$|{BLANK}\()")
_NEXT_WORD = re.compile(rf"{BLANK}{{1,3}}(?P<word>%|[^\W\d_]{{1,20}}|[@\"'`])")
_BEFORE_EVENT = re.compile(rf"(?:{BLANK}{{0,3}}[-–—]|:)(?:{BLANK}|$)|[-–]\d{{4}}\b")


class Clock(NamedTuple):
    """A time of day: where it ends (0-based, exclusive), and None where it is unknown or impossible."""

    end: int
    time: time | None
    next_day: bool = False
    """24:00, which is 00:00 of the next day."""
    half: str = ""
    """`a` or `p` where one is written."""


def clock_at(text: str, position: int) -> Clock | None:
    """The time of day that begins exactly at `position`; versions, counts, addresses and ratios are none."""
    if match := _TWELVE.match(text, position):
        return _twelve_hours(match)
    if match := _COLON.match(text, position):
        return _twenty_four_hours(match)
    if match := _UNKNOWN.match(text, position):
        return Clock(match.end(), None)
    if match := _WORD.match(text, position):
        return Clock(match.end(), time(0) if match["word"].lower() == "midnight" else time(12))
    if match := _LETTER.match(text, position) or _BARE_HOUR.match(text, position):
        return _twenty_four_hours(match)
    match = _DOT.match(text, position)
    if match and _reads_as_dotted_time(text, match):
        return _twenty_four_hours(match)
    match = _PLAIN.match(text, position)
    return _twenty_four_hours(match) if match and _reads_as_plain_time(text, match) else None


def with_half(clock: Clock, half: str) -> Clock:
    """The first time of `3:15-4:00 pm`, which shares the half of the day with the second."""
    if clock.half or not half or clock.time is None or clock.time.hour > 12:
        return clock
    return clock._replace(time=clock.time.replace(hour=_hour_of_half(clock.time.hour, half)), half=half)


def _twelve_hours(match: re.Match[str]) -> Clock | None:
    hour, half = int(match["hour"]), match["half"].lower()
    if hour > 23 or (hour > 12 and not match["minute"]):
        return None
    value = time(_hour_of_half(hour, half), int(match["minute"] or 0), int(match["second"] or 0))
    return Clock(match.end(), value, half=half)


def _hour_of_half(hour: int, half: str) -> int:
    if hour > 12:
        return hour
    return hour % 12 + (12 if half == "p" else 0)


def _twenty_four_hours(match: re.Match[str]) -> Clock:
    parts = match.groupdict()
    hour, minute, second = (int(parts.get(part) or 0) for part in ("hour", "minute", "second"))
    if (hour, minute, second) == (24, 0, 0):
        return Clock(match.end(), time(0), next_day=True)
    if hour > 23 or minute > 59 or second > 60:
        return Clock(match.end(), None)
    return Clock(match.end(), time(hour, minute, min(second, 59)))


def _reads_as_dotted_time(text: str, match: re.Match[str]) -> bool:
    """10.34 is a time before an event and a number before a unit."""
    end = match.end()
    if _BEFORE_TEXT.match(text, end) or zone_at(text, end):
        return True
    following = _NEXT_WORD.match(text, end)
    if following is None or following["word"].lower() in UNITS:
        return False
    return len(match["hour"]) == 2 or not following["word"].islower()


def _reads_as_plain_time(text: str, match: re.Match[str]) -> bool:
    """1034 is a time before a zone, or before a dash or colon unless it could be a year."""
    if match["mark"] or zone_at(text, match.end()):
        return True
    year_like = 1970 <= int(match["hour"] + match["minute"]) < 2040
    return not year_like and _BEFORE_EVENT.match(text, match.end()) is not None
