"""The fix was watched for too short a time, or nobody says how long.

## What it does
Reports `verification` whose `window` is missing or shorter than `hours`.

## Why it matters
A day has a peak and a trough, a nightly job and a deploy; a fix that was seen for ten minutes met none of them.

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
verification: {metric: checkout errors, target: "<0.1 %", observed: "0.03 %", window: 10m, environment: production}
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
Watch the metric for a day and write `window: 24h`.

## Options
`hours`: the shortest window, in hours.

## When to suppress
Where the fault comes with every request.
"""

import re
from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Option, rule

_MINUTE = 1 / 60
_HOURS = {
    "m": _MINUTE, "min": _MINUTE, "minute": _MINUTE, "h": 1.0, "hr": 1.0, "hour": 1.0, "d": 24.0, "day": 24.0,
    "w": 168.0, "week": 168.0,
}  # fmt: skip
_WINDOW = re.compile(r"\s{0,3}(\d{1,5}(?:\.\d{1,2})?)\s{0,2}([a-z]{1,6}?)s?\s{0,3}\Z", re.IGNORECASE)


@rule("PM714", severity=Severity.INFO, options={"hours": Option(24, "the shortest window, in hours")})
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding a document."""
    matter = document.front_matter
    said = matter.data.get("verification") if matter else None
    if matter is None or not isinstance(said, dict) or not said:
        return
    window = said.get("window")
    place = matter.spans.get("/verification/window" if window else "/verification", matter.span)
    hours = _hours(str(window)) if window else 0.0
    least = context.options.get("hours", 24)
    if hours is not None and hours < least:
        how = f"for {window} only" if window else "for a time that nobody says"
        hint = f"watch the metric for {least} hours or more, and write `window: {least}h`"
        yield Problem(place, f"the fix was watched {how}", hint, anchor="key:verification/window")


def _hours(written: str) -> float | None:
    match = _WINDOW.match(written)
    unit = _HOURS.get(match[2].casefold()) if match else None
    return float(match[1]) * unit if match and unit else None
