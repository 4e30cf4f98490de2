"""An action item was dropped and nothing says why.

## What it does
Reports an item that is marked as dropped (`wontfix`, `cancelled`, `[-]`) without a reason behind the word, in a
column for notes, or as `Reason: …`.

## Why it matters
To drop an item is a decision, and a good one is worth a clause: whoever meets the same incident next year reads it.

## Bad
```markdown
- Reject pools below 20. Status: wontfix.
- Alert when requests wait for a connection. Owner: @lee. Due: 2026-03-15. Tracked: PAY-4822.
```

## Good
```markdown
- Reject pools below 20. (wontfix: the service is retired in March)
- Alert when requests wait for a connection. Owner: @lee. Due: 2026-03-15. Tracked: PAY-4822.
```

## How to fix
Write the reason behind the word: `wontfix: the service is retired in March`.

## Options
None.

## When to suppress
Never; the reason is short.
"""

from collections.abc import Iterator

from pmlint.document.item_lines import lines_of_items, says_why_dropped
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule


@rule("PM624", severity=Severity.WARNING)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding an item."""
    lines = lines_of_items(document)
    for item in document.judged("dropped"):
        if not says_why_dropped(item, lines[item.span.line]):
            yield Problem(
                item.span,
                f'action item "{item.called}" was dropped, and nothing says why',
                "write the reason behind the word: `wontfix: the service is retired in March`",
                anchor=item.anchor,
                about=item.text,
            )
