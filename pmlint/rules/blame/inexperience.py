"""The experience of a person is given as an explanation.

## What it does
Reports "a junior engineer", "inexperienced operator", "lack of training on the part of …", "was new to …" where the
document explains or weighs the incident.

## Why it matters
Everybody is new once. A system that only experience keeps safe fails on the next new colleague too; attributing it to
the person hides that (PagerDuty's guide: the fundamental attribution error).

## Bad
```markdown
# Checkout returned errors

## Contributing factors
- The change was merged by a junior developer.
```

## Good
```markdown
# Checkout returned errors

## Contributing factors
- A merge outside office hours needs no second approval.
```

## How to fix
Say what the system asked people to know, and where it could have told them or stopped the step.

## Options
None.

## When to suppress
Where experience is the subject itself: an onboarding that was under review.
"""

from collections.abc import Iterator

from pmlint.document.remarks import is_causal, is_learnt, remarks
from pmlint.language.judgements import inexperience
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.model.prose import Passage
from pmlint.rule import HEURISTIC, Context, rule

_HINT = "which knowledge did the system ask for, and where could the tool have shown it or stopped the step?"


@rule("PM512", severity=Severity.WARNING, tags=HEURISTIC, english=True, personal=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a sentence."""
    for remark in remarks(document, inexperience, _is_judged):
        yield Problem(
            remark.span,
            "this explains the incident with the experience of a person",
            _HINT,
            sentence=remark.sentence,
        )


def _is_judged(passage: Passage) -> bool:
    return is_causal(passage) or is_learnt(passage)
