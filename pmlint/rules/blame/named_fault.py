"""Something is a named person's fault.

## What it does
Reports what makes a named person the cause without a verb of theirs: `Sam's mistake`, `due to Sam`, `Sam is to
blame`, `the cause was Sam dropping the table`. `Sam's laptop` and `Sam's revert` are no faults.

## Why it matters
A report that stops at a person stops: nothing changes, and it recurs. People who fear to be named hide what the team
needs to know (Google SRE Workbook, chapter 10; PagerDuty: a person's action is never the root cause). Names are fine
in the timeline, as owners, among those who took part, and for thanks.

## Bad
```markdown
## Contributing factors
- The outage was due to Lee's faulty deploy.
```

## Good
```markdown
## Contributing factors
- The deploy of 10:02 carried a default that no check compares with the load.
```

## How to fix
Name the change and not its author. Which tool, default or missing check let this change through? Would another person
in the same seat have done the same?

## Options
None.

## When to suppress
Where the words are quoted, or the name is that of a product: `<!-- pmlint-ignore PM503: a product -->`.
"""

from collections.abc import Iterator

from pmlint.document.blame_findings import by_form
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule


@rule("PM503", severity=Severity.ERROR, tags=HEURISTIC, english=True, personal=True)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """What the schema found among the causes, and the same elsewhere."""
    yield from by_form(document, context.given, "fault", context.settings)
