"""What stands in a due field: a day, a span of time, a sprint, or nothing that a calendar knows."""

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from pmlint.document.dates import find_days
from pmlint.document.days import MONTHS

PLACEHOLDERS = frozenset({
    "", "-", "n/a", "na", "n.a", "none", "nil", "null", "tbd", "tba", "tbc", "todo", "to do",
    "to be determined", "to be decided", "to be defined", "to be announced", "to be confirmed",
    "to be assigned", "unknown", "unassigned", "not assigned", "unowned", "nobody", "no one", "no-one",
    "no owner", "owner", "owner name", "name", "your name", "who", "assignee", "needs owner",
    "owner needed", "date", "due date", "yyyy-mm-dd", "dd/mm/yyyy", "mm/dd/yyyy", "tracker", "ticket",
    "link", "xxx", "tk", "missing", "pending", "not set", "unset", "blank", "empty", "fixme",
    "undefined", "not", "no ticket", "no issue", "no tracker", "to be created", "to be filed", "to be raised",
})  # fmt: skip
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fourteen": 14, "thirty": 30, "sixty": 60,
    "ninety": 90, "a couple of": 2, "couple of": 2,
}  # fmt: skip
UNITS = {
    "hours": "hour", "hour": "hour", "hrs": "hour", "hr": "hour", "h": "hour", "days": "day",
    "day": "day", "d": "day", "weeks": "week", "week": "week", "wks": "week", "wk": "week", "w": "week",
    "months": "month", "month": "month", "mo": "month", "quarters": "quarter", "quarter": "quarter",
    "years": "year", "year": "year", "y": "year",
}  # fmt: skip
ENDS = {"eow": "week", "eom": "month", "eoq": "quarter", "eoy": "year"}
MONTHS_OF = {"month": 1, "quarter": 3, "year": 12}

_NAMES = "|".join(MONTHS)
_NUMBER = r"\d{1,4}|" + "|".join(NUMBERS)
_SPAN = re.compile(
    rf"(?<![\w.])(?:\d{{1,4}} ?(?:-|–|to|or) ?)?(?P<count>{_NUMBER})(?:[ -]|(?<=\d))"
    rf"(?P<working>(?:business|working|work) )?(?P<unit>{'|'.join(UNITS)})(?!\w)"
)
_SPRINT = re.compile(r"(?<!\w)(?:sprint|iteration)s? {0,2}#?(?P<after>\w[\w./-]{0,30})")
_SPRINTS = re.compile(r"(?<![\w-])(?P<before>[\w-]{1,30}) (?:sprint|iteration)s?(?!\w)")
_QUARTER = re.compile(
    r"(?<!\w)(?P<half>[qh])(?P<number>[1-4])[ /'’,-]{1,2}(?:of )?(?P<year>20\d\d|(?<=['’])\d\d)(?!\d)"
    r"|(?<!\w)(?P<year_first>20\d\d)[ /-]?(?P<half_after>[qh])(?P<number_after>[1-4])(?!\w)"
)
_MONTH = re.compile(
    rf"(?<!\w)(?:end of )?(?P<name>{_NAMES})\b\.?,?(?: (?P<year>20\d\d)(?!\w))?"
    r"|(?<![\w-])(?P<iso>20\d\d)-(?P<number>0[1-9]|1[0-2])(?![\w-])",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:(?:by|before) )?(?:the )?(?:end of|eoy|late|during|in) (?:the year )?(?P<year>20\d\d)(?!\w)")
_PERIOD = re.compile(
    r"(?<!\w)(?:(?P<which>this|next|end of(?: the| this| next)?) (?P<unit>week|month|quarter|year)"
    r"|(?P<short>eow|eom|eoq|eoy))(?!\w)"
)
_TOMORROW = re.compile(r"(?<!\w)(?P<word>today|tomorrow|eod|end of day)(?!\w)")
_TEMPLATE = re.compile(r"<[^<>]{0,60}>|\{[^{}]{0,60}\}+")
_EDGES = " \t\r\n\u00a0*_`~.,;:"


class Due(NamedTuple):
    """When an item is due: 0-based offsets of the written form, end exclusive.

    `readable` is False where no calendar can tell (`ASAP`, `next sprint`, a bare `Q3`); `date` is None where
    it cannot be resolved: nothing to count from, or a sprint that the settings do not list.
    """

    start: int
    end: int
    written: str
    date: date | None
    readable: bool


class _Found(NamedTuple):
    start: int
    end: int
    date: date | None


def is_placeholder(text: str) -> bool:
    """Whether a cell or field names nobody and nothing: empty, `TBD`, `???`, `n/a`, `<owner>`, `@TBD`."""
    bare = text.strip(_EDGES + "-–—?!…/\"'").lower().removesuffix(" yet")
    if bare in PLACEHOLDERS or _TEMPLATE.fullmatch(bare):
        return True
    return bare.strip("()[]{}<>@? .").strip() in PLACEHOLDERS


