"""Nothing names the class of the failure.

## What it does
Reports a published full review without `failure_class`.

## Why it matters
The next incident is rarely the same one, and often of the same class. With the class named, repeats can be counted.

## Bad
```markdown
---
title: Checkout returned errors
status: published
severity: sev1
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
---
```

## Good
```markdown
---
title: Checkout returned errors
status: published
severity: sev1
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
failure_class: capacity setting without a check at production load
---
```

## How to fix
Name the class and not the instance: "unbounded number of queries", not "orders page was slow".

## Options
None.

## When to suppress
Where the class is really not known yet; better to keep `status: draft`.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Draft, rule


@rule("PM114", severity=Severity.OFF, strict=Severity.WARNING, draft=Draft.MILDER, full_review=True)
def check(_document: Document, context: Context) -> Iterator[Problem]:
    """Hand on what the schema found."""
    yield from context.given
