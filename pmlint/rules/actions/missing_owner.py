"""An action item has no owner.

## What it does
Reports an open action item for which nobody is named, as a column, as `Owner: @x`, as a handle, or in the heading of
its group. `TBD` and empty cells are nobody.

## Why it matters
An item that belongs to everybody is done by nobody; no owner is the surest way never to finish.

## Bad
```markdown
- Reject pools below 20. Due: 2026-03-01. Tracked: PAY-4821.
```

## Good
```markdown
- Reject pools below 20. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## How to fix
Name the one person or team who will see it through.

## Options
None.

## When to suppress
Where somebody outside owns it: `<!-- pmlint-ignore PM602: vendor owns this, see OPS-12 -->`.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Draft, rule


@rule("PM602", severity=Severity.ERROR, draft=Draft.MILDER)
def check(_document: Document, context: Context) -> Iterator[Problem]:
    """Hand on what the schema found."""
    yield from context.given
