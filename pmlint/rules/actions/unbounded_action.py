"""An action item has no end.

## What it does
Reports an open item that is never finished: `Continue to …`, `Keep an eye on …`, `Monitor …` and nothing else,
`Regularly …`. `Add`, `Alert` and other verbs of a change are bounded, and so are `until …` and `for two weeks`.

## Why it matters
An item that cannot be finished cannot be closed, and a list of such items is soon read by nobody (Lunney and others,
"Postmortem Action Items", ;login: 2017: bounded, with a clear finish line).

## Bad
```markdown
- Monitor the queue. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## Good
```markdown
- Alert when the queue holds more than 10,000 messages. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## How to fix
Write what will be there once it is done: an alert with a threshold, a scheduled job, a date on which somebody
decides.

## Options
None.

## When to suppress
Where the item is closed by somebody on a date that the text does not say.
"""

from collections.abc import Iterator

from pmlint.language import tasks
from pmlint.language.unbounded import unbounded
from pmlint.language.undecided import is_question
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule


@rule("PM612", severity=Severity.WARNING, tags=HEURISTIC, english=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding an item."""
    for item in document.judged("open"):
        word = unbounded(item.text)
        if word and not is_question(item.text) and len(item.text.split()) <= tasks.LONG:
            yield Problem(
                item.span,
                f'action item "{item.called}" has no end: "{word.lower()}" is never done',
                "write what will be there once it is done, such as an alert with a threshold, or until when",
                anchor=item.anchor,
                about=item.text,
            )
