"""A sentence judges the character or the effort of people.

## What it does
Reports words such as "careless", "sloppy", "negligent", "fat-fingered", "poor judgement" and "lack of care" where the
document explains or weighs the incident. Words that judge systems as well ("poor", "inadequate") count only beside
what people do: their response, conduct or attention.

## Why it matters
A judgement is not an observation: another reader cannot check it, and the person it means will say less next time
(Bergström's analytical traps; Google SRE Workbook, chapter 10).

## Bad
```markdown
# Checkout returned errors

## Contributing factors
- A careless change reached production.
```

## Good
```markdown
# Checkout returned errors

## Contributing factors
- The change reached all of production at once, as the rollout has no health gate.
```

## How to fix
Replace the adjective with the observable fact: a number, a screen, a default.

## Options
None.

## When to suppress
Where the word has a technical meaning that pmlint does not know.
"""

from collections.abc import Iterator

from pmlint.document.remarks import is_causal, is_learnt, remarks
from pmlint.language.judgements import judgements
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.model.prose import Passage
from pmlint.rule import HEURISTIC, Context, rule

_HINT = "replace the judgement with the observable fact: a number, a screen, a default"


@rule("PM510", severity=Severity.WARNING, tags=HEURISTIC, english=True, personal=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a sentence."""
    for remark in remarks(document, judgements, _is_judged):
        yield Problem(
            remark.span,
            "this judges people and tells nothing that one could have seen",
            _HINT,
            sentence=remark.sentence,
        )


def _is_judged(passage: Passage) -> bool:
    return is_causal(passage) or is_learnt(passage)
