"""No action item addresses a piece of luck.

## What it does
Reports an entry of "Where we got lucky" that shares no word that carries meaning with any action item. An entry with
a link, a ticket or `accepted: …` is answered. Silent where fewer than two items are there to compare with.

## Why it matters
Luck is a gap that did not hurt this time.

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

## Where we got lucky
- Somebody happened to be awake in another timezone.

## Action items
- Reject pools below 20. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
- Alert when requests wait for a connection. Owner: @lee. Due: 2026-03-15. Tracked: PAY-4822.
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
---

## Where we got lucky
- Somebody happened to notice that requests wait.

## Action items
- Reject pools below 20. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
- Alert when requests wait for a connection. Owner: @lee. Due: 2026-03-15. Tracked: PAY-4822.
```

## How to fix
Add an action item, or write `accepted: …` and why.

## Options
None.

## When to suppress
Rather write `accepted: …` into the entry.
"""

from collections.abc import Iterator

from pmlint.document.bullets import open_bullets
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule


@rule("PM710", severity=Severity.INFO, tags=HEURISTIC)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding an entry."""
    for bullet in open_bullets(document, "lucky"):
        yield Problem(
            bullet.span,
            f'no action item addresses luck: "{bullet.text[:80]}"',
            "add an action item, or write `accepted: …` and why",
        )
