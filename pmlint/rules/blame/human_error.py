"""Human error is given as an explanation.

## What it does
Reports "human error", "operator mistake", "manual configuration error", "PEBKAC" and their like. An error in the
summary, the trigger, the causes, the whys and the title; a warning where the document weighs what happened (what went
poorly, lessons); information elsewhere. What prevents, counts or denies human error is not meant, nor are the user
errors of a metric.

## Why it matters
Human error is where an analysis starts, not where it ends: it is a symptom of what made the slip easy and of what
failed to catch it (Dekker, The Field Guide to Understanding 'Human Error'; PagerDuty's guide to postmortems).

## Bad
```markdown
# Checkout returned errors

## Contributing factors
- Root cause: operator error.
```

## Good
```markdown
# Checkout returned errors

## Contributing factors
- The console shows production and staging in the same colour, and the deletion asks for nothing.
```

## How to fix
Say what made the slip easy (the screen, the default, the hour) and what failed to catch it (the check, the review,
the alert). Each of the two usually has an action item.

## Options
None.

## When to suppress
Where the words belong to somebody else: the name of a category in a form, a vendor's report. A quotation mark or a
block quote does it too.
"""

from collections.abc import Iterator

from pmlint.document.blame_findings import owned_faults
from pmlint.document.remarks import Remark, is_causal, is_learnt, is_task, remarks
from pmlint.language.human_error import human_errors
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.model.prose import Passage
from pmlint.rule import HEURISTIC, Context, rule

_HINT = "human error is where the analysis starts: what made the slip easy, and what failed to catch it?"


@rule("PM507", severity=Severity.ERROR, tags=HEURISTIC, english=True, personal=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a sentence."""
    owned = owned_faults(document)
    for remark in remarks(document, human_errors, _is_judged):
        if remark.sentence in owned:
            continue  # `the storage team's failure` is told of the team
        yield Problem(
            remark.span,
            "this explains the incident with the error of a person",
            _HINT,
            severity=_weight(remark),
            sentence=remark.sentence,
        )


def _is_judged(passage: Passage) -> bool:
    return not is_task(passage) and not passage.has_role("participants", "glossary", "appendix", "communication")


def _weight(remark: Remark) -> Severity | None:
    if is_causal(remark.passage):
        return None
    return Severity.WARNING if is_learnt(remark.passage) else Severity.INFO
