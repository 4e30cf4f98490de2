"""Several people own the document.

## What it does
Reports an `owner` (or, where there is none, `author` or `authors`) that names more than one.

## Why it matters
A document of several owners is finished by none of them. One is asked, the others contribute (Google SRE Workbook,
chapter 10).

## Bad
```yaml
owner: ["@dana", "@sam"]
```

## Good
```yaml
owner: "@dana"
contributors: ["@sam"]
```

## How to fix
Name one as `owner` and the others as `contributors`.

## Options
None.

## When to suppress
Where two teams really share the document.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule


@rule("PM110", severity=Severity.OFF, strict=Severity.WARNING)
def check(_document: Document, context: Context) -> Iterator[Problem]:
    """Hand on what the schema found."""
    yield from context.given
