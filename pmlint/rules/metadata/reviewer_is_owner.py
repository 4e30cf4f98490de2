"""Nobody but the owner reviewed the document.

## What it does
Reports `reviewers` all of whom are the owner.

## Why it matters
Whoever was in the incident cannot see what they take for granted; a second reader can.

## Bad
```yaml
reviewers: ["@dana"]
```

## Good
```yaml
reviewers: ["@noor"]
```

## How to fix
Have one other person read it, and name them.

## Options
None.

## When to suppress
Where there is nobody else.
"""

from collections.abc import Iterator

from pmlint.document.people_named import people_named
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule


@rule("PM118", severity=Severity.OFF, strict=Severity.WARNING)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding at the reviewers."""
    matter = document.front_matter
    reviewers = people_named(document, "reviewers")
    owners = people_named(document, "owner") or people_named(document, "author") or people_named(document, "authors")
    if matter is not None and reviewers and len(owners) == 1 and reviewers <= owners:
        yield Problem(
            matter.spans.get("/reviewers", matter.span),
            f"only the owner ({', '.join(sorted(reviewers))[:80]}) reviewed this document",
            "have one other person read it, and name them",
            anchor="key:reviewers",
        )
