"""A sentence outside the action items commits to a change.

## What it does
Reports "we will add", "we plan to fix", "we need to test", `TODO:` and `Action:` in sections such as causes, response,
what went poorly and lessons. The summary, the impact and the timeline are those of fix-before-facts. A sentence with a
link or a ticket is tracked, and one that an action item takes up is silent.

## Why it matters
What stands outside the list is nobody's, for no day, and is not counted.

## Bad
```markdown
# Checkout returned errors

## What went poorly
- The dashboard showed no pool. We will add a panel for waiting connections.
```

## Good
```markdown
# Checkout returned errors

## What went poorly
- The dashboard showed no pool.
```

## How to fix
Make it an action item with owner, due date and tracker, or drop it.

## Options
None.

## When to suppress
Where it is a quotation, or tells what was planned at the time.
"""

from collections.abc import Iterator

from pmlint.document.evidence import refers_to_evidence
from pmlint.document.section_lines import lines_of
from pmlint.language.commitments import commitment
from pmlint.language.likeness import weighty_words
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.model.span import Span
from pmlint.rule import HEURISTIC, Context, rule

_ROLES = (
    "background", "trigger", "root_cause", "detection", "response", "resolution", "went_well", "went_poorly", "lucky",
    "lessons", "surprise", "reasoning",
)  # fmt: skip
_SHARED = 2
"""Weighty words of an action item that show that it takes a sentence up."""


@rule("PM631", severity=Severity.INFO, tags=HEURISTIC, english=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a line, at the words."""
    items = [weighty_words(item.text) for item in document.judged()]
    for line in lines_of(document, _ROLES):
        found = commitment(line.text, marked=True)
        if found is None or refers_to_evidence(line.text):
            continue
        words = weighty_words(line.text[found.start :])
        if all(len(words & taken) < min(_SHARED, len(taken)) for taken in items):
            said = line.text[found.start : found.end]
            yield Problem(
                Span.on_line(line.number, found.start + 1, found.end + 1),
                f'"{said}" in "{line.section.heading[:60]}" commits to a change that is no action item',
                "list it under the action items, with owner, due date and tracker",
                anchor=f"section:{line.section.role}",
            )
