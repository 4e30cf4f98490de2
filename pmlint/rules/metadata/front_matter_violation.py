"""The front matter is not as its schema asks.

## What it does
Reports a key that is missing or empty, or a value that the schema does not allow. `schemas/front-matter.schema.json`
says what is asked for; a team's own schema may ask for more. A published full review also says when the incident was
detected and resolved: a warning.

## Why it matters
Metadata is for machines: one spelling of a severity can be counted, five cannot.

## Bad
```yaml
severity: high-ish
```

## Good
```yaml
severity: sev2
```

## How to fix
Write the value that the finding proposes. Names of severities are set by `severities` in the settings.

## Options
None.

## When to suppress
Where a value is right for this one document and the schema cannot know: `severity: sev9  # pmlint: ignore[PM101] the
drill of 2026`.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Draft, rule


@rule("PM101", severity=Severity.ERROR, draft=Draft.SAME)
def check(_document: Document, context: Context) -> Iterator[Problem]:
    """Hand on what the schema found."""
    yield from context.given
