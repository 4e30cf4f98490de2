"""The fix was verified without real traffic.

## What it does
Reports `verification.environment` other than production, and a section of verification that speaks of staging or
synthetic load and not of production.

## Why it matters
What fails under real traffic passes on staging; it did so the first time.

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
verification: {metric: checkout errors, target: "<0.1 %", observed: "0.03 %", window: 24h, environment: staging}
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
Look at the metric in production, and write what was observed there.

## Options
None.

## When to suppress
Where the fault can only be seen outside production.
"""

import re
from collections.abc import Iterator

from pmlint.document.excerpt import excerpt
from pmlint.document.export import section_places
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule

_ELSEWHERE = re.compile(
    r"\b(?:staging|synthetic|test environment|locally|test cluster|sandbox|load test)\b", re.IGNORECASE
)
_REAL = re.compile(r"\b(?:prod|production|live|real|customers?|users?|canary)\b", re.IGNORECASE)
_HINT = "look at the metric in production, and write what was observed there"


@rule("PM713", severity=Severity.INFO, tags=HEURISTIC, english=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a document."""
    matter = document.front_matter
    said = matter.data.get("verification") if matter else None
    where = said.get("environment") if isinstance(said, dict) else None
    if matter and isinstance(where, str) and where.casefold() in {"staging", "synthetic"}:
        span = matter.spans.get("/verification/environment", matter.span)
        message = f"the fix was verified on {where}, not on real traffic"
        yield Problem(span, message, _HINT, anchor="key:verification/environment")
        return
    section = section_places(document).get("verification")
    match = _ELSEWHERE.search(excerpt(document, section)) if section else None
    if section and match and not _REAL.search(excerpt(document, section)) and not where:
        message = f'the fix was verified with "{match.group()}", not on real traffic'
        yield Problem(section.span, message, _HINT, anchor="section:verification", about="")
