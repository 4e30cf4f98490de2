"""A team is the cause.

## What it does
Reports a team, department, group or vendor that forgot, ignored, neglected or failed to do something, or that broke
it, in the title, in the summary, among triggers and causes, and in what was learned. What a team changed counts where
the sentence tells the harm that came of it (`the network team renumbered the VLAN, so no phone registered`). `our team`
is we.

## Why it matters
A team that is blamed defends itself, and the next report says less. What let the warning pass unread is the finding.

## Bad
```markdown
## Contributing factors
- The DBA team ignored three warnings.
```

## Good
```markdown
## Contributing factors
- Vacuum warnings go to a mailbox that no rota reads.
```

## How to fix
Say what they saw at the time that made this reasonable.

## Options
None.

## When to suppress
Where a contract is broken and the report has to say so.
"""

from collections.abc import Iterator

from pmlint.document.blame_findings import by_kind
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule


@rule("PM506", severity=Severity.WARNING, tags=HEURISTIC, english=True, personal=True)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """What the schema found among the causes, and the same elsewhere."""
    yield from by_kind(document, context.given, "team")
