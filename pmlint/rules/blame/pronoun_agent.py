"""Someone, nobody, he or she is the cause.

## What it does
Reports `someone forgot`, `nobody checked`, `he misread` in the summary, among triggers and causes, and in what was
learned. `we` and `I` are fine: a team may say what it did.

## Why it matters
The moment an answer is "because someone forgot", ask again: why did the system rely on someone remembering? People
will always forget; what can be changed is the reliance.

## Bad
```markdown
## Contributing factors
- Nobody checked the replication lag.
```

## Good
```markdown
## Contributing factors
- Nothing alerts on replication lag.
```

## How to fix
Say what did not tell people, or what let the step be left out. Why did the system rely on someone remembering?

## Options
None.

## When to suppress
Where a person's part is the point, as in a break-in.
"""

from collections.abc import Iterator

from pmlint.document.blame_findings import by_kind
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule


@rule("PM504", severity=Severity.WARNING, tags=HEURISTIC, english=True, personal=True)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """What the schema found among the causes, and the same elsewhere."""
    yield from by_kind(document, context.given, "pronoun")
