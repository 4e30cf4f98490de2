"""The front matter's times of the incident are not in the timeline.

## What it does
Reports `started_at` or `resolved_at` where the timeline has no entry within five minutes of it, although the zone and
days of its entries are known.

## Why it matters
Two truths about when it began or ended give two durations, and nobody knows which one a report used.

## Bad
```markdown
---
title: Checkout returned errors
status: published
severity: sev3
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
resolved_at: 2026-02-11T11:22:00Z
---

## Timeline (UTC)
- 2026-02-11 10:02 A configuration change reaches production.
- 2026-02-11 10:11 The error-rate alert pages the on-call.
- 2026-02-11 10:22 The change is reverted and errors stop.
```

## Good
```markdown
---
title: Checkout returned errors
status: published
severity: sev3
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
resolved_at: 2026-02-11T10:22:00Z
---

## Timeline (UTC)
- 2026-02-11 10:02 A configuration change reaches production.
- 2026-02-11 10:11 The error-rate alert pages the on-call.
- 2026-02-11 10:22 The change is reverted and errors stop.
```

## How to fix
Correct the one that is wrong, or add the entry.

## Options
`minutes`: how far apart the two may be.

## When to suppress
Where the timeline tells a part of the incident on purpose.
"""

from collections.abc import Iterator
from datetime import timedelta

from pmlint.document.chronology import declared, declared_instant, instant, timed_entries
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, Option, rule

_FEWEST = 2


@rule(
    "PM305",
    severity=Severity.INFO,
    tags=HEURISTIC,
    options={"minutes": Option(5, "how far apart the two may be")},
)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding a key, at its value."""
    timed = timed_entries(document)
    entries = [at for one in timed if (at := instant(one.entry)) is not None]
    # Where a part of the entries cannot be placed, the one that is looked for may be among them.
    if len(entries) < _FEWEST or len(entries) < len(timed):
        return
    margin = timedelta(minutes=int(context.options.get("minutes", 5)))
    for key in ("started_at", "resolved_at"):
        statement, at = declared(document, key), declared_instant(document, key)
        if statement is not None and at is not None and all(abs(at - entry) > margin for entry in entries):
            nearest = min(timed, key=lambda one: abs((instant(one.entry) or at) - at))
            yield Problem(
                statement.span,
                f"`{key}` is {statement.value}, and the nearest entry of the timeline is `{nearest.moment.written}`",
                "correct the one that is wrong, or add the entry",
                anchor=f"key:/{key}",
            )
