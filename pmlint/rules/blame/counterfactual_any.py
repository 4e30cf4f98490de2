"""Any sentence about a world that did not happen, guesses and outcomes too.

## What it does
Reports every `would have`, `could have`, `might have`, `should have` and `ought to have` with a participle, wherever
prose stands; PM508 reports those that judge people and their work. Many of these are fine ("it could have been worse").
Off in every preset.

## Why it matters
A team that writes only what happened never slips into what somebody ought to have done.

## Bad
```markdown
## What went poorly
- A longer outage would have cost far more.
```

## Good
```markdown
## What went poorly
- The outage lasted 12 minutes and cost 40 orders.
```

## How to fix
Say what did happen; keep alternatives for the list of actions.

## Options
None.

## When to suppress
Where designs are compared.
"""

from collections.abc import Iterator

from pmlint.document.remarks import remarks
from pmlint.language.counterfactuals import modal_perfects
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.model.prose import Passage
from pmlint.rule import HEURISTIC, Context, rule


@rule("PM509", severity=Severity.OFF, tags=HEURISTIC, english=True, personal=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a sentence."""
    for remark in remarks(document, modal_perfects, _is_told):
        yield Problem(
            remark.span,
            "this tells of a world that did not happen",
            "say what did happen; keep alternatives for the actions",
            sentence=remark.sentence,
        )


def _is_told(passage: Passage) -> bool:
    return passage.kind != "action" and not passage.has_role("glossary", "appendix", "communication")
