"""A suppression suppresses nothing.

## What it does
Reports a comment that suppresses a rule where that rule finds nothing. Rules that are off in this run are left alone.

## Why it matters
A suppression that outlives its finding hides the next one.

## Bad
```markdown
## Summary
Checkout returned errors for twenty minutes. <!-- pmlint-ignore PM010: the number comes with the bill -->
```

## Good
```markdown
## Summary
Checkout returned errors for TBD minutes. <!-- pmlint-ignore PM010: the number comes with the bill -->
```

## How to fix
Delete the comment, or the name of the rule in it. If the finding stands elsewhere, put the comment at the end of that
line, row or item.

## Options
None.

## When to suppress
It cannot be suppressed; turn it off under `rules`.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Draft, rule


@rule("PM004", severity=Severity.WARNING, draft=Draft.SAME)
def check(_document: Document, context: Context) -> Iterator[Problem]:
    """Hand on what the engine found."""
    yield from context.given
