"""A cause is said to be unknown, and no action item looks for it.

## What it does
Reports a cause that says that the cause is unknown, unclear or could not be determined, where no action item
investigates, reproduces, or adds the logs that will tell the next time. What was unclear for a while and is told
(`until`, `at first`) is none. Silent where there is no section of action items, or an empty one: other rules speak of
those.

## Why it matters
Some causes are never found, and it is honest to say so. Without somebody who looks, or something that records, the
next incident will be as dark.

## Bad
```markdown
# Checkout returned errors

## Contributing factors
- It is unclear why the pool was set to five.
- Staging never sees enough traffic to fill a pool of five.

## Action items
- Reject pools below 20. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## Good
```markdown
# Checkout returned errors

## Contributing factors
- It is unclear why the pool was set to five.
- Staging never sees enough traffic to fill a pool of five.

## Action items
- Find out from the audit log what sets pool sizes. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## How to fix
Add an action item that looks for the cause within a time, or that records what was missing to see it.

## Options
None.

## When to suppress
Where looking further is not worth it; write `accepted: …` and why.
"""

from collections.abc import Iterator

from pmlint.language import lists
from pmlint.language.action_types import type_of
from pmlint.language.unknowns import says_unknown
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule


@rule("PM416", severity=Severity.WARNING, tags=HEURISTIC, english=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a document, at the first such cause."""
    if document.kind == "lessons" or not _are_items_told(document) or _is_looked_for(document):
        return
    for cause in document.causes:
        said = says_unknown(cause.text)
        if said and "accepted" not in cause.text.casefold():
            yield Problem(
                cause.span,
                f'"{said[:80]}", and no action item looks for it',
                "add an action item that investigates, or that records what was missing to see it",
            )
            return


def _are_items_told(document: Document) -> bool:
    """Whether there are action items, or words that say why there are none."""
    matter = document.front_matter.data if document.front_matter else {}
    return bool(document.judged()) or document.no_action_statement or bool(matter.get("no_action_rationale"))


def _is_looked_for(document: Document) -> bool:
    items = [item for item in document.actions if item.status != "dropped"]
    return any(
        type_of(item.type) == "investigate" or lists.anywhere("inquiry_words").search(item.text) for item in items
    )
