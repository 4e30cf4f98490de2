"""The audience is restricted, and nothing says why.

## What it does
Reports `audience: restricted` without an `audience_reason`.

## Why it matters
A postmortem that few may read teaches few. The reason tells when it may be opened to all (Google SRE Workbook).

## Bad
```yaml
audience: restricted
```

## Good
```yaml
audience: restricted
audience_reason: "legal hold until 1 June 2026"
```

## How to fix
Add `audience_reason`, with the day on which it ends where there is one.

## Options
None.

## When to suppress
Where the reason itself must not be told.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule


@rule("PM119", severity=Severity.INFO)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding, at the value."""
    data = document.front_matter.data if document.front_matter is not None else {}
    restricted = str(data.get("audience") or "").casefold() == "restricted"
    if restricted and not str(data.get("audience_reason") or "").strip():
        yield Problem(
            document.key_span("audience"),
            "the audience is restricted, and nothing says why",
            "add `audience_reason: …`, and until when it holds",
            anchor="key:audience_reason",
        )
