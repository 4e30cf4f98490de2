"""One person wrote down what several went through.

## What it does
Reports a full review with two responders or more whose owner is the only one named as author, contributor or reviewer.

## Why it matters
Each responder saw another part. A report written alone misses factors (Google SRE Workbook, chapter 10).

## Bad
```markdown
---
title: Checkout returned errors
status: published
severity: sev1
owner: "@dana"
responders: ["@dana", "@lee"]
started_at: 2026-02-11T10:02:00Z
---
```

## Good
```markdown
---
title: Checkout returned errors
status: published
severity: sev1
owner: "@dana"
contributors: ["@lee"]
responders: ["@dana", "@lee"]
started_at: 2026-02-11T10:02:00Z
---
```

## How to fix
Ask the others, and name them as `contributors`.

## Options
None.

## When to suppress
Where the others have left.
"""

from collections.abc import Iterator

from pmlint.document.people_named import people_named
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule

_WRITERS = ("owner", "author", "authors", "contributors", "reviewers", "facilitator", "scribe")


@rule("PM121", severity=Severity.INFO, full_review=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding at the responders."""
    matter = document.front_matter
    responders = people_named(document, "responders")
    writers = {name for key in _WRITERS for name in people_named(document, key)}
    if matter is not None and len(responders) > 1 and len(writers) == 1:
        yield Problem(
            matter.spans.get("/responders", matter.span),
            f"{len(responders)} people responded, and one of them wrote this down",
            "ask the others, and name them as `contributors`",
            anchor="key:responders",
            about="",
        )
