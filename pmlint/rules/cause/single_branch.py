"""A chain of whys of a big incident follows one branch only.

## What it does
Reports, in an incident of a full review, a chain of three whys or more on one branch, where no list of factors stands
beside it. A second chain, a sub-heading with whys of its own, or bullets that branch are enough. Where it speaks,
single-factor is silent; a chain that is too short is short-why-chain's alone.

## Why it matters
One line of whys leads to one fix. The question why it was not noticed leads elsewhere than the question why it broke,
and both ways were open (occurred, spread, undetected, slow to recover).

## Bad
```markdown
# Checkout returned errors
**Severity**: sev1

## Contributing factors
Why? A configuration change set the pool to five connections.
Why? The default of the new schema was five, not fifty.
Why? The schema was copied from a service with little traffic.
```

## Good
```markdown
# Checkout returned errors
**Severity**: sev1

## Contributing factors

### Why it occurred
Why? A configuration change set the pool to five connections.
Why? The default of the new schema was five, not fifty.
Why? The schema was copied from a service with little traffic.

### Why it was not detected
Why? No test fills the pool.
Why? Staging has no traffic to speak of.
```

## How to fix
Begin a second chain under a heading of its own, with another question: why did it spread, why was it not detected, why
was recovery slow? Or list the other factors below the chain.

## Options
None.

## When to suppress
Where the other branches stand in a linked document.
"""

from collections.abc import Iterator

from pmlint.document.cause_shape import Shape, shape
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule


@rule("PM406", severity=Severity.WARNING, full_review=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding, at the first answer of the chain."""
    if document.kind == "postmortem" and shape(document) is Shape.ONE_BRANCH:
        first = next(cause for cause in document.causes if cause.depth)
        yield Problem(
            first.span,
            "the whys follow one branch only",
            "begin a second chain: why did it spread, why was it not detected, why was recovery slow?",
            anchor="section:root_cause/branches",
        )
