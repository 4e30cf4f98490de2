"""An action item addresses no factor that the document lists.

## What it does
Reports an open action item that names no factor by its id, where the document gives its factors ids (`F2`) and other
items name them; and one that names an id that no factor has. Off unless asked for.

## Why it matters
A review makes it tempting to get an old wish done. What no factor asks for may be worth doing, and is decided better
beside the other work.

## Bad
```markdown
## Action items
- Reject pools below 20. Addresses: F1. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## Good
```markdown
## Action items
- Reject pools below 20. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## How to fix
Name the factor that it answers, add the factor that is missing, or move the item to the backlog.

## Options
None.

## When to suppress
For items that repair what the incident broke.
"""

from collections.abc import Iterator

from pmlint.document.factors import factors_by_id, named_by
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule


@rule("PM408", severity=Severity.OFF)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding an item."""
    factors = factors_by_id(document)
    items = document.judged("open")
    linked = any(named_by(item, factors) for item in items)
    for item in items:
        if named_by(item, factors) or not (item.addresses or linked):
            continue
        what = f"addresses {item.addresses[0]}, which is no factor here" if item.addresses else "addresses no factor"
        yield Problem(
            item.fields.get("addresses", item.span),
            f'action item "{item.called}" {what}',
            "name the factor that it answers by its id, or add the factor",
            anchor=item.anchor,
            about=item.text,
        )
