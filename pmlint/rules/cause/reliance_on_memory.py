"""The system relies on somebody's memory, and no action changes that.

## What it does
Reports a cause that says that a step is manual or has to be remembered, where no open or done action item automates,
checks or removes anything; and an action item that adds such a step. The phrases stand in
`pmlint/language/lexicon/memory_phrases.txt`.

## Why it matters
Humans will always forget. The question is why the system relied on one remembering; the fix is to remove the reliance.

## Bad
```markdown
# Checkout returned errors

## Contributing factors
- Raising the limit is a manual step of the release.
- Staging never sees enough traffic to fill a pool of five.

## Action items
- Update the runbook. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## Good
```markdown
# Checkout returned errors

## Contributing factors
- Raising the limit is a manual step of the release.
- Staging never sees enough traffic to fill a pool of five.

## Action items
- Set the limit in the pipeline. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## How to fix
Add an action item that automates the step, checks that it was done, or makes it unnecessary.

## Options
None.

## When to suppress
Where the step has to be a human decision.
"""

from collections.abc import Iterator

from pmlint.language import lists
from pmlint.language.likeness import weighty_words
from pmlint.language.strength import is_weak
from pmlint.model.action import ActionItem
from pmlint.model.cause import Cause
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule


@rule("PM415", severity=Severity.INFO, tags=HEURISTIC, english=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a cause or item."""
    items = document.judged("open", "done")
    if not items:
        return  # that is for the rules of action items to say
    for cause in document.causes:
        said = lists.anywhere("memory_phrases").search(cause.text)
        if said and not any(_takes_off(item, cause) for item in items):
            yield Problem(
                cause.span,
                f'"{said.group()}": this relies on memory, and no action item changes that',
                "add an action item that automates the step, checks that it was done, or makes it unnecessary",
            )
    for item in document.judged("open"):
        said = lists.anywhere("memory_phrases").search(item.text)
        if said and not lists.anywhere("automating_words").search(item.text):
            yield Problem(
                item.span,
                f'action item "{item.called}" relies on memory ("{said.group()}")',
                "automate the step, or check that it was done",
                anchor=item.anchor,
                about=item.text,
            )


def _takes_off(item: ActionItem, cause: Cause) -> bool:
    """Whether an item automates or checks something, or is about the same thing and more than words."""
    if lists.anywhere("automating_words").search(item.text):
        return True
    return not is_weak(item.text) and bool(weighty_words(item.text) & weighty_words(cause.text))
