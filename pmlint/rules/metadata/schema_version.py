"""The front matter does not say which version of the schema it follows.

## What it does
Reports the front matter of a published full review without `schema: 1`; small incidents may leave it out. Another
version than the current one is front-matter-violation.

## Why it matters
When a later version gives a key another meaning, documents that name theirs can be told from those that were changed.

## Bad
```yaml
severity: sev1
```

## Good
```yaml
severity: sev1
schema: 1
```

## How to fix
Add `schema: 1`.

## Options
None.

## When to suppress
Rather turn it off where nobody migrates documents.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule


@rule("PM120", severity=Severity.INFO, full_review=True)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding, at the opening of the front matter."""
    matter = document.front_matter
    known = not context.known_keys or "schema" in context.known_keys
    if matter is None or not matter.data or not known or document.kind == "lessons":
        return
    if document.is_published and matter.data.get("schema") is None:
        yield Problem(
            matter.span,
            "the front matter does not say which version of the schema it follows",
            "add `schema: 1`",
            anchor="key:schema",
            about="",
        )
