"""A time in the front matter names no time zone.

## What it does
Reports a date with a time that has neither `Z` nor an offset, unless `timezone` stands in the front matter or the
settings. A plain date is fine.

## Why it matters
Without a zone nobody can compare two times, and durations across a change of clocks come out wrong.

## Bad
```yaml
started_at: 2026-02-11 10:02
```

## Good
```yaml
started_at: 2026-02-11T10:02:00Z
```

## How to fix
Add `Z` or the offset, or say `timezone: Europe/Zurich` once.

## Options
None.

## When to suppress
Where the zone is really unknown; say so in the reason.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule


@rule("PM107", severity=Severity.ERROR)
def check(_document: Document, context: Context) -> Iterator[Problem]:
    """Hand on what the schema found."""
    yield from context.given
