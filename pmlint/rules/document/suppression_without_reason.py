"""A suppression gives no reason.

## What it does
Reports a comment that suppresses a rule and does not say why. It does not hold: the finding stays.

## Why it matters
Whoever reviews the document can agree with a reason, and ask for one again when it no longer holds.

## Bad
```markdown
## Summary
Checkout returned errors for TBD minutes. <!-- pmlint-ignore PM010 -->
```

## Good
```markdown
## Summary
Checkout returned errors for TBD minutes. <!-- pmlint-ignore PM010: the number comes with the bill -->
```

## How to fix
Write the reason behind a colon, in the front matter behind the bracket: `# pmlint: ignore[PM101] why`.
`suppressions: {require-reason: false}` in the settings lets suppressions hold without one.

## Options
None.

## When to suppress
It cannot be suppressed; turn it off under `rules`.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Draft, rule


@rule("PM005", severity=Severity.WARNING, draft=Draft.SAME)
def check(_document: Document, context: Context) -> Iterator[Problem]:
    """Hand on what the engine found."""
    yield from context.given
