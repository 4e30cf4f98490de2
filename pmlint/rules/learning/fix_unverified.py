"""Nothing shows that the fix solved the problem.

## What it does
Reports a published incident of a full review with neither `verification` in the front matter nor a section of that
name.

## Why it matters
A fix is a guess until the original symptom is gone on real traffic, and stays away.

## Bad
```markdown
---
title: Checkout returned errors
status: published
severity: sev1
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
detected_at: 2026-02-11T10:11:00Z
resolved_at: 2026-02-11T10:22:00Z
---

## Summary
Checkout returned errors for twenty minutes.
```

## Good
```markdown
---
title: Checkout returned errors
status: published
severity: sev1
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
detected_at: 2026-02-11T10:11:00Z
resolved_at: 2026-02-11T10:22:00Z
verification: {metric: checkout errors, target: "<0.1 %", observed: "0.03 %", window: 24h, environment: production}
---

## Summary
Checkout returned errors for twenty minutes.
```

## How to fix
Add `verification`: the metric that was wrong, its target, what was observed, for how long and where.

## Options
None.

## When to suppress
Where the service is gone.
"""

from collections.abc import Iterator
from dataclasses import replace

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Draft, rule

_MESSAGE = "nothing shows that the fix solved the problem"
_HINT = "add `verification: {metric, target, observed, window, environment}` from real traffic"


@rule("PM712", severity=Severity.OFF, strict=Severity.WARNING, draft=Draft.MILDER, full_review=True)
def check(_document: Document, context: Context) -> Iterator[Problem]:
    """What the schema asks of a full review, in words of its own."""
    for problem in context.given:
        yield replace(problem, message=_MESSAGE, hint=_HINT)
