"""All action items lean on memory and care.

## What it does
Reports an incident of a full review whose action items are all weak: trainings, reminders, documents, announcements,
policies. One item that removes, blocks, automates, alerts or checks is enough. Where items have types, only those
that prevent or mitigate are looked at. The words of each class stand in `pmlint/language/lexicon/`.

## Why it matters
People forget what they were trained in and do not find the page at three in the morning. The action hierarchy of
patient safety (RCA2, National Patient Safety Foundation) ranks actions by how little they ask of memory, and asks for
one strong or middling action at least.

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
- Train everybody on the deploy tool. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
- Update the runbook. Owner: @lee. Due: 2026-03-15. Tracked: PAY-4822.
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
- Reject pools below 20 in the configuration check. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
- Update the runbook. Owner: @lee. Due: 2026-03-15. Tracked: PAY-4822.
```

## How to fix
Add one change of the system: a check that blocks, a default that is safe, an alert with a threshold.

## Options
None.

## When to suppress
Where the weak item is a step towards a strong one that has a document of its own.
"""

from collections.abc import Iterator

from pmlint.document.export import section_places
from pmlint.language.action_types import type_of
from pmlint.language.strength import strength
from pmlint.model.action import ActionItem
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule


@rule("PM619", severity=Severity.WARNING, full_review=True, tags=HEURISTIC, english=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a document."""
    items = _preventive(document.judged("open", "done"))
    if items and all(strength(item.text) == "weak" for item in items):
        section = section_places(document).get("actions")
        yield Problem(
            section.span if section else items[0].span,
            f'every action leans on memory and care, such as "{items[0].called}"',
            "add a change of the system: a check that blocks, a safe default, an alert with a threshold",
            anchor="section:actions/strength",
            about="",
        )


def _preventive(items: tuple[ActionItem, ...]) -> list[ActionItem]:
    """The items that are typed as preventing or mitigating; all of them where none is."""
    return [item for item in items if type_of(item.type) in {"prevent", "mitigate"}] or list(items)
