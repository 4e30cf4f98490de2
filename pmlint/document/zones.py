"""Time zones as people write them; an abbreviation is one line of `ABBREVIATIONS` (hours ahead of UTC)."""

import re
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pmlint.document.days import BLANK

ABBREVIATIONS = {
    "UTC": 0.0, "GMT": 0.0, "Z": 0.0, "WET": 0.0, "WEST": 1.0, "BST": 1.0, "CET": 1.0, "MET": 1.0,
    "CEST": 2.0, "MEST": 2.0, "EET": 2.0, "EEST": 3.0, "MSK": 3.0, "IST": 5.5, "SGT": 8.0, "HKT": 8.0,
    "JST": 9.0, "KST": 9.0, "AEST": 10.0, "AEDT": 11.0, "NZST": 12.0, "NZDT": 13.0, "BRT": -3.0, "EST": -5.0,
    "EDT": -4.0, "CST": -6.0, "CDT": -5.0, "MST": -7.0, "MDT": -6.0, "PST": -8.0, "PDT": -7.0,
}  # fmt: skip
REGIONS = {
    "PT": "America/Los_Angeles", "PACIFIC": "America/Los_Angeles", "MT": "America/Denver",
    "MOUNTAIN": "America/Denver", "CT": "America/Chicago", "CENTRAL": "America/Chicago",
    "ET": "America/New_York", "EASTERN": "America/New_York",
}  # fmt: skip
AREAS = (
    "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Canada", "Etc",
    "Europe", "Indian", "Pacific", "US",
)  # fmt: skip
"""First halves of the names of the tz database."""

_OFFSET = r"[+\-−]\d{1,2}(?::?\d{2})?"
_REGION_WORD = rf"(?:Pacific|Mountain|Central|Eastern)(?:{BLANK}(?:Standard|Daylight))?(?:{BLANK}[Tt]ime)?"
_IANA = rf"(?:{'|'.join(AREAS)})/[A-Z][A-Za-z_+-]{{1,30}}(?:/[A-Z][A-Za-z_]{{1,30}})?"
_SHORT = "|".join(sorted((name for name in ABBREVIATIONS if name != "Z"), key=len, reverse=True))
_NAMED = rf"{_IANA}|(?:UTC|GMT){BLANK}?{_OFFSET}(?!\d)|(?:{_SHORT})(?:/(?:{_SHORT}))?(?![\w/])"
_ZONE = re.compile(
    rf"(?P<attached>Z(?!\w)|{BLANK}?\+\d{{2}}:?\d{{2}}(?![\d:])|{BLANK}?[-−]\d{{4}}(?![\d:]))"
    rf"|{BLANK}{{0,2}}[(\[]?(?P<named>{_NAMED}|Z(?!\w)|[PMCE]T(?![\w/])|{_REGION_WORD}"
    rf"(?={BLANK}*(?:[-–—:,;)\]|]|$)|(?<=ime)\b))[)\]]?"
)
_MINUS = re.compile(r"[-−]\d{2}:\d{2}(?![\d:])")
_STATED = re.compile(rf"(?<![\w/])(?P<named>{_NAMED})")
_LOOSE = re.compile(
    rf"(?:\(|\btimes?(?:{BLANK}(?:are|is|were|zones?|stamps?))?:?{BLANK}(?:all{BLANK})?(?:in{BLANK})?(?:the{BLANK})?"
    rf"|\btimezone:?{BLANK}(?:is{BLANK})?|\btimestamps{BLANK}(?:are{BLANK})?(?:in{BLANK})?)"
    rf"(?P<named>[PMCE]T(?![\w/])|{_REGION_WORD}(?!\w)|Z(?!\w)|(?:{_SHORT})(?![\w/.]))",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"(?:UTC|GMT)?\s?(?P<sign>[+\-−])(?P<hours>\d{1,2}):?(?P<minutes>\d{2})?", re.IGNORECASE)


class Zone(NamedTuple):
    """A zone behind a time: where it ends (0-based, exclusive), and the zone without brackets."""

    end: int
    written: str


def zone_at(text: str, position: int, minus: bool = False) -> Zone | None:
    """The zone that stands right behind a time ending at `position`.

    `minus` allows `-05:00`, which behind a time without a date is rather the end of a range.
    """
    match = (_MINUS.match(text, position) if minus else None) or _ZONE.match(text, position)
    if match is None:
        return None
    written = match.groupdict().get("named") or match[0]
    return Zone(_end_of_zone(match), written.strip(" \t\u00a0\u202f"))


def find_zone(text: str) -> str | None:
    """The zone that a heading, a column's name or a sentence states for the times below it."""
    match = _STATED.search(text) or _LOOSE.search(text)
    return match["named"] if match else None


def zone_offset(name: str, day: date | None = None, at: time | None = None) -> timedelta | None:
    """How far the zone is ahead of UTC then; None where the zone is unknown or a day is needed."""
    upper = name.strip(" ()[]").upper()
    if upper in ABBREVIATIONS:
        return timedelta(hours=ABBREVIATIONS[upper])
    if match := _SIGNED.fullmatch(upper):
        return _signed_offset(match)
    words = upper.split()
    if len(words) > 1 and words[1] in {"STANDARD", "DAYLIGHT"} and words[0] in REGIONS:
        return timedelta(hours=ABBREVIATIONS[words[0][0] + words[1][0] + "T"])
    key = REGIONS.get(words[0]) if words else None
    return _database_offset(key or name.strip(" ()[]"), day, at)


def _end_of_zone(match: re.Match[str]) -> int:
    """A closing bracket belongs to the zone only if the opening one does."""
    closed = match[0][-1:] in {")", "]"}
    opened = "(" in match[0] or "[" in match[0]
    return match.end() - 1 if closed and not opened else match.end()


def _signed_offset(match: re.Match[str]) -> timedelta | None:
    ahead = timedelta(hours=int(match["hours"]), minutes=int(match["minutes"] or 0))
    if ahead > timedelta(hours=14) or int(match["minutes"] or 0) > 59:
        return None
    return ahead if match["sign"] == "+" else -ahead


def _database_offset(key: str, day: date | None, at: time | None) -> timedelta | None:
    if day is None or ("/" not in key and key.upper() not in ABBREVIATIONS):
        return None
    try:
        zone = ZoneInfo(key)
        return datetime.combine(day, at or time(12), zone).utcoffset()
    except (ZoneInfoNotFoundError, OSError, ValueError, OverflowError):  # no such zone, or no database here
        return None
