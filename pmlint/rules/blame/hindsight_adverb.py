"""A sentence knows what only hindsight knows.

## What it does
Reports "obviously … should", "simply forgot", "anyone could have seen", "in hindsight", "it was foreseeable". The
bare words ("just", "simply", "clearly") are not meant.

## Why it matters
What looks obvious now did not then, or somebody would have acted on it; "obvious" is the cue to ask what people saw
(Etsy's debriefing guide; PagerDuty's guide).

## Bad
```markdown
# Checkout returned errors

## Contributing factors
- In hindsight the limit was too low.
```

## Good
```markdown
# Checkout returned errors

## Contributing factors
- The limit was 5; the dashboard shows usage and not the limit.
```

## How to fix
Say what was on the screen at the time, and what was not.

## Options
None.

## When to suppress
Where the sentence says that it was not obvious, and pmlint did not see it.
"""

from collections.abc import Iterator

from pmlint.document.remarks import is_causal, is_learnt, remarks
from pmlint.language.judgements import hindsight
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.model.prose import Passage
from pmlint.rule import HEURISTIC, Context, rule

_HINT = "say what people saw at the time that made it look right"


@rule("PM511", severity=Severity.INFO, tags=HEURISTIC, english=True, personal=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a sentence."""
    for remark in remarks(document, hindsight, _is_judged):
        yield Problem(
            remark.span,
            "this knows what only hindsight knows",
            _HINT,
            sentence=remark.sentence,
        )


def _is_judged(passage: Passage) -> bool:
    return is_causal(passage) or is_learnt(passage)
