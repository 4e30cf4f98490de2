"""Two different action items have the same tracker.

## What it does
Reports an item whose only tracker is that of an earlier item that says something else and was read from another line.

## Why it matters
One ticket for two items is closed when the first is done. Where both say the same, duplicate-action speaks.

## Bad
```markdown
- Reject pools below 20. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
- Alert when requests wait for a connection. Owner: @lee. Due: 2026-03-15. Tracked: PAY-4821.
```

## Good
```markdown
- Reject pools below 20. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
- Alert when requests wait for a connection. Owner: @lee. Due: 2026-03-15. Tracked: PAY-4822.
```

## How to fix
Give each item a ticket of its own, or make one item of the two.

## Options
None.

## When to suppress
Where the ticket is an epic that stays open until all of it is done.
"""

from collections.abc import Iterator

from pmlint.language.likeness import likeness, weighty_words
from pmlint.model.action import ActionItem
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule

ALIKE = 0.6
"""Likeness from which two items are duplicates of each other."""


@rule("PM626", severity=Severity.INFO, tags=HEURISTIC)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding an item, at the later one."""
    first: dict[str, ActionItem] = {}
    for item in document.judged():
        place = item.fields.get("tracker")
        if len(item.trackers) != 1 or place is None or place.line < item.span.line:
            continue  # a ticket that a heading gives to all items below it is shared on purpose
        earlier = first.setdefault(item.trackers[0], item)
        alike = likeness(weighty_words(item.text), weighty_words(earlier.text))
        if earlier is not item and alike < ALIKE and item.text and earlier.text:
            yield Problem(
                place,
                f'action item "{item.called}" has the tracker of the one in line {earlier.span.line}',
                "give each item a ticket of its own, or make one item of the two",
                anchor=f"tracker:{item.trackers[0]}",
                about="",
            )
