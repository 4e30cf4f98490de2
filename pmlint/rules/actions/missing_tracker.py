"""An action item is not in a tracker.

## What it does
Reports an open action item without a ticket, an issue, a pull request or another reference that pmlint knows.

## Why it matters
Items that live in the document alone compete with nothing and are planned by nobody.

## Bad
```markdown
- Reject pools below 20. Owner: @sam. Due: 2026-03-01.
```

## Good
```markdown
- Reject pools below 20. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## How to fix
Open a ticket and write `Tracked: KEY-123`, or link it. References of your own form: `actions.trackers`.

## Options
None.

## When to suppress
Where the tracker is gone: better an override with a reason for the old folder.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Draft, rule


@rule("PM604", severity=Severity.ERROR, draft=Draft.MILDER)
def check(_document: Document, context: Context) -> Iterator[Problem]:
    """Hand on what the schema found."""
    yield from context.given
