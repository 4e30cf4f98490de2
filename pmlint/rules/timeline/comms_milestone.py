"""Customers were affected, and the timeline tells of no word to them.

## What it does
Reports a timeline without an entry on the status page, a mail or a post to customers where `impact.external` is true.
It is off unless it is turned on.

## Why it matters
When customers were told is a milestone like the others; it is the one they remember.

## Bad
```markdown
---
title: Checkout returned errors
status: published
severity: sev1
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
impact: {external: true}
---

## Timeline
- 10:02 UTC A configuration change reaches production.
- 10:22 The change is reverted.
```

## Good
```markdown
---
title: Checkout returned errors
status: published
severity: sev1
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
impact: {external: true}
---

## Timeline
- 10:02 UTC A configuration change reaches production.
- 10:15 The status page says that checkout has errors.
- 10:22 The change is reverted.
```

## How to fix
Add the entry, or one that says that nobody was told and why.

## Options
None.

## When to suppress
Where another document holds what was told to customers.
"""

import re
from collections.abc import Iterator, Mapping

from pmlint.document.chronology import timeline_section
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule

_TOLD = re.compile(
    r"\bstatus ?-?page\b|\bstatuspage\b|\b(?:customers?|users?|clients?|merchants?|public|partners?)\b.{0,60}"
    r"\b(?:informed|notified|told|mailed|e-?mailed|updated?|announce\w*|communicat\w*)\b"
    r"|\b(?:inform\w*|notif\w*|tell|told|mail\w*|e-?mail\w*|announc\w*|communicat\w*|post\w*|tweet\w*|banner)\b.{0,60}"
    r"\b(?:customers?|users?|clients?|merchants?|public\w*|partners?|status|blog|twitter|mastodon|forum|update)\b"
    r"|\b(?:tweet\w*|blog post|press|support macro|maintenance banner|status (?:update|post|message))\b",
    re.IGNORECASE,
)


@rule("PM313", severity=Severity.OFF, tags=HEURISTIC, english=True, full_review=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding, at the heading of the timeline."""
    impact = document.front_matter.data.get("impact") if document.front_matter is not None else None
    external = impact.get("external") is True if isinstance(impact, Mapping) else False
    section = timeline_section(document)
    if not external or section is None or not document.timeline or document.section("communication") is not None:
        return
    if not any(_TOLD.search(entry.text) for entry in document.timeline):
        yield Problem(
            section.span,
            "customers were affected, and the timeline tells of no word to them",
            "add when the status page, a mail or a post told them, or that nothing did",
            anchor="section:timeline",
        )
