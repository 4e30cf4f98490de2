"""A comment holds an open task.

## What it does
Reports HTML comments that say TODO, FIXME or XXX.

## Why it matters
Readers do not see comments, so that a task in one is nobody's (a public postmortem has kept its author's since 2019).

## Bad
```markdown
## Summary
Checkout returned errors for twenty minutes. <!-- TODO: check the numbers with support -->
```

## Good
```markdown
## Summary
Checkout returned errors for twenty minutes. The number of customers is checked in PAY-4830.
```

## How to fix
Do it and delete the comment, or put it into the tracker.

## Options
None.

## When to suppress
Where the comment is a template's instruction and stays on purpose.
"""

import re
from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Draft, rule

_TASK = re.compile(r"\b(?:TODO|FIXME|XXX)\b|\b(?:[Tt]odo|[Ff]ixme):")


@rule("PM012", severity=Severity.WARNING, draft=Draft.MILDER)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a comment."""
    for comment in document.references.comments:
        if _TASK.search(comment.text) and not comment.text.lstrip().startswith("pmlint"):
            yield Problem(
                comment.span,
                f'this comment holds an open task: "{" ".join(comment.text.split())[:80]}"',
                "do it and delete the comment, or put it into the tracker",
                anchor="comment",
                about=comment.text,
            )
