"""Nothing says who or what noticed the incident.

## What it does
Reports a published full review without `detection: {source: …}` and without a section on detection.

## Why it matters
Whether monitoring or a customer spoke first is the figure that tells best whether detection gets better.

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
detection: {source: monitoring}
---
```

## How to fix
Write `detection: {source: …}`: monitoring, customer, employee, external, drill or unknown.

## Options
None.

## When to suppress
Never; `unknown` is an answer.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule


@rule("PM115", severity=Severity.OFF, strict=Severity.WARNING, full_review=True)
def check(_document: Document, context: Context) -> Iterator[Problem]:
    """Hand on what the schema found."""
    yield from context.given
