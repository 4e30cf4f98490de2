"""An action item punishes somebody.

## What it does
Reports discipline, warnings, performance plans, consequences, one person's access taken away, and holding somebody
accountable, in action items and in lessons. Taking access from everybody (`break-glass only`) is a control and fine.

## Why it matters
People who fear consequences tell less, and the next incident takes longer to understand (Allspaw, "Blameless
PostMortems and a Just Culture").

## Bad
```markdown
# Checkout returned errors

## Action items
- Hold the deployer accountable. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## Good
```markdown
# Checkout returned errors

## Action items
- Allow writes to production only through break-glass. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## How to fix
Change what everybody can do, and how the system reacts: block it in the tool, detect it with an alert, or test it.

## Options
None.

## When to suppress
Never for a person. For a vendor under contract, with the reason.
"""

from collections.abc import Iterator

from pmlint.document.remarks import is_learnt, is_task, remarks
from pmlint.language.punishment import punishments
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.model.prose import Passage
from pmlint.rule import HEURISTIC, Context, rule

_HINT = (
    "how could the system make the safe path the easy path? block it in the tool, detect it with an alert, or test it"
)


@rule("PM513", severity=Severity.ERROR, tags=HEURISTIC, english=True, personal=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a sentence."""
    for remark in remarks(document, punishments, _is_judged):
        yield Problem(
            remark.span,
            "this punishes somebody, so the next account of an incident will hold less",
            _HINT,
            sentence=remark.sentence,
        )


def _is_judged(passage: Passage) -> bool:
    return is_task(passage) or is_learnt(passage)
