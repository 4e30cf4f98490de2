"""The document has no front matter.

## What it does
Reports a postmortem that does not start with a block of metadata. Nothing else is said of metadata then; what the body
states (`**Severity**: sev2`) still counts for status, severity and dates.

## Why it matters
Incidents can be counted and compared only if each says in the same place how severe it was and when (Google SRE
Workbook, chapter 10).

## Bad
```markdown
# Checkout returned errors

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
```

## How to fix
Start the file with `---`, write title, status, severity, owner and started_at, and close with `---`.

## Options
None.

## When to suppress
Never; leave a file that is no postmortem out with `files.exclude`.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule


@rule("PM003", severity=Severity.ERROR)
def check(_document: Document, context: Context) -> Iterator[Problem]:
    """Hand on what the schema found."""
    yield from context.given
