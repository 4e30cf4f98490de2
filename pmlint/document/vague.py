"""Times without a clock: about ten, five minutes later, T+5m, in the morning. Offsets are 0-based."""

import re

from pmlint.document.days import BLANK

APPROXIMATIONS = (
    "approximately", "approx", "around", "about", "circa", "ca", "roughly", "nearly", "almost", "c",
)  # fmt: skip
UNITS_OF_TIME = (
    "seconds", "second", "secs", "sec", "s", "minutes", "minute", "mins", "min", "m", "hours", "hour",
    "hrs", "hr", "h", "days", "day", "d", "weeks", "week",
)  # fmt: skip
COUNTS = (
    r"\d{1,4}", "a few", "a couple of", "several", "an", "a", "one", "two", "three", "four", "five",
    "ten", "fifteen", "twenty", "thirty",
)  # fmt: skip
PARTS_OF_THE_DAY = ("morning", "afternoon", "evening", "night", "noon", "overnight", "lunchtime")

_UNIT = rf"(?:{'|'.join(UNITS_OF_TIME)})(?![^\W_])"
_ABOUT = re.compile(rf"(?:[~≈∼]{{1,3}}|(?:{'|'.join(APPROXIMATIONS)})(?:\.|(?!\w))){BLANK}{{0,3}}", re.IGNORECASE)
_RELATIVE = re.compile(
    rf"T{BLANK}?[+\-−–]{BLANK}?\d{{1,3}}(?:(?::\d{{2}}){{1,2}}|(?:{BLANK}?{_UNIT})|(?:[hm]\d{{1,2}}[ms]?)|)(?![\w:]\w)(?!\w)"
    rf"|T0(?!\w)|\+{BLANK}?\d{{1,3}}(?:(?::\d{{2}}){{1,2}}|[hm]\d{{1,2}}[ms]?|{BLANK}?{_UNIT})(?!\w)"
    rf"|(?:{'|'.join(COUNTS)}){BLANK}{_UNIT}{BLANK}(?:later|after|before|earlier|into|in)\b",
    re.IGNORECASE,
)
_PART = re.compile(rf"(?:(?:the|early|late|mid|next){BLANK})?(?:{'|'.join(PARTS_OF_THE_DAY)})\b", re.IGNORECASE)


def after_approximation(text: str, position: int) -> int:
    """Where the text goes on behind `~` or `around` at `position`; `position` itself where neither stands."""
    match = _ABOUT.match(text, position)
    return match.end() if match else position


def relative_time_at(text: str, position: int) -> int | None:
    """The end of the time relative to another one (`T+5m`, `+00:15`, `5 minutes later`) at `position`."""
    match = _RELATIVE.match(text, position)
    return match.end() if match else None


def part_of_the_day_at(text: str, position: int) -> int | None:
    """The end of `the morning` at `position`; None where something else stands."""
    match = _PART.match(text, position)
    return match.end() if match else None
