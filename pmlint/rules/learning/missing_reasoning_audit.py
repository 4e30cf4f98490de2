"""A full review does not look back at the reasoning.

## What it does
Reports an incident of a full review with neither a section `Reasoning audit` nor `assumptions` in the front matter.

## Why it matters
Why did it take an hour to see? The assumption that sent everybody down the wrong path outlives the bug; once named it
can be checked next time.

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
---

## Summary
Checkout returned errors for twenty minutes.

## Reasoning audit
We took "slow" to mean "the provider", since it always had been.
```

## How to fix
Add `## Reasoning audit`: what we assumed, why it was plausible, what we check next time.

## Options
None.

## When to suppress
Where the cause was plain from the first minute.
"""

from collections.abc import Iterator

from pmlint.document.export import section_places
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Draft, rule


@rule("PM706", severity=Severity.OFF, strict=Severity.WARNING, draft=Draft.MILDER, full_review=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a document, at its last line."""
    matter = document.front_matter.data if document.front_matter else {}
    if document.kind != "lessons" and "reasoning" not in section_places(document) and not matter.get("assumptions"):
        yield Problem(
            document.end,
            'the section "Reasoning audit" is missing',
            "add `## Reasoning audit`: what was assumed, why it was plausible, what is checked next time",
            anchor="section:reasoning",
            about="",
        )
