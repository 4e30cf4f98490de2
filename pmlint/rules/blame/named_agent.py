"""A named person did it.

## What it does
Reports a sentence in which a named person breaks, changes or leaves something undone (`Sam dropped the index`, `@lee
forgot to …`): in the summary, among triggers, causes and whys, and in what was learned. There a change alone is a
warning.

## Why it matters
A report that stops at a person stops: nothing changes, and it recurs. People who fear to be named hide what the team
needs to know (Google SRE Workbook, chapter 10; PagerDuty: a person's action is never the root cause). Names are fine
in the timeline, as owners, among those who took part, and for thanks.

## Bad
```markdown
## Contributing factors
- Priya pushed a bad config and took down checkout.
```

## Good
```markdown
## Contributing factors
- A config change passed review and CI, then failed in production, because no environment had its traffic.
```

## How to fix
Say what the system did and which control was absent. Which tool, default or missing check let this change through?
Would another person in the same seat have done the same?

## Options
None.

## When to suppress
Where the words are quoted, or the name is that of a product: `<!-- pmlint-ignore PM501: a product -->`.
"""

from collections.abc import Iterator

from pmlint.document.blame_findings import by_form
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule


@rule("PM501", severity=Severity.ERROR, tags=HEURISTIC, english=True, personal=True)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """What the schema found among the causes, and the same elsewhere."""
    yield from by_form(document, context.given, "active", context.settings)
