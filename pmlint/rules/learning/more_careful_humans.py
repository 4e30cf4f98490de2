"""A lesson relies on people being more careful.

## What it does
Reports lessons, principles and reasoning that ask for care or memory: "be more careful", "pay attention", "always
double-check".

## Why it matters
A lesson that needs attention is forgotten by the next quarter. What stays is a mechanical check, not more careful
people.

## Bad
```markdown
# Checkout returned errors

## Lessons learned
- We need to be more careful with pool sizes.
```

## Good
```markdown
# Checkout returned errors

## Lessons learned
- A pool size below the load of production is refused when the configuration is checked.
```

## How to fix
Name the mechanism that makes the care unnecessary: a block, an alert, a test.

## Options
None.

## When to suppress
Where the lesson names the mechanism in its next sentence.
"""

from collections.abc import Iterator

from pmlint.document.remarks import is_learnt, remarks
from pmlint.language.vigilance import vigilance_core
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.model.prose import Passage
from pmlint.rule import HEURISTIC, Context, rule

_HINT = "name a mechanical check instead: block it in the tool, detect it with an alert, or test it in CI"


@rule("PM719", severity=Severity.WARNING, tags=HEURISTIC, english=True, personal=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a sentence."""
    for remark in remarks(document, vigilance_core, _is_judged):
        yield Problem(
            remark.span,
            "this lesson asks people to be careful or to remember",
            _HINT,
            sentence=remark.sentence,
        )


def _is_judged(passage: Passage) -> bool:
    return is_learnt(passage) and not passage.has_role("went_poorly")
