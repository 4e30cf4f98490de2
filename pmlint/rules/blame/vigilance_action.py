"""A remedy asks people to be careful.

## What it does
Reports action items that ask for care or memory ("be more careful", "remind engineers to …", "always double-check"):
an error. Items that only teach (a workshop, a training) and items that make sure that people do something are
information. In what went poorly the first kind is a warning. What a tool does by itself ("add a reminder banner") is
not meant, nor are finished items.

## Why it matters
Attention fails on a bad day, and every day is somebody's bad day. Changing people is the least reliable remedy there
is (Google SRE Workbook, chapter 10; the RCA² action hierarchy).

## Bad
```markdown
# Checkout returned errors

## Action items
- Remind engineers to run the dry run. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## Good
```markdown
# Checkout returned errors

## Action items
- Make `apply` refuse without the id of a dry run. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## How to fix
Three stronger ways, the strongest first: **block** it (the tool refuses the wrong value), **detect** it (an alert or
a lint rule says so within minutes), **test** it (a check in CI fails).

## Options
None.

## When to suppress
Where the item accompanies a mechanical one and says so.
"""

from collections.abc import Iterator

from pmlint.document.remarks import is_learnt, is_task, remarks
from pmlint.language.vigilance import SOFT, WEAK, Remedy, vigilance
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.model.prose import Passage
from pmlint.rule import HEURISTIC, Context, rule

_HINT = "make the safe path the easy one: block it in the tool, detect it with an alert, or test it in CI"
_MESSAGES = {
    SOFT: "this relies on people doing something each time",
    WEAK: "this teaches people and leaves the system as it is",
}
_WEIGHTS = {SOFT: Severity.INFO, WEAK: Severity.INFO}


@rule("PM514", severity=Severity.ERROR, tags=HEURISTIC, english=True, personal=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a sentence; what no open item says is no remedy."""
    items = {item.span.line for item in document.judged("open")}
    for remark in remarks(document, vigilance, _is_judged):
        remedy = Remedy(*remark.found)
        task = is_task(remark.passage)
        if remark.passage.span(0, 1).line not in items if task else remedy.kind in _WEIGHTS:
            continue
        yield Problem(
            remark.span,
            _MESSAGES.get(remedy.kind, "this asks people to be careful or to remember"),
            _HINT,
            severity=_WEIGHTS.get(remedy.kind) if task else Severity.WARNING,
            sentence=remark.sentence,
        )


def _is_judged(passage: Passage) -> bool:
    return is_task(passage) or (is_learnt(passage) and passage.has_role("went_poorly"))