def parse_due(text: str, anchor: date | None, sprints: Mapping[str, str], year: int | None = None) -> Due:
    """The due date that a whole cell or field states, `text` being plain.

    Spans of time count from `anchor`, which also gives days their year unless `year` does; `sprints` maps the
    number or name of a sprint to the day it ends (YYYY-MM-DD).
    """
    start = len(text) - len(text.lstrip(_EDGES))
    stripped = text.strip(_EDGES)
    # One blank for any, so that offsets stay; characters whose lower case is longer are left as they are.
    lowered = "".join(_plain(character) for character in stripped)
    found = (
        _sprint(lowered, sprints)
        or _day(lowered, anchor, year)
        or _quarter(lowered)
        or _period(lowered, anchor)
        or _span(lowered, anchor)
        or _month(stripped, anchor, year)
    )
    if found is None:
        return Due(start, start + len(stripped), stripped, None, readable=False)
    written = stripped[found.start : found.end]
    return Due(start + found.start, start + found.end, written, found.date, readable=True)


def _plain(character: str) -> str:
    lowered = " " if character.isspace() else character.lower()
    return lowered if len(lowered) == 1 else character


def _sprint(text: str, sprints: Mapping[str, str]) -> _Found | None:
    ends = {name.lower(): end for name, end in sprints.items()}
    if text in ends:
        return _Found(0, len(text), _first_day(ends[text]))
    after, before = _SPRINT.search(text), _SPRINTS.search(text)
    for match, name in ((after, after and after["after"]), (before, before and before["before"])):
        if match and name and (match[0] in ends or name in ends or any(map(str.isdigit, name))):
            return _Found(match.start(), match.end(), _first_day(ends.get(match[0]) or ends.get(name) or ""))
    return None


def _first_day(text: str) -> date | None:
    return next((day.date for day in find_days(text)), None)


def _day(text: str, anchor: date | None, year: int | None) -> _Found | None:
    """A written day; one without a year is that of the anchor's, the next if that is half a year ago."""
    text = text.replace("may", "May")  # in small letters it reads as a verb
    days = find_days(text) or find_days(text, year or (anchor.year if anchor else None))
    if not days:
        return None
    if not find_days(text) and anchor and year is None and (anchor - days[0].date).days > 183:
        days = find_days(text, anchor.year + 1) or days
    return _Found(*days[0])


def _quarter(text: str) -> _Found | None:
    match = _QUARTER.search(text)
    if match is None:
        return None
    length = 3 if (match["half"] or match["half_after"]) == "q" else 6
    last = int(match["number"] or match["number_after"]) * length
    year = int(match["year"] or match["year_first"])
    if last > 12:
        return None
    return _Found(match.start(), match.end(), _last_day(year if year > 99 else 2000 + year, last))


def _period(text: str, anchor: date | None) -> _Found | None:
    if match := _TOMORROW.search(text):
        return _Found(match.start(), match.end(), _after(anchor, int(match["word"] == "tomorrow"), "day"))
    if match := _YEAR.search(text):
        return _Found(match.start(), match.end(), date(int(match["year"]), 12, 31))
    match = _PERIOD.search(text)
    if match is None:
        return None
    unit = match["unit"] or ENDS[match["short"]]
    begun = _after(anchor, 1, unit) if "next" in (match["which"] or "") else anchor
    return _Found(match.start(), match.end(), _end_of(begun, unit) if begun else None)


def _end_of(day: date, unit: str) -> date | None:
    """The last day of the week, month, quarter or year of `day`."""
    if unit == "week":
        return _after(day, 6 - day.weekday(), "day")
    length = MONTHS_OF[unit]
    return _last_day(day.year, (day.month - 1) // length * length + length)


def _span(text: str, anchor: date | None) -> _Found | None:
    match = _SPAN.search(text)
    if match is None:
        return None
    count = NUMBERS.get(match["count"]) or int(match["count"] if match["count"].isdecimal() else 0)
    unit = "working day" if match["working"] and UNITS[match["unit"]] == "day" else UNITS[match["unit"]]
    return _Found(match.start(), match.end(), _after(anchor, count, unit))


def _after(day: date | None, count: int, unit: str) -> date | None:
    """The day so many units later; hours are rounded up to days."""
    if day is None:
        return None
    try:
        if unit in MONTHS_OF:
            return _months_after(day, count * MONTHS_OF[unit])
        if unit == "working day":
            return _working_days_after(day, count)
        days = {"hour": -(-count // 24), "day": count, "week": count * 7}[unit]
        return day + timedelta(days=days)
    except (OverflowError, ValueError):
        return None


def _months_after(day: date, count: int) -> date:
    years, month = divmod(day.month - 1 + count, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _working_days_after(day: date, count: int) -> date:
    day -= timedelta(days=max(0, day.weekday() - 4))
    day += timedelta(weeks=count // 5)
    for _ in range(count % 5):
        day += timedelta(days=1)
        while day.weekday() > 4:
            day += timedelta(days=1)
    return day


def _month(text: str, anchor: date | None, year: int | None) -> _Found | None:
    """The last day of a month."""
    match = _MONTH.search(text)
    if match is None or (match["name"] == "may" and not match["year"]):
        return None
    month = int(match["number"]) if match["number"] else MONTHS[match["name"].lower()]
    stated = match["year"] or match["iso"] or year
    if stated is None and anchor:
        last = _last_day(anchor.year, month)
        stated = anchor.year + 1 if last and (anchor - last).days > 183 else anchor.year
    return _Found(match.start(), match.end(), _last_day(int(stated), month) if stated else None)


def _last_day(year: int, month: int) -> date | None:
    try:
        return date(year, month, monthrange(year, month)[1])
    except ValueError:
        return None
