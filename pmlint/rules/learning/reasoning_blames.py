"""The reasoning audit is about a colleague's thinking.

## What it does
Reports a sentence of the reasoning audit in which somebody other than we or I thought, assumed or overlooked
something.

## Why it matters
The audit looks at our own reasoning. About somebody else's it is a verdict, and the next audit stays empty.

## Bad
```markdown
---
title: Checkout returned errors
---
## Summary
Checkout returned errors for twenty minutes.

## Reasoning audit
The reviewer assumed that the lookup never returns null.
```

## Good
```markdown
---
title: Checkout returned errors
---
## Summary
Checkout returned errors for twenty minutes.

## Reasoning audit
We assumed that the lookup never returns null, because it never had.
```

## How to fix
Write `we assumed …`, and what made it plausible at the time.

## Options
None.

## When to suppress
Where the person wrote the sentence and asked for it to stand.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule

MESSAGE = "the reasoning audit is about somebody else's thinking"
HINT = "write what we took for true, and what made it plausible at the time"


@rule("PM708", severity=Severity.WARNING, tags=HEURISTIC, english=True, personal=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a sentence."""
    for blame in document.blames:
        if blame.form == "thought":
            yield Problem(blame.span, MESSAGE, HINT, sentence=blame.sentence)
