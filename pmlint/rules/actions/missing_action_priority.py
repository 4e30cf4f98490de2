"""An action item has no priority.

## What it does
Reports an open item of a full postmortem without a priority. `P1: …` and `[P1]` at its start count, a column does
too.

## Why it matters
The list of one incident competes with everything else a team does; a priority says what goes first (Google SRE
Workbook, chapter 10).

## Bad
```markdown
- Reject pools below 20. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## Good
```markdown
- Reject pools below 20. Priority: P1. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## How to fix
Add a column `Priority`, or `Priority: P1` to the item.

## Options
None.

## When to suppress
Never; turn the rule off where the tracker alone holds priorities.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule


@rule("PM615", severity=Severity.OFF, strict=Severity.WARNING)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding an item."""
    for item in document.judged("open"):
        if document.kind == "postmortem" and not item.priority:
            yield Problem(
                item.fields.get("priority", item.span),
                f'action item "{item.called}" has no priority',
                "add `Priority: P1` or a column for it; P0 and P1 are done before other work",
                anchor=f"{item.anchor}/priority",
                about="",
            )
