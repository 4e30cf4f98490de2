"""The file's name is of another day than the incident.

## What it does
Reports a day in the file's name that is none of the document: a day away or more from `started_at` (or `date`), not
within the incident, and not the day it was detected, resolved or published. Nearby zones are allowed for: one day
either way is fine. Where only `date`, or a line of the text, says when it was, the file may bear the day of
publication: up to a month later.

## Why it matters
Most wrong days come from a copied file. Reports by month then count the incident where it was not.

## Bad
```yaml
started_at: 2025-02-11T10:02:00Z
detected_at: 2025-02-11T10:11:00Z
resolved_at: 2025-02-11T10:22:00Z
```

## Good
```yaml
started_at: 2026-02-11T10:02:00Z
detected_at: 2026-02-11T10:11:00Z
resolved_at: 2026-02-11T10:22:00Z
```

## How to fix
Correct the day, or rename the file.

## Options
None.

## When to suppress
Where the file's name is the day of something else.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from pmlint.document.dates import find_days
from pmlint.document.names_of_files import days_of, stem
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.model.span import Span
from pmlint.rule import Context, rule

_STARTS = ("started_at", "incident_date", "date")
_OTHERS = (
    "date", "detected_at", "acknowledged_at", "declared_at", "mitigated_at", "resolved_at", "public_at", "published",
    "closed_at", "reviewed_at",
)  # fmt: skip
_NEAR, _MONTH = timedelta(days=1), timedelta(days=31)
_SEVERAL_DAYS = re.compile(r"(?<![\d-])\d{1,2}\s?[-–—]\s?\d{1,2}(?![\d-])")


@rule("PM106", severity=Severity.WARNING)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding at the day of the incident."""
    named = days_of(stem(document.path))
    start = next((found for key in _STARTS if (found := _day(document, key))), None)
    if not named or start is None:
        return
    first, span = start
    others = [found[0] for key in _OTHERS if (found := _day(document, key))]
    matter = document.front_matter
    exact = matter is not None and "started_at" in matter.data
    last = max([first, *(day for day in others if day - first < 2 * _MONTH)])
    last += timedelta(0) if exact else _MONTH
    meant = any(first - _NEAR <= day <= last + _NEAR or any(abs(day - one) <= _NEAR for one in others) for day in named)
    if not meant:
        yield Problem(
            span,
            f"the incident is of {first.isoformat()}, and the file is named {named[0].isoformat()}",
            "correct the day, or rename the file",
            anchor="file",
        )


def _day(document: Document, key: str) -> tuple[date, Span] | None:
    """The day that a key states, in the front matter or the body, and its place."""
    matter = document.front_matter
    value = matter.data.get(key) if matter is not None else None
    if matter is not None and isinstance(value, str):
        days = find_days(value)
        return (days[0].date, matter.spans.get(f"/{key}", matter.span)) if days else None
    stated = document.metadata.get(key)
    days = find_days(stated.value) if stated is not None and not _SEVERAL_DAYS.search(stated.value) else []
    return (days[0].date, stated.span) if days and stated is not None else None
