"""An action item is marked as done and nothing shows it.

## What it does
Reports an item that a box, a tick, a status or a word in brackets marks as done, without a tracker, evidence, a link,
a commit, or the day on which it was done. The day by which it was due is no such day.

## Why it matters
"Done" is a memory; a link is something the next incident's readers can look at.

## Bad
```markdown
- [x] Reject pools below 20. Owner: @sam. Due: 2026-03-01.
```

## Good
```markdown
- [x] Reject pools below 20. Tracked: PAY-4821.
- [x] Alert when requests wait (done 2026-02-20).
- Limit the pool of the worker. Owner: @lee. Due: 2026-03-15. Tracked: PAY-4822.
```

## How to fix
Add the ticket, the pull request, or the day: `(done 2026-02-20)`.

## Options
None.

## When to suppress
Where the proof is not to be linked; say where it is.
"""

from collections.abc import Iterator

from pmlint.document.item_lines import lines_of_items, shows_completion
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule

_MARKED = frozenset(("checklist", "front-matter"))


@rule("PM623", severity=Severity.WARNING)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding an item; what only its sentence tells as done is a report and no mark."""
    lines = lines_of_items(document)
    for item in document.judged("done"):
        marked = item.shape in _MARKED or "status" in item.fields
        if marked and not shows_completion(item, lines[item.span.line]):
            yield Problem(
                item.span,
                f'action item "{item.called}" is done, and nothing shows it',
                "add the ticket, the pull request or the day: `(done 2026-02-20)`",
                anchor=item.anchor,
                about=item.text,
            )
