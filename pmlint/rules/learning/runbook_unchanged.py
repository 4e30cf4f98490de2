"""Nothing says whether the runbook knows of this now.

## What it does
Reports a published incident of a full review with neither `runbook` in the front matter nor a word about a runbook or
playbook in its action items or in the section `Capture`.

## Why it matters
The next one on call meets the same signal; the runbook is where they look.

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
runbook: {url: "https://runbooks.example.com/checkout", updated: true}
---

## Summary
Checkout returned errors for twenty minutes.
```

## How to fix
Add `runbook: {url: …, updated: true}`, or an action item that writes one.

## Options
None.

## When to suppress
Where the incident cannot come again.
"""

import re
from collections.abc import Iterator

from pmlint.document.excerpt import excerpt
from pmlint.document.export import section_places
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule

_RUNBOOK = re.compile(r"\b(?:run|play)-?\s?books?\b", re.IGNORECASE)


@rule("PM715", severity=Severity.INFO, full_review=True, tags=HEURISTIC, english=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a document, at the front matter."""
    matter = document.front_matter
    if document.kind == "lessons" or not document.is_published or matter is None or matter.data.get("runbook"):
        return
    places = section_places(document)
    texts = [item.text for item in document.judged()]
    texts += [excerpt(document, places[role]) for role in ("capture", "lessons") if role in places]
    if not any(_RUNBOOK.search(text) for text in texts):
        yield Problem(
            matter.span,
            "nothing says whether the runbook knows of this now",
            "add `runbook: {url: …, updated: true}`, or an action item that writes one",
            anchor="key:runbook",
            about="",
        )
