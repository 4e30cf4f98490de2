"""An action item is about changing a person.

## What it does
Reports an action item whose text says what a named person should do differently: learn, be careful, be trained,
remember. `Lee to add an alert` names who does it and is fine, and so is an owner in any form.

## Why it matters
What one person learns leaves with that person. The fix that lasts is in the tool (Google SRE Workbook, chapter 10).

## Bad
```markdown
- Lee to learn the handover protocol. Owner: @sam. Due: 2026-03-01. Tracked: PAY-1.
```

## Good
```markdown
- Block duplicate tickets in the handover tool. Owner: @sam. Due: 2026-03-01. Tracked: PAY-1.
```

## How to fix
Ask how the system could make the safe path the easy path: block the step in the tool, detect it, or test for it.

## Options
None.

## When to suppress
Where the person asked for the item.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule

MESSAGE = "this action item is about changing a person"
HINT = "how could the system make the safe path the easy path? Block the step in the tool, detect it, or test for it"


@rule("PM633", severity=Severity.ERROR, tags=HEURISTIC, english=True, personal=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a sentence."""
    for blame in document.blames:
        if blame.form == "behaviour":
            yield Problem(blame.span, MESSAGE, HINT, sentence=blame.sentence)
