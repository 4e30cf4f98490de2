"""An incident that customers saw names no entry of the status page.

## What it does
Reports a document of one of the severities in `severities` without `status_page` in its front matter.

## Why it matters
Customers read the status page. Whoever reads the postmortem should see what they were told, and when.

## Bad
```markdown
---
severity: sev1
---
```

## Good
```markdown
---
severity: sev1
status_page: https://status.acme.example/incidents/2026-02-11
---
```

## How to fix
Add the address of the entry, or `status_page: none` where there was none.

## Options
- `severities` (default `sev1`, `sev2`): the severities of incidents that customers see.

## When to suppress
Where customers saw nothing of it.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Option, rule


@rule(
    "ACME001",
    severity=Severity.WARNING,
    options={"severities": Option(("sev1", "sev2"), "the severities of incidents that customers see")},
)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding a document, at the opening fence."""
    if document.severity in context.options["severities"] and document.stated("status_page") is None:
        yield Problem(
            document.key_span("status_page"),
            "nothing says what the status page told",
            "add `status_page: https://…`, or `status_page: none`",
            anchor="key:status_page",
            about="",
        )
