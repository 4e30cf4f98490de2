"""A published postmortem does not say with whom it was shared.

## What it does
Reports a published postmortem of a full review without `shared_with` in the front matter. It is off unless it is turned
on.

## Why it matters
What only its authors have read has taught nobody else.

## Bad
```yaml
severity: sev1
```

## Good
```yaml
severity: sev1
shared_with: [engineering-all, support]
```

## How to fix
Announce it, and add `shared_with` with the lists, channels or meetings.

## Options
None.

## When to suppress
Where all postmortems go to everybody anyway.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule


@rule("PM718", severity=Severity.OFF, full_review=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding, where the key is missing."""
    matter = document.front_matter
    if matter is None or not document.is_published or document.kind != "postmortem":
        return
    if matter.data.get("shared_with") in (None, "", []):
        yield Problem(
            document.key_span("shared_with"),
            "a published postmortem that does not say with whom it was shared",
            "add `shared_with: […]` with the lists, channels or meetings",
            anchor="key:shared_with",
            about="",
        )
