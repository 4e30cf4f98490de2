"""Nothing says how the next one will be noticed, and how fast.

## What it does
Reports `detection` of a full review without `signal` or `target`. Where `detection` is missing altogether,
full-review-incomplete speaks.

## Why it matters
"Caught in four minutes, not forty" can be checked next time; "better monitoring" cannot.

## Bad
```markdown
---
title: Checkout returned errors
status: published
severity: sev1
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
detected_at: 2026-02-11T10:11:00Z
resolved_at: 2026-02-11T10:22:00Z
detection: {source: customer}
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
detected_at: 2026-02-11T10:11:00Z
resolved_at: 2026-02-11T10:22:00Z
detection: {source: customer, signal: queries per request above 20, target: 4m}
---

## Summary
Checkout returned errors for twenty minutes.
```

## How to fix
Add the signal that tells it apart, and the time within which it should: `signal: …`, `target: 4m`.

## Options
None.

## When to suppress
Where the incident cannot come again.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule


@rule("PM716", severity=Severity.INFO, full_review=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a document, at the key."""
    matter = document.front_matter
    said = matter.data.get("detection") if matter else None
    if matter is None or document.kind == "lessons" or not document.is_published or not isinstance(said, dict):
        return
    missing = [key for key in ("signal", "target") if said.get(key) in (None, "")]
    if missing and said:
        yield Problem(
            matter.key_spans.get("/detection", matter.span),
            f"`detection` does not say the {' and the '.join(missing)}: how the next one is noticed, and how fast",
            "add `signal: …` and `target: 4m`",
            anchor="key:detection/target",
            about="",
        )
