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

import re
from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.model.span import Span
from pmlint.rule import HEURISTIC, Context, rule

_FUTURE = re.compile(
    r"\bwe (?:will|should|must|need to|have to|are going to|plan to|intend to) (?:also |now |then |probably )?"
    r"(?:add|build|change|create|document|enforce|ensure|fix|implement|improve|introduce|investigate|make sure|migrate"
    r"|monitor|prevent|remove|replace|review|rewrite|set up|test|update|upgrade)\b",
    re.IGNORECASE,
)
_FACTS = ("summary", "impact", "timeline")


@rule("PM213", severity=Severity.INFO, tags=HEURISTIC, english=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a line, at the words; quoted lines are what somebody said then."""
    lines = document.text.split("\n")
    outline = document.outline if document.kind == "postmortem" else ()
    facts = [one for one in outline if one.role in _FACTS and not one.also]
    others = {one.span.line: one.end_line for one in document.outline if one.role not in _FACTS}
    seen: set[int] = set()
    for section in facts:
        for number in range(section.span.line, section.end_line + 1):
            match = _FUTURE.search(lines[number - 1]) if number not in seen else None
            seen.add(number)
            if match is None or lines[number - 1].lstrip().startswith(">"):
                continue
            if any(section.span.line < start <= number <= end for start, end in others.items()):
                continue
            yield Problem(
                Span.on_line(number, match.start() + 1, match.end() + 1),
                f'"{match[0]}" is a fix among the facts of "{section.heading}"',
                "move it to the action items, with an owner and a date",
                anchor=f"section:{section.role}",
            )
