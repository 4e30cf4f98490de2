"""Nothing says what surprised the people who were there.

## What it does
Reports a full postmortem without a section "What surprised us" and without `surprise` in the front matter. It is off
unless it is turned on.

## Why it matters
A surprise is where the picture in people's heads and the system differ; that is the thing to learn (Etsy's Morgue asks
for it in a column of its own).

## Bad
```markdown
---
title: Checkout returned errors
status: published
severity: sev1
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
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
surprise: "A pool of five serves staging for years without a single wait."
---

## Summary
Checkout returned errors for twenty minutes.
```

## How to fix
Ask everybody for the moment in which they said "what?", and write down what they had expected.

## Options
None.

## When to suppress
Where nothing surprised anybody.
"""

from collections.abc import Iterator

from pmlint.document.export import section_places
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Draft, rule


@rule("PM717", severity=Severity.OFF, draft=Draft.MILDER)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a document, at its last line."""
    if document.kind == "postmortem" and "surprise" not in section_places(document) and not document.stated("surprise"):
        yield Problem(
            document.end,
            "nothing says what surprised the people who were there",
            "add `## What surprised us`, or `surprise: …` in the front matter",
            anchor="section:surprise",
            about="",
        )
