"""A due date is no date.

## What it does
Reports an open action item due `ASAP`, `soon` or `next sprint`. A span or a numbered sprint that nothing resolves
(`sprint 14` without `actions.sprints`) is information.

## Why it matters
What is due soon is never overdue.

## Bad
```markdown
- Reject pools below 20. Owner: @sam. Due: ASAP. Tracked: PAY-4821.
```

## Good
```markdown
- Reject pools below 20. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## How to fix
Write the day as YYYY-MM-DD, or a span such as `2 weeks`. Sprints: `actions: {sprints: {14: 2026-03-27}}`.

## Options
None.

## When to suppress
Where the day hangs on somebody outside; say on whom.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule


@rule("PM607", severity=Severity.ERROR)
def check(_document: Document, context: Context) -> Iterator[Problem]:
    """Hand on what the schema found."""
    yield from context.given
