"""What stands for a tracker is no reference that pmlint knows.

## What it does
Reports an open action item whose tracker cell or `Tracked:` holds something of another form than the known ones.

## Why it matters
A misspelt key leads nowhere: the item is as good as not tracked.

## Bad
```markdown
- Reject pools below 20. Owner: @sam. Due: 2026-03-01. Tracked: PAY 4821.
```

## Good
```markdown
- Reject pools below 20. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## How to fix
Write KEY-123, #123, owner/repository#123 or a link. Other forms go into `actions.trackers` of the settings.

## Options
None.

## When to suppress
Where the reference is right and one of its kind.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule


@rule("PM625", severity=Severity.ERROR)
def check(_document: Document, context: Context) -> Iterator[Problem]:
    """Hand on what the schema found."""
    yield from context.given
