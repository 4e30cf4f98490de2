"""A full review states no principle behind the fix.

## What it does
Reports a published incident of a full review with neither `principle` in the front matter nor a section for it
(`Generalised lesson`).

## Why it matters
The fix closes this incident. The principle, one sentence about the class of it, closes the next ones in other
services.

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
principle: "Capacity settings need a default per service and a load test before they ship."
---

## Summary
Checkout returned errors for twenty minutes.
```

## How to fix
Write one sentence that holds for more than this service and still tells what to do.

## Options
None.

## When to suppress
Where the incident is of a class that has its principle already; link it.
"""

from collections.abc import Iterator
from dataclasses import replace

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Draft, rule

_MESSAGE = "nothing states the principle behind the fix"
_HINT = "add `principle: …`, one sentence that holds for more than this service and still tells what to do"


@rule("PM703", severity=Severity.OFF, strict=Severity.WARNING, draft=Draft.MILDER, full_review=True)
def check(_document: Document, context: Context) -> Iterator[Problem]:
    """What the schema asks of a full review, in words of its own."""
    for problem in context.given:
        yield replace(problem, message=_MESSAGE, hint=_HINT)
