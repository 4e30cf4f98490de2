"""The list of causes of a big incident has one entry.

## What it does
Reports, in an incident of a full review, a list, a table or a single labelled line of causes with one entry. One that
is told at length (40 words and two causal words at least) is taken for running text. Silent where the document has a
chain of whys: single-branch and short-why-chain look at those.

## Why it matters
Complex systems fail through several conditions, each needed and none enough (Cook, "How Complex Systems Fail"). With
one entry, one thing is fixed and the others wait.

## Bad
```markdown
# Checkout returned errors
**Severity**: sev1

## Contributing factors
- A configuration change set the pool of checkout to five connections.
```

## Good
```markdown
# Checkout returned errors
**Severity**: sev1

## Contributing factors
- A configuration change set the pool of checkout to five connections.
- Nothing between review and production runs at full load.
- No alert watches how long requests wait for a connection.
```

## How to fix
Ask three more questions: what let it through, what spread it, why was it not seen or ended sooner? Each answer is an
entry.

## Options
None.

## When to suppress
Where one condition was really enough, say in the entry why nothing else could have stopped it.
"""

from collections.abc import Iterator

from pmlint.document.cause_shape import Shape, cause_sections, shape
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule


@rule("PM402", severity=Severity.WARNING, full_review=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding, at the entry."""
    if document.kind == "postmortem" and shape(document) is Shape.ONE_FACTOR:
        heading = cause_sections(document)[0].heading
        yield Problem(
            document.causes[0].span,
            f'"{heading}" lists one factor; incidents of this weight have several',
            "add what let it through, what spread it, and why it was not seen or ended sooner",
            anchor="section:root_cause/factors",
        )
