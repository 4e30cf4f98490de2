"""An open check box stands outside the action items.

## What it does
Reports `- [ ]` in another section of a published document.

## Why it matters
Items outside the list have no owner and no date, no report counts them, and they are lost.

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
- [ ] Add an alert on the pool.
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
- Nothing watched the pool.
```

## How to fix
Move it to the action items, with owner, date and tracker; or take the box away.

## Options
None.

## When to suppress
Where the box is a check list of the process and no task.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule


@rule("PM632", severity=Severity.INFO)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a box."""
    if not document.is_published or document.kind == "lessons":
        return
    for item in document.actions:
        if item.implicit and item.status == "open":
            yield Problem(
                item.span,
                f'"{item.called}" is an open check box outside the action items',
                "move it there with owner, date and tracker, or take the box away",
                anchor=item.anchor,
                about=item.text,
            )
