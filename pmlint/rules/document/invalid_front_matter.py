"""The front matter is not valid YAML (or TOML).

## What it does
Reports what keeps the front matter from being read: a syntax error, a key that stands twice, a tab for indentation,
anchors that multiply.

## Why it matters
Reports and schema need the values. A key that stands twice silently loses one of them.

## Bad
```yaml
severity: sev3
severity: sev1
```

## Good
```yaml
severity: sev3
```

## How to fix
Correct the line that the finding names. Put quotes around values that start with `@`, `*`, `&`, `%` or hold `: `.

## Options
None.

## When to suppress
Never.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Draft, rule


@rule("PM002", severity=Severity.ERROR, draft=Draft.SAME)
def check(_document: Document, context: Context) -> Iterator[Problem]:
    """Hand on what the reader found."""
    yield from context.given
