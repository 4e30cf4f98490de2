"""All action items have the same priority.

## What it does
Reports four or more open items that all have the same priority.

## Why it matters
Where everything is P2, nothing tells the team where to begin (Google SRE Workbook, chapter 10).

## Bad
```markdown
| Action | Type | Priority | Owner | Due | Tracker |
|---|---|---|---|---|---|
| Reject pools below 20 | prevent | P2 | @sam | 2026-03-01 | PAY-4820 |
| Alert when requests wait for a connection | prevent | P2 | @sam | 2026-03-01 | PAY-4821 |
| Replay traffic against staging every night | prevent | P2 | @sam | 2026-03-01 | PAY-4822 |
| Release to 5 % of traffic first | prevent | P2 | @sam | 2026-03-01 | PAY-4823 |
```

## Good
```markdown
| Action | Type | Priority | Owner | Due | Tracker |
|---|---|---|---|---|---|
| Reject pools below 20 | prevent | P1 | @sam | 2026-03-01 | PAY-4820 |
| Alert when requests wait for a connection | prevent | P2 | @sam | 2026-03-01 | PAY-4821 |
| Replay traffic against staging every night | prevent | P2 | @sam | 2026-03-01 | PAY-4822 |
| Release to 5 % of traffic first | prevent | P3 | @sam | 2026-03-01 | PAY-4823 |
```

## How to fix
Say which of them goes first, and which may wait.

## Options
`fewest`: items from which on they should differ.

## When to suppress
Where all really have to be done before anything else.
"""

from collections.abc import Iterator

from pmlint.document.export import section_places
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Option, rule


@rule("PM616", severity=Severity.INFO, options={"fewest": Option(4, "items from which on they should differ")})
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding a document."""
    items = document.judged("open")
    priorities = {(item.priority or "").strip().casefold() for item in items}
    if len(items) >= context.options.get("fewest", 4) and len(priorities) == 1 and "" not in priorities:
        section = section_places(document).get("actions")
        yield Problem(
            section.span if section else items[0].span,
            f"all {len(items)} action items have the priority {items[0].priority}",
            "say which of them goes first, and which may wait",
            anchor="section:actions/priorities",
            about="",
        )
