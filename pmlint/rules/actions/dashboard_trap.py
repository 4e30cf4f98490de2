"""The only thing that would notice next time is a dashboard.

## What it does
Reports an item that adds a dashboard or a graph where no other item alerts, blocks or checks.

## Why it matters
A dashboard notices nothing; somebody has to look at it, and nobody looks at night (Etsy's Debriefing Facilitation
Guide names the trap).

## Bad
```markdown
- Add a dashboard of pool usage. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## Good
```markdown
- Add a dashboard of pool usage. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
- Alert when requests wait for a connection. Owner: @lee. Due: 2026-03-15. Tracked: PAY-4822.
```

## How to fix
Add the alert with its threshold, and link the dashboard from it.

## Options
None.

## When to suppress
Where the dashboard is looked at by design, as in a control room.
"""

from collections.abc import Iterator

from pmlint.language import lists, tasks
from pmlint.language.strength import strength
from pmlint.model.action import ActionItem
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule


@rule("PM630", severity=Severity.INFO, tags=HEURISTIC, english=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding an item."""
    items = document.judged("open", "done")
    pictures = [item for item in items if _is_picture(item)]
    others = [item for item in items if item not in pictures]
    if any(strength(item.text) in {"strong", "medium", None} for item in others):
        return
    for item in pictures:
        yield Problem(
            item.span,
            f'"{item.called}" is all that would notice next time, and only if somebody looks',
            "add an alert with a threshold, and link the dashboard from it",
            anchor=item.anchor,
            about=item.text,
        )


def _is_picture(item: ActionItem) -> bool:
    carried = tasks.opening(item.text, "carrying_verbs")
    return (
        carried is not None
        and tasks.thing(carried.rest)[-1:] != []
        and (tasks.thing(carried.rest)[-1] in lists.entries("graph_nouns"))
    )
