"""A full review leaves questions of learning open.

## What it does
Reports, in one finding, which of these a published incident of a full-review severity has not answered: services,
detection.source, failure_class, swap_test, principle, verification, reviewers.

## Why it matters
The fix closes this incident; the principle behind it, its class and its verification close the next ones.

## Bad
```markdown
---
detected_at: 2026-02-11T10:11:00Z
resolved_at: 2026-02-11T10:22:00Z
title: Checkout returned errors
status: published
severity: sev1
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
---

## Summary
Checkout returned errors for twenty minutes.

## Timeline
- 10:02 The change reaches production.

## Contributing factors
The default of the pool came from a service with little traffic.

## What went well
The edge cache kept half of the reads alive.

## What went poorly
The alert came late.

## Action items
- Reject pools below 20. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## Good
```markdown
---
detected_at: 2026-02-11T10:11:00Z
resolved_at: 2026-02-11T10:22:00Z
services: [checkout]
detection: {source: customer}
failure_class: missing-capacity-guard
swap_test: {passes: true, because: "CI now rejects pools below 20 for any author"}
principle: "Capacity settings need a default per service and a load test before they ship."
verification: {metric: checkout errors, target: "<0.1 %", observed: "0.03 %", window: 24h, environment: production}
reviewers: ["@lee"]
title: Checkout returned errors
status: published
severity: sev1
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
---

## Summary
Checkout returned errors for twenty minutes.

## Timeline
- 10:02 The change reaches production.

## Contributing factors
The default of the pool came from a service with little traffic.

## What went well
The edge cache kept half of the reads alive.

## What went poorly
The alert came late.

## Action items
- Reject pools below 20. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## How to fix
Add the keys that are named; `pmlint inspect FILE` shows what has been read.

## Options
None.

## When to suppress
Where a severity is high and there is nothing to learn; rare.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule


@rule("PM700", severity=Severity.INFO, full_review=True)
def check(_document: Document, context: Context) -> Iterator[Problem]:
    """All that is open in one finding."""
    if not context.given:
        return
    keys = [problem.anchor.removeprefix("key:").replace("/", ".") for problem in context.given]
    yield Problem(
        context.given[0].span,
        f"a full review also answers: {', '.join(dict.fromkeys(keys))}",
        "add the keys to the front matter; detection, swap test, principle and verification may be sections too",
        anchor="full-review",
        about="",
    )
