"""An action item does not say by what one sees that it is done.

## What it does
Reports open action items of a full review without `Done when: …`, a column "Done when" or "Success criteria", or
`done_when` in the front matter.

## Why it matters
An item whose end can be checked gets closed; others are discussed (Google SRE Workbook; Hornsby's template).

## Bad
```markdown
---
title: Checkout returned errors
status: published
severity: sev1
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
---

## Action items
- Add a canary stage to the pipeline. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
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

## Action items
- Add a canary stage. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821. Done when: three deploys passed it.
```

## How to fix
Add `Done when: …` with something that can be looked at: a deploy, a figure, a test.

## Options
None.

## When to suppress
Where the ticket says it.
"""

from collections.abc import Iterator, Sequence

from pmlint.model.action import ActionItem
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule


@rule("PM629", severity=Severity.OFF, strict=Severity.INFO, full_review=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding an item."""
    lines = document.lines
    for item in document.judged("open"):
        if not _says_when(item, lines):
            yield Problem(
                item.fields.get("done_when", item.span),
                f'action item "{item.called}" does not say by what one sees that it is done',
                "add `Done when: …`: a deploy, a figure, a test that can be looked at",
                anchor=item.anchor,
            )


def _says_when(item: ActionItem, lines: Sequence[str]) -> bool:
    place = item.fields.get("done_when")
    if place is None:
        return False
    written = lines[place.line - 1][place.column - 1 :]
    return bool((written[: place.end_column - place.column] if place.end_line == place.line else written).strip(" |"))
