"""A section of facts already says what should be done.

## What it does
Reports sentences on future work ("we will add", "we should", "we need to") in the summary, impact or timeline.

## Why it matters
Once a fix is on the table, the discussion is about the fix, and the looking ends (Etsy's debriefing guide).

## Bad
```markdown
# Checkout returned errors

## Impact
About 13 % of sessions saw an error. We should add an alert for this.
```

## Good
```markdown
# Checkout returned errors

## Impact
About 13 % of sessions saw an error.
```

## How to fix
Move the sentence to the action items, with an owner and a date.

## Options
None.

## When to suppress
Where the sentence is a fact: what was announced at the time.
"""

from collections.abc import Iterator

from pmlint.document.section_lines import lines_of
from pmlint.language.commitments import commitment
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.model.span import Span
from pmlint.rule import HEURISTIC, Context, rule


@rule("PM213", severity=Severity.INFO, tags=HEURISTIC, english=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a line, at the words; quoted lines are what somebody said then."""
    facts = lines_of(document, ("summary", "impact", "timeline")) if document.kind == "postmortem" else ()
    for line in facts:
        if (found := commitment(line.text)) is not None:
            yield Problem(
                Span.on_line(line.number, found.start + 1, found.end + 1),
                f'"{line.text[found.start : found.end]}" is a fix among the facts of "{line.section.heading}"',
                "move it to the action items, with an owner and a date",
                anchor=f"section:{line.section.role}",
            )
