"""An action item is still a question.

## What it does
Reports an open item that ends with a question mark or opens as a question: `Should we …`, `Maybe …`, `Could we …`. An
item of the type `investigate` may be one.

## Why it matters
Nobody can do a question. Either it is decided, or finding the answer is the action, with an owner and a date.

## Bad
```markdown
- Should we switch to another pool? Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## Good
```markdown
- Decide between two pools and write down why. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## How to fix
Decide, or write what will be found out and by when: `Decide between …`.

## Options
None.

## When to suppress
Where the question itself is what the team agreed on.
"""

from collections.abc import Iterator

from pmlint.language.action_types import type_of
from pmlint.language.undecided import is_question
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule


@rule("PM627", severity=Severity.WARNING)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding an item."""
    for item in document.judged("open"):
        if is_question(item.text) and type_of(item.type) != "investigate":
            yield Problem(
                item.span,
                f'action item "{item.called}" is a question',
                "decide, or write what will be found out: `Decide between …`",
                anchor=item.anchor,
                about=item.text,
            )
