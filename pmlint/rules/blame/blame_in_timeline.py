"""The timeline judges what a person did.

## What it does
Reports an entry of the timeline, or of another section that tells the course of events, in which a person does
something `accidentally`, `by mistake`, `wrongly`. Names without a judgement are fine there.

## Why it matters
A timeline says what happened when. Whether it was a mistake is known afterwards only, and the judgement hides what
made the step look right.

## Bad
```markdown
## Timeline
- 10:02 UTC Sam accidentally deletes the staging namespace.
- 10:11 The alert pages the on-call.
- 10:22 Errors stop.
```

## Good
```markdown
## Timeline
- 10:02 UTC Sam runs `kubectl delete ns prod` from the staging shell.
- 10:11 The alert pages the on-call.
- 10:22 Errors stop.
```

## How to fix
Leave the adverb out, and say what was typed, clicked or seen.

## Options
None.

## When to suppress
Where the entry quotes what somebody said at the time.
"""

from collections.abc import Iterator

from pmlint.document.blame_weights import is_narrative
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule

MESSAGE = "this entry judges what a named person did"
HINT = "say what was typed, clicked or seen; whether it was right is known afterwards only"


@rule("PM518", severity=Severity.WARNING, tags=HEURISTIC, english=True, personal=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding an entry."""
    for blame in document.blames:
        if blame.kind == "person" and blame.adverb and is_narrative(document.prose[blame.passage]):
            yield Problem(blame.span, MESSAGE, HINT, sentence=blame.sentence)
