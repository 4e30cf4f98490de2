"""Nothing countable backs the severity.

## What it does
Reports a severity of full review where neither `impact` in the front matter nor the summary or impact section names a
figure. It is off unless it is turned on.

## Why it matters
Severities that are felt and not counted cannot be compared (Google SRE Workbook, chapter 10).

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
Checkout returned errors to some users.
```

## Good
```markdown
---
title: Checkout returned errors
status: published
severity: sev1
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
---

## Summary
Checkout returned errors to 13 % of users.
```

## How to fix
Add the figure that your definition of the severity asks for.

## Options
None.

## When to suppress
Where figures must not be published.
"""

from collections.abc import Iterator

from pmlint.document.excerpt import excerpt
from pmlint.document.figures import declares_extent, names_extent
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule


@rule("PM116", severity=Severity.OFF, tags=HEURISTIC, english=True, full_review=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding, at the severity."""
    if document.kind == "lessons" or document.severity is None or declares_extent(document):
        return
    texts = (excerpt(document, one) for one in document.outline if one.role in {"summary", "impact"})
    if not any(names_extent(text) for text in texts):
        yield Problem(
            document.key_span("severity"),
            f"nothing countable backs the severity {document.severity[:40]}",
            "say in the summary how many were affected, for how long, or by how much",
            anchor="key:severity",
        )
