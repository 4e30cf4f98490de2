"""A role is the cause: the engineer, an operator.

## What it does
Reports a role that breaks something or leaves it undone (`the on-call engineer failed to …`, `was dropped by an
intern`) in the title, in the summary, among triggers and causes, and in what was learned. What a role changed counts
where the sentence tells the harm that came of it (`orders were lost after a clerk replayed the batch`). What happened
to people (`operators could not log in`) is impact, and `the Kafka operator` is software.

## Why it matters
Blame without a name still stops at a human. Calling somebody "the operator" protects the person and not the inquiry.

## Bad
```markdown
## Contributing factors
- The on-call engineer failed to follow the runbook.
```

## Good
```markdown
## Contributing factors
- Step 4 of the runbook names a host that was retired.
```

## How to fix
Say what they saw at the time that made this reasonable.

## Options
None.

## When to suppress
Where the role is a piece of software that pmlint does not know.
"""

from collections.abc import Iterator

from pmlint.document.blame_findings import by_kind
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule


@rule("PM505", severity=Severity.WARNING, tags=HEURISTIC, english=True, personal=True)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """What the schema found among the causes, and the same elsewhere."""
    yield from by_kind(document, context.given, "role")
