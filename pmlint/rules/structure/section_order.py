"""The sections stand in an order that puts fixes before facts.

## What it does
Reports the first section that stands below one that belongs after it: the summary comes first, then impact, timeline
and causes in any order, then the action items.

## Why it matters
Who reads the fixes first reads the facts as their justification (Etsy's debriefing guide and PagerDuty's keep them
apart).

## Bad
```markdown
---
title: Checkout returned errors
status: published
severity: sev3
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
---

## Action items
- Reject pools below 20. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.

## Summary
Checkout returned errors for twenty minutes.
```

## Good
```markdown
---
title: Checkout returned errors
status: published
severity: sev3
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
---

## Summary
Checkout returned errors for twenty minutes.

## Action items
- Reject pools below 20. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## How to fix
Move the section up.

## Options
None.

## When to suppress
Where your template has another order for a reason; better to turn the rule off in the settings.
"""

from collections.abc import Iterator

from pmlint.model.document import Document, Section
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule

_RANKS = {"summary": 0, "impact": 1, "timeline": 1, "root_cause": 1, "actions": 2}


@rule("PM203", severity=Severity.INFO)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding at most, at the first section that stands too low."""
    above: Section | None = None
    seen: set[str] = set()
    for section in document.outline if document.kind != "lessons" else ():
        role = section.role
        # A role that comes again tells more of the same; only its first place counts.
        if role not in _RANKS or role in seen or section.sub or section.form != "heading" or section.also:
            continue
        seen.add(role)
        if above is not None and _RANKS[role] < _RANKS[above.role or ""]:
            yield Problem(
                section.span,
                f'"{section.heading}" stands below "{above.heading}", which belongs after it',
                f'move "{section.heading}" up: facts come before fixes, and the summary first',
                anchor=f"section:{role}",
                about="order",
            )
            return
        if above is None or _RANKS[role] > _RANKS[above.role or ""]:
            above = section
