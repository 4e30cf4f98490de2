"""A section that every postmortem has is missing.

## What it does
Reports each required section that no heading, bold label or list label stands for. Many names are understood:
"Chronology" is a timeline, "5 whys" are contributing factors.

## Why it matters
The six sections are the six questions of a postmortem: what broke, what happened when, why, what helped, what did not,
and what changes.

## Bad
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

## Contributing factors
The default of the pool came from a service with little traffic.

## Action items
- Reject pools below 20. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## How to fix
Add the section, or teach pmlint your name for it with `sections.aliases`. `sections.required` says which are asked for.

## Options
None.

## When to suppress
Small incidents: `template: light` asks for summary, cause and action items only.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Draft, rule


@rule("PM201", severity=Severity.ERROR, draft=Draft.MILDER)
def check(_document: Document, context: Context) -> Iterator[Problem]:
    """Hand on what the schema found."""
    yield from context.given
