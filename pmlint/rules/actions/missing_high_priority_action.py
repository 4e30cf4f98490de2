"""Users were hit and no action item has priority P0 or P1.

## What it does
Reports an incident of a full review with `impact.external: true` whose action items all have a priority, and none of
them is among `highest`.

## Why it matters
An outage that users felt deserves at least one item that goes before other work (Google SRE Workbook, chapter 10).

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
impact: {external: true}
---

## Action items
| Action | Type | Priority | Owner | Due | Tracker |
|---|---|---|---|---|---|
| Reject pools below 20 | prevent | P3 | @sam | 2026-03-01 | PAY-4821 |
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
impact: {external: true}
---

## Action items
| Action | Type | Priority | Owner | Due | Tracker |
|---|---|---|---|---|---|
| Reject pools below 20 | prevent | P1 | @sam | 2026-03-01 | PAY-4821 |
```

## How to fix
Say which item goes first and give it P1.

## Options
`highest`: the priorities that go before other work.

## When to suppress
Where everything urgent was done during the incident.
"""

from collections.abc import Iterator

from pmlint.document.export import section_places
from pmlint.language.lists import words_of
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Option, rule

_HIGHEST = ("p0", "p1", "critical", "highest", "high", "urgent", "blocker", "1", "0", "immediate", "must")


@rule(
    "PM618",
    severity=Severity.INFO,
    full_review=True,
    options={"highest": Option(_HIGHEST, "the priorities that go before other work")},
)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding a document."""
    items = document.judged("open", "done")
    if not _hits_users(document) or not items or not all(item.priority for item in items):
        return
    highest = frozenset(word.casefold() for word in context.options.get("highest", _HIGHEST))
    if not any(highest & set(words_of(item.priority or "")) for item in items):
        section = section_places(document).get("actions")
        yield Problem(
            section.span if section else items[0].span,
            "users were hit, and no action item has a high priority: "
            + ", ".join(dict.fromkeys(item.priority or "" for item in items))[:80],
            "say which item goes before other work and give it P1",
            anchor="section:actions/priority",
            about="",
        )


def _hits_users(document: Document) -> bool:
    impact = document.front_matter.data.get("impact") if document.front_matter else None
    return isinstance(impact, dict) and impact.get("external") is True
