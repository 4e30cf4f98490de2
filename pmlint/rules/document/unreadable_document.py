"""The document cannot be read as Markdown with front matter.

## What it does
Reports bytes that are not UTF-8, front matter that is never closed, and a code fence or a comment that is never closed
and swallows the rest. Nothing else is judged then.

## Why it matters
What cannot be read cannot be judged: every other finding would be a guess.

## Bad
```markdown
---
title: Checkout returned errors
status: published

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
Close the front matter with a line `---`, close the code fence with as many backticks as opened it and the comment
with `-->`, save the file as UTF-8.

## Options
None.

## When to suppress
Never; it cannot be suppressed.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Draft, rule


@rule("PM001", severity=Severity.ERROR, draft=Draft.SAME, decisive=True, essential=True)
def check(_document: Document, context: Context) -> Iterator[Problem]:
    """Hand on what the reader found."""
    yield from context.given
