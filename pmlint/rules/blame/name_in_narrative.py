"""A person is named in the narrative.

## What it does
Reports every handle and declared name outside owners, participants, thanks, quotes and the appendix: one finding a
sentence. Off unless asked for, and in `strict`.

## Why it matters
Some organisations write their reports without names at all. Roles read as well, and age better.

## Bad
```markdown
## Timeline
- 10:02 UTC @sam restarts the pods.
- 10:11 The alert pages the on-call.
- 10:22 Errors stop.
```

## Good
```markdown
## Timeline
- 10:02 UTC The on-call restarts the pods.
- 10:11 The alert pages the on-call.
- 10:22 Errors stop.
```

## How to fix
Write the role instead: the on-call, the release manager, a reviewer.

## Options
None.

## When to suppress
Where the team has agreed that names may stand.
"""

from collections.abc import Iterator

from pmlint.document.blame_findings import names_in_narrative
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule

MESSAGE = "a person is named in the narrative"
HINT = "write the role: the on-call, the release manager, a reviewer"


@rule("PM522", severity=Severity.OFF, strict=Severity.WARNING, tags=HEURISTIC, english=True, personal=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a sentence."""
    for span, sentence in names_in_narrative(document):
        yield Problem(span, MESSAGE, HINT, sentence=sentence)
