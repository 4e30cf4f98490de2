"""A suppression cannot be followed.

## What it does
Reports a comment that is meant to suppress a finding and cannot: it stands on a line of its own where it is for
nothing, names a rule that does not exist or cannot be suppressed, or is written in a form that pmlint does not know.

## Why it matters
A comment on a line of its own ends a table and splits a list, so that action items are lost. And whoever wrote it
believes that it holds.

## Bad
```markdown
## Summary
Checkout returned errors for TBD minutes. <!-- pmlint-ignore template-place-holder: the number comes with the bill -->
```

## Good
```markdown
## Summary
Checkout returned errors for TBD minutes. <!-- pmlint-ignore template-placeholder: the number comes with the bill -->
```

## How to fix
Put it at the end of the line, row or item that it is for. Above a heading or paragraph write `pmlint-ignore-next`, for
the whole file `pmlint-ignore-file`. Rules are named by code, name or family; to suppress all at once is not possible.

## Options
None.

## When to suppress
It cannot be suppressed; turn it off under `rules`.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Draft, rule


@rule("PM006", severity=Severity.WARNING, draft=Draft.SAME)
def check(_document: Document, context: Context) -> Iterator[Problem]:
    """Hand on what the engine found."""
    yield from context.given
