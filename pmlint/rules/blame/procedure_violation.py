"""A cause is that somebody did not follow a procedure.

## What it does
Reports "did not follow the process", "violated the policy", "bypassed the review" and their like where the document
explains or weighs the incident.

## Why it matters
Matching fragments of behaviour against the rules afterwards explains nothing: the rule was there on all the good days
too (Dekker). The question is why the rule was hard to follow.

## Bad
```markdown
# Checkout returned errors

## Contributing factors
- The change did not follow the change process.
```

## Good
```markdown
# Checkout returned errors

## Contributing factors
- The change process takes three days; urgent fixes go around it every week.
```

## How to fix
Say how the work is usually done, and what makes the written way slow, hidden or impossible.

## Options
None.

## When to suppress
Where a machine enforces the rule and failed to.
"""

from collections.abc import Iterator

from pmlint.document.remarks import is_causal, is_learnt, remarks
from pmlint.language.procedures import violations
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.model.prose import Passage
from pmlint.rule import HEURISTIC, Context, rule

_HINT = "why was the written way hard to follow, and how is the work usually done?"


@rule("PM520", severity=Severity.INFO, tags=HEURISTIC, english=True, personal=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a sentence."""
    for remark in remarks(document, violations, _is_judged):
        yield Problem(
            remark.span,
            "this explains the incident with a rule that was not followed",
            _HINT,
            sentence=remark.sentence,
        )


def _is_judged(passage: Passage) -> bool:
    return is_causal(passage) or is_learnt(passage)
