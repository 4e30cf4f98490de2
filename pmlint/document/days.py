"""Calendar days as people write them: one line of `DAY_FORMS` a form, one word of `MONTHS` a spelling."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

MONTHS = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may":
    5, "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sept": 9,
    "sep": 9, "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip
WEEKDAYS = (
    "monday", "mon", "tuesday", "tues", "tue", "wednesday", "wed", "thursday", "thurs", "thur", "thu",
    "friday", "fri", "saturday", "sat", "sunday", "sun",
)  # fmt: skip

BLANK = r"[ \t\u00a0\u202f]"
YEAR = r"(?P<year>(?:19|20)\d{2})"
NAME = rf"(?P<name>{'|'.join(MONTHS)})\b\.?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_UP_TO = rf"(?:{BLANK}?[-–—]{BLANK}?\d{{1,2}}(?:st|nd|rd|th)?)?"
_FREE = r"(?<![\w$€£#])(?<!\d[-./:])"
_BEFORE_NAMED = r"(?<![\w$€£#])(?<!\d[./:])"
_END = r"(?![^\W_])(?![-./:]\d)"

DAY_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        # 2026-02-11, 2026/2/11, 2026-02-11T10:02
        _FREE + YEAR + r"(?P<mark>[-/\u2010-\u2013])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?!\d)(?![/.]\d)",
        # 2026.02.11
        _FREE + YEAR + r"\.(?P<month>\d{2})\.(?P<day>\d{2})(?![\w.])",
        # 20260211, 20260211T1002
        r"(?<![\w$€£#./:-])" + YEAR + r"(?P<month>\d{2})(?P<day>\d{2})(?:(?=T\d)|(?![\w%])(?![-./]\w))",
        # 11 February 2026, 11th of Feb, 2026, 11. Feb, 11-Feb-2026
        rf"{_BEFORE_NAMED}{DAY}\.?(?:{BLANK}{{0,2}}|[-/])(?:of{BLANK})?{NAME}(?:(?:,?{BLANK}{{1,2}}|[-/]){YEAR})?{_END}",
        # 11-Feb-26, 11 Feb '26
        rf"{_BEFORE_NAMED}{DAY}[- /]{NAME}(?:[-/]|{BLANK}['’])(?P<short>\d{{2}}){_END}",
        # February 11th, 2026, Feb 11-12 2026, Feb. 11
        rf"(?<!\w){NAME}(?:{BLANK}{{1,2}}|-){DAY}{_UP_TO}(?:(?:,{BLANK}{{0,2}}|{BLANK}{{1,2}}){YEAR})?{_END}",
        # 11.02.2026, 2/11/2026, 11-02-2026, 16/02/21
        _FREE + r"(?P<first>\d{1,2})(?P<mark>[-/.])(?P<second>\d{1,2})(?P=mark)(?P<last>(?:19|20)\d{2})" + _END,
        _FREE + r"(?P<first>\d{1,2})(?P<mark>/)(?P<second>\d{1,2})/(?P<last>\d{2})" + _END,
    )
)


class WrittenDay(NamedTuple):
    """A day as it stands in a text: 0-based offsets, end exclusive; no date where the year is not known."""

    start: int
    end: int
    date: date | None


def written_days(text: str, year: int | None = None) -> list[WrittenDay]:
    """The days of `text` in order, the longest of those that overlap; `year` serves those without one."""
    found = (day for form in DAY_FORMS for day in _days_of_form(form, text, year))
    days: list[WrittenDay] = []
    for day in sorted(found, key=lambda day: (day.start, -day.end)):
        if not days or day.start >= days[-1].end:
            days.append(day)
    return days


def day_at(text: str, position: int, year: int | None = None) -> WrittenDay | None:
    """The day that begins exactly at `position`."""
    matches = (form.match(text, position) for form in DAY_FORMS)
    days = [day for match in matches if match and (day := _day_of_match(match, year))]
    return max(days, key=lambda day: day.end, default=None)


def calendar_day(year: int, month: int, day: int) -> date | None:
    """That day, None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _days_of_form(form: re.Pattern[str], text: str, year: int | None) -> Iterator[WrittenDay]:
    for match in form.finditer(text):
        if day := _day_of_match(match, year):
            yield day


def _day_of_match(match: re.Match[str], year: int | None) -> WrittenDay | None:
    """The day of a match, None where no calendar has it or the words mean something else."""
    parts = match.groupdict()
    if parts.get("first"):
        written = _numeric_day(int(parts["first"]), int(parts["second"]), parts["last"], parts["mark"], year)
        return WrittenDay(match.start(), match.end(), written) if written else None
    stated = _stated_year(parts)
    if _is_modal_verb(parts.get("name"), stated):
        return None
    month = MONTHS[parts["name"].lower()] if parts.get("name") else int(parts["month"])
    # A leap year stands in where none is known: it only answers whether there is such a day at all.
    written = calendar_day(stated or year or 2000, month, int(parts["day"]))
    if written is None:
        return None
    return WrittenDay(match.start(), match.end(), written if stated or year else None)


def _stated_year(parts: dict[str, str | None]) -> int | None:
    if parts.get("short"):
        return 2000 + int(parts["short"] or 0)
    stated = parts.get("year")
    return int(stated) if stated else None


def _is_modal_verb(name: str | None, stated: int | None) -> bool:
    """`the other 5 may fail`: no month."""
    return name == "may" and stated is None


def _numeric_day(first: int, second: int, last: str, mark: str, year: int | None) -> date | None:
    """Dots and dashes put the day first, slashes the month, unless a number above 12 says otherwise."""
    if len(last) == 2 and first > 12 and year is not None and year % 100 == first != int(last):
        return calendar_day(2000 + first, second, int(last))
    full_year = int(last) if len(last) == 4 else 2000 + int(last)
    day, month = (second, first) if mark == "/" else (first, second)
    if month > 12 >= day:
        day, month = month, day
    return calendar_day(full_year, month, day)
