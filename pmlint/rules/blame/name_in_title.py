"""A person is named in the title or in the file's name.

## What it does
Reports a person in the title, in the front matter or as heading, and one whom the repository knows in the file's
name.

## Why it matters
A title is quoted for years. It ties the incident to a person, whatever the text says.

## Bad
```markdown
---
title: Lee's DNS outage
---
# Lee's DNS outage

## Summary
Names did not resolve.
```

## Good
```markdown
---
title: Zone truncated by an import
---
# Zone truncated by an import

## Summary
Names did not resolve.
```

## How to fix
Name what broke and when: `DNS zone truncated, 2026-02-11`.

## Options
None.

## When to suppress
Where the name is that of a storm, a place or a product.
"""

from collections.abc import Iterator

from pmlint.document.titles import names_in_title
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule


@rule("PM517", severity=Severity.ERROR, tags=HEURISTIC, english=True, personal=True)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding a title; one for the file's name where no title has one."""
    yield from names_in_title(document, context.facts.roster)
