"""A cause is what a customer did wrong.

## What it does
Reports "the customer abused …", "user misuse", "used it wrongly" where the document explains or weighs the incident.
Attacks are not meant.

## Why it matters
What a customer can send, some customer will send. The limit that was not there is the cause that one can fix.

## Bad
```markdown
# Checkout returned errors

## Contributing factors
- A customer abused the export interface.
```

## Good
```markdown
# Checkout returned errors

## Contributing factors
- The export interface has no limit per tenant.
```

## How to fix
Name the limit, the validation or the isolation that was missing.

## Options
None.

## When to suppress
For real abuse and attacks.
"""

from collections.abc import Iterator

from pmlint.document.remarks import is_causal, is_learnt, remarks
from pmlint.language.procedures import customer_blame
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.model.prose import Passage
from pmlint.rule import HEURISTIC, Context, rule

_HINT = "which limit, validation or isolation would have made it harmless?"


@rule("PM521", severity=Severity.INFO, tags=HEURISTIC, english=True, personal=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a sentence."""
    for remark in remarks(document, customer_blame, _is_judged):
        yield Problem(
            remark.span,
            "this explains the incident with what a customer did wrong",
            _HINT,
            sentence=remark.sentence,
        )


def _is_judged(passage: Passage) -> bool:
    return is_causal(passage) or is_learnt(passage)
