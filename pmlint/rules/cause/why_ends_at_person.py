"""A chain of whys ends at a person.

## What it does
Reports the last answer of a branch of whys where it is about what a person, a role, a team or somebody did or left
undone, or about human error.

## Why it matters
The moment an answer becomes "because someone forgot", ask again: why did the system rely on someone remembering? What
can be changed lies one why deeper.

## Bad
```markdown
## Contributing factors
1. Why did checkout fail? The certificate had run out.
2. Why had it run out? Because someone forgot to renew it.
```

## Good
```markdown
## Contributing factors
1. Why did checkout fail? The certificate had run out.
2. Why had it run out? Renewal depended on a calendar entry, and nothing checks the expiry.
```

## How to fix
Ask why once more. Why did the system rely on someone remembering?

## Options
None.

## When to suppress
Where the chain goes on in another document.
"""

from collections.abc import Iterator

from pmlint.document.blame_findings import people_at_leaves
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule

MESSAGE = "this chain of whys ends at a person"
HINT = "ask once more: why did the system rely on someone remembering?"


@rule("PM404", severity=Severity.ERROR, tags=HEURISTIC, english=True, personal=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a leaf."""
    for span, sentence in people_at_leaves(document):
        yield Problem(span, MESSAGE, HINT, sentence=sentence)
