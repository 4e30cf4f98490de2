"""A chain of whys stops after one or two answers.

## What it does
Reports a chain of whys whose deepest answer is not `min_whys` deep. Only documents that have such a chain are judged;
a list of factors is as good. Lines `Why? …`, numbered and nested lists, tables, headings and questions with answers
are chains; the deepest branch counts, so a short second branch is fine. A chain that is too short is not also
single-branch.

## Why it matters
The first answers name symptoms. The chain is worth its paper where it reaches something that can be changed for every
service, not for this one.

## Bad
```markdown
## Contributing factors
Why? The pool was empty.
Why? A configuration change had set it to five connections.
```

## Good
```markdown
## Contributing factors
Why? The pool was empty.
Why? A configuration change had set it to five connections.
Why? Five is the default of a template that was written for a service with little traffic.
Why? Defaults of capacity are neither reviewed nor tested under load.
```

## How to fix
Ask why once more, of the last answer: what in the system made it so? Stop where the answer is something that you can
change.

## Options
`min_whys`: the fewest answers that a chain has on its deepest branch.

## When to suppress
Where the chain ends early because the rest stands in a linked document.
"""

from collections.abc import Iterator

from pmlint.document.cause_shape import MIN_WHYS, Shape, shape
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Option, rule


@rule(
    "PM403",
    severity=Severity.WARNING,
    options={"min_whys": Option(MIN_WHYS, "the fewest answers that a chain has on its deepest branch", least=1)},
)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding, at the last answer of the deepest branch."""
    least = int(context.options.get("min_whys", MIN_WHYS))
    if document.kind == "lessons" or shape(document, least) is not Shape.SHORT_CHAIN:
        return
    last = max((cause for cause in document.causes if cause.depth), key=lambda cause: cause.depth)
    whys = "one why" if last.depth == 1 else f"{last.depth} whys"
    yield Problem(
        last.span,
        f"the chain stops after {whys}; {least} at least reach below the symptoms",
        "ask of this answer: what in the system made it so?",
        anchor="section:root_cause/whys",
    )
