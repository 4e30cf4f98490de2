"""No action item addresses something that went poorly.

## What it does
Reports an entry of "What went poorly" that shares no word that carries meaning with any action item. An entry with a
link, a ticket or `accepted: …` is answered. Silent where fewer than two items are there to compare with.

## Why it matters
What went poorly and is answered by nothing goes poorly again. To accept it is an answer too.

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

## What went poorly
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

## What went poorly
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


@rule("PM711", severity=Severity.INFO, tags=HEURISTIC)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding an entry."""
    for bullet in open_bullets(document, "went_poorly"):
        yield Problem(
            bullet.span,
            f'no action item addresses what went poorly: "{bullet.text[:80]}"',
            "add an action item, or write `accepted: …` and why",
        )
