"""People outside noticed the incident first, and no action item makes a machine notice it.

## What it does
Reports `detection.source` of `customer` or `employee` (or social media, support, users) where no action item has the
type `detect` or speaks of an alert, a monitor, a probe or the like. Dropped items do not count. For incidents of a
full review only.

## Why it matters
Next time the same signal comes from the same people, just as late. Detection is one of the few things that a
postmortem can shorten for certain.

## Bad
```markdown
---
title: Checkout returned errors
status: in-review
severity: sev1
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
detected_at: 2026-02-11T10:11:00Z
resolved_at: 2026-02-11T10:22:00Z
detection: {source: customer}
---

## Action items
- Reject pools below 20. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## Good
```markdown
---
title: Checkout returned errors
status: in-review
severity: sev1
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
detected_at: 2026-02-11T10:11:00Z
resolved_at: 2026-02-11T10:22:00Z
detection: {source: customer}
---

## Action items
- Reject pools below 20. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
- Alert when checkout errors pass 1 % for 5 minutes. Owner: @lee. Due: 2026-03-01. Tracked: PAY-4822.
```

## How to fix
Add an item for the alert that would have come first, with its signal and threshold; give it the type `detect`.

## Options
`sources`: the values of `detection.source` that mean people and not machines.

## When to suppress
Where no machine could see it: a wrong word on a page, a lawyer's letter.
"""

import re
from collections.abc import Iterator

from pmlint.model.action import ActionItem
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Option, rule

_SOURCES = ("customer", "customers", "employee", "employees", "social", "social media", "support", "user", "users")
_WATCHES = re.compile(
    r"\b(?:alert|alarm|monitor|detect|pag(?:e[sd]?|ing)\b|pager|notif|notic|watch|prob(?:e|ing)|heartbeat|health.?check"
    r"|synthetic|threshold|warn|metric|slo\b|slos\b|canary|observab|anomal|dashboard|report when|tell (?:us|the))",
    re.IGNORECASE,
)


@rule(
    "PM312",
    severity=Severity.WARNING,
    full_review=True,
    options={"sources": Option(_SOURCES, "values of `detection.source` that mean people and not machines")},
)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding, at the source."""
    matter = document.front_matter
    detection = matter.data.get("detection") if matter is not None else None
    source = detection.get("source") if isinstance(detection, dict) else None
    if matter is None or document.kind == "lessons" or not isinstance(source, str):
        return
    people = {name.casefold() for name in context.options.get("sources", _SOURCES)}
    items = [item for item in document.actions if not item.implicit and item.status != "dropped"]
    # Without any item another rule speaks.
    if source.strip().casefold() in people and items and not any(_detects(item) for item in items):
        yield Problem(
            matter.spans.get("/detection/source", matter.span),
            f"detected by {source.strip()}, and no action item makes a machine detect it",
            "add one with its signal: `Alert when checkout errors pass 1 % for 5 minutes`, of type `detect`",
            anchor="key:/detection/source",
        )


def _detects(item: ActionItem) -> bool:
    return (item.type or "").casefold().startswith("detect") or bool(_WATCHES.search(item.text))
