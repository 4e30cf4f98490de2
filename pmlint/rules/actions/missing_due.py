"""An action item has no due date.

## What it does
Reports an open action item without a day by which it is done. `2 weeks` and `sprint 14` are days too.

## Why it matters
A finding without an owner and a date is a wish.

## Bad
```markdown
- Reject pools below 20. Owner: @sam. Tracked: PAY-4821.
```

## Good
```markdown
- Reject pools below 20. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## How to fix
Write `Due: YYYY-MM-DD`, or a span such as `Due: 2 weeks`.

## Options
None.

## When to suppress
Where the date hangs on somebody outside; say on whom.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Draft, rule


@rule("PM603", severity=Severity.ERROR, draft=Draft.MILDER)
def check(_document: Document, context: Context) -> Iterator[Problem]:
    """Hand on what the schema found."""
    yield from context.given
