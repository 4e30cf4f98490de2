"""Something was done by a named person.

## What it does
Reports `was dropped by Sam` in the sections in which `Sam dropped` is reported (PM501). `was found by Sam`, `was
fixed by Sam` are credit.

## Why it matters
The passive moves the name to the end of the sentence and not out of it. A report that stops at a person stops:
nothing changes, and it recurs. People who fear to be named hide what the team needs to know (Google SRE Workbook,
chapter 10; PagerDuty: a person's action is never the root cause). Names are fine in the timeline, as owners, among
those who took part, and for thanks.

## Bad
```markdown
## Contributing factors
- The load balancer was misconfigured by Lee during the migration.
```

## Good
```markdown
## Contributing factors
- The form of the load balancer accepts 5 where 50 is needed.
```

## How to fix
Say what the system did and which control was absent. Which tool, default or missing check let this change through?
Would another person in the same seat have done the same?

## Options
None.

## When to suppress
Where the words are quoted, or the name is that of a product: `<!-- pmlint-ignore PM502: a product -->`.
"""

from collections.abc import Iterator

from pmlint.document.blame_findings import by_form
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule


@rule("PM502", severity=Severity.ERROR, tags=HEURISTIC, english=True, personal=True)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """What the schema found among the causes, and the same elsewhere."""
    yield from by_form(document, context.given, "passive", context.settings)
