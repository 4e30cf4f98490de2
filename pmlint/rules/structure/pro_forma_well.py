"""What went well is answered for form's sake.

## What it does
Reports a section on what went well of three words at most, or one that says nothing went well.

## Why it matters
Something always limited the damage, and what is not named is not kept when the next thing is changed.

## Bad
```markdown
## What went well
Not much.
```

## Good
```markdown
## What went well
The edge cache kept two reads in five alive.
```

## How to fix
Ask what would have made it worse, and was there: a backup, a limit, a colleague who knew.

## Options
None.

## When to suppress
Where it is meant.
"""

import re
from collections.abc import Iterator

from pmlint.document.excerpt import bare, excerpt
from pmlint.document.no_answers import NO_ANSWER
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule

_NOTHING = re.compile(r"(?:absolutely |really )?(?:nothing|not much|none of it)(?: (?:really|at all))?(?: went well)?")
_MOST = 3


@rule("PM216", severity=Severity.INFO, tags=HEURISTIC, english=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding, at the heading; an empty section is another rule's."""
    section = document.section("went_well")
    if document.kind != "postmortem" or section is None or section.role != "went_well":
        return
    text = excerpt(document, section)
    said = bare(text)
    # A list of one or two words each names things that helped.
    if not said or said in NO_ANSWER or "](" in text or "![" in text:
        return
    if len(said.split()) <= _MOST or _NOTHING.fullmatch(said):
        yield Problem(
            section.span,
            f'"{section.heading}" says only "{" ".join(text.split())[:40]}"',
            "name what limited the damage: without it, what would have been worse?",
            anchor="section:went_well",
            about="",
        )
