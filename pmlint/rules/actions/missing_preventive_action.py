"""No action item of a full review prevents or mitigates anything.

## What it does
Reports an incident of a full review whose action items all have a type, and none of them is `prevent` or `mitigate`.
Items that are dropped do not count. Where types are missing, weak-actions-only looks at the words.

## Why it matters
Most lists repair what broke and leave the way open for the next time (Google SRE Workbook, chapter 10).

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
---

## Action items
| Action | Type | Priority | Owner | Due | Tracker |
|---|---|---|---|---|---|
| Restore the pool size of checkout | repair | P1 | @sam | 2026-02-12 | PAY-4821 |
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
---

## Action items
| Action | Type | Priority | Owner | Due | Tracker |
|---|---|---|---|---|---|
| Reject pools below 20 in the configuration check | prevent | P1 | @sam | 2026-03-01 | PAY-4821 |
```

## How to fix
Add the change after which this cannot happen again, or hurts less.

## Options
None.

## When to suppress
Where prevention is the subject of another document; name it.
"""

from collections.abc import Iterator

from pmlint.document.export import section_places
from pmlint.language.action_types import type_of
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule


@rule("PM617", severity=Severity.INFO, full_review=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a document."""
    items = document.judged("open", "done")
    types = [type_of(item.type) for item in items]
    if types and None not in types and not {"prevent", "mitigate"} & set(types):
        section = section_places(document).get("actions")
        yield Problem(
            section.span if section else items[0].span,
            "no action item prevents or mitigates: "
            + ", ".join(f"{types.count(one)} {one}" for one in dict.fromkeys(types)),
            "add the change after which this cannot happen again, or hurts less",
            anchor="section:actions/preventive",
            about="",
        )
