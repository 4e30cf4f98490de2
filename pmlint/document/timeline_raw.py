"""An entry of a timeline as written, and the day that its date means."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pmlint.document.dates import Moment
from pmlint.model.span import Span
from pmlint.source.inline import Inline

_HALF_A_YEAR = 183
"""Days; dates without a year that step back further have passed New Year."""


@dataclass(frozen=True, slots=True)
class Raw:
    """An entry before its day and zone are worked out."""

    text: Inline
    span: Span
    moment: Moment | None
    day: date | None
    """The day given by a heading or group label above."""
    phase: str = ""
    """What a column of phases says of it."""


def day_after(previous: date | None, moment: Moment) -> date | None:
    """The day of `moment`; one written without a year lies in the next where it would lie months before `previous`."""
    day = moment.day
    if day is None or previous is None or str(day.year) in moment.written:
        return day
    return day.replace(year=day.year + 1) if (previous - day).days > _HALF_A_YEAR and day.month < 12 else day
