"""An action item is too short to be understood or too long to be one.

## What it does
Reports an open item of fewer than `fewest` words, or of more than `most`. An item that is only a link to its ticket
is fine.

## Why it matters
"Tests" means something to whoever was in the room. Sixty words are a plan, and most plans are several items.

## Bad
```markdown
- Pool alert. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## Good
```markdown
- Alert when requests wait for a connection. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## How to fix
Say what to do with what; make several items of a long one.

## Options
`fewest`: words that an item has at least.
`most`: words that an item has at most.

## When to suppress
Where the short form is the name of a project that everybody knows.
"""

from collections.abc import Iterator

from pmlint.language.lists import words_of
from pmlint.language.undecided import is_question
from pmlint.model.action import ActionItem
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, Option, rule


@rule(
    "PM613",
    severity=Severity.INFO,
    tags=HEURISTIC,
    options={
        "fewest": Option(3, "words that an item has at least"),
        "most": Option(60, "words that an item has at most"),
    },
)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding an item."""
    fewest, most = context.options.get("fewest", 3), context.options.get("most", 60)
    for item in document.judged("open"):
        count = len(words_of(item.text))
        if count == 0 or is_question(item.text) or _is_reference(item):
            continue
        if count < fewest:
            problem = f'action item "{item.called}" is too short to be understood by others'
            yield Problem(item.span, problem, "say what to do with what", anchor=item.anchor, about=item.text)
        elif count > most:
            problem = f'action item "{item.called[:40]} …" has {count} words'
            hint = "make several items of it, or say the core of it and leave the rest to the ticket"
            yield Problem(item.span, problem, hint, anchor=item.anchor, about=item.text)


def _is_reference(item: ActionItem) -> bool:
    """Whether an item says nothing but where its ticket is."""
    return any(item.text.strip("[]()<> .") in tracker or "://" in item.text for tracker in item.trackers)
