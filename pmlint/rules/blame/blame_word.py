"""A word of blame stands beside a person.

## What it does
Reports `culprit`, `guilty`, `rogue`, `offender` and the like next to a person's name. Beside processes and hosts they
are terms of the trade. Off unless asked for.

## Why it matters
Words of the court make a report a trial.

## Bad
```markdown
## What went poorly
- The guilty party, @sam, had left for the day.
```

## Good
```markdown
## What went poorly
- Nobody with access to the console was online.
```

## How to fix
Leave the word out, and say what happened.

## Options
None.

## When to suppress
Where the word is a quotation.
"""

from collections.abc import Iterator

from pmlint.document.blame_findings import words_beside_people
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule

MESSAGE = "a word of blame stands beside a person's name"
HINT = "leave the word out, and say what happened"


@rule("PM523", severity=Severity.OFF, tags=HEURISTIC, english=True, personal=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a word."""
    for span, sentence in words_beside_people(document, "blame_words"):
        yield Problem(span, MESSAGE, HINT, sentence=sentence)
