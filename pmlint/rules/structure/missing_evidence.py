"""Nothing in the document can be checked: it has no link, picture, query or excerpt.

## What it does
Reports a postmortem of a full review without any link, image, code or log excerpt, in the front matter, the text or an
"Evidence" column. In the preset `strict` only.

## Why it matters
Conclusions without data cannot be told from opinions (Google SRE Workbook, chapter 10). A year later nobody remembers
which graph was meant.

## Bad
```markdown
---
title: Checkout returned errors
status: published
severity: sev1
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
---

## Summary
Checkout returned errors for twenty minutes.
```

## Good
```markdown
---
title: Checkout returned errors
status: published
severity: sev1
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
---

## Summary
Checkout [returned errors](https://graphs.example.com/checkout-5xx) for twenty minutes.
```

## How to fix
Link the graph, the trace, the deploy; paste the query or the line of the log that decided the matter.

## Options
None.

## When to suppress
Where the evidence must not be linked; say where it is kept.
"""

import re
from collections.abc import Iterator

from pmlint.document.evidence import shows_evidence
from pmlint.document.excerpt import without_comments
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule

_COLUMN = re.compile(r"\|\s{0,20}(?:evidence|sources?|proof|links?|references?)\s{0,20}(?:\||$)", re.IGNORECASE)


@rule("PM214", severity=Severity.OFF, strict=Severity.WARNING, full_review=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding, where the evidence would stand last."""
    text = without_comments(document.text)
    if document.kind == "postmortem" and text.strip() and not shows_evidence(text) and not _has_column(text):
        yield Problem(
            document.end,
            "no link, picture, query or log excerpt in the whole document",
            "link the graph or trace that shows the failure, or paste the line of the log that explains it",
            anchor="document:evidence",
            about="",
        )


def _has_column(text: str) -> bool:
    return any(_COLUMN.search(line) for line in text.split("\n") if "|" in line)
