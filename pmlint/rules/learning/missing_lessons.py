"""No section says what was learned.

## What it does
Reports a full postmortem without a section of lessons. In a light one the summary of the cause is the lesson.

## Why it matters
Action items change this system; a lesson is what other teams and the next system take from it (Google SRE Book,
appendix D).

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

## Lessons learned
A default that is copied from elsewhere carries the load of elsewhere.
```

## How to fix
Add `## Lessons learned` with the principle and not the fix.

## Options
None.

## When to suppress
Where nothing was learned that is not in an earlier postmortem; link it.
"""

from collections.abc import Iterator

from pmlint.document.export import section_places
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Draft, rule


@rule("PM701", severity=Severity.OFF, strict=Severity.WARNING, draft=Draft.MILDER)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a document, at its last line."""
    if document.kind == "postmortem" and "lessons" not in section_places(document):
        yield Problem(
            document.end,
            'the section "Lessons learned" is missing',
            "add `## Lessons learned`: what others can take from this, the principle and not the fix",
            anchor="section:lessons",
            about="",
        )
