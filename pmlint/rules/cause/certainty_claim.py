"""A sentence claims that it cannot happen again.

## What it does
Reports `will never happen again`, `cannot recur`, `completely fixed`, `guarantees that … never` and the like in
summaries, causes, resolutions, lessons, verification and action items. Aims (`to ensure that …`, `so that …`),
questions, quotations and timelines are left alone.

## Why it matters
Failure is normal in complex systems. Who claims certainty stops looking, and is not believed the next time.

## Bad
```markdown
## What went well
- The new check is in place, so this will never happen again.
```

## Good
```markdown
## What went well
- The new check rejects pools below 20; an alert tells within four minutes if one slips through.
```

## How to fix
Say what is less likely now, by which change, and how soon it would be noticed.

## Options
None.

## When to suppress
For quoted words; a block quote is not looked at.
"""

from collections.abc import Iterator

from pmlint.document.prose_lines import prose_lines
from pmlint.language.certainty import claims_certainty
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.model.span import Span
from pmlint.rule import HEURISTIC, Context, rule

_ROLES = frozenset((
    "summary", "impact", "root_cause", "trigger", "resolution", "response", "went_well", "went_poorly", "lucky",
    "lessons", "principle", "verification", "reasoning", "swap_test", "actions",
))  # fmt: skip


@rule("PM418", severity=Severity.INFO, tags=HEURISTIC, english=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a line."""
    for number, line in prose_lines(document, _ROLES):
        claim = claims_certainty(line)
        if claim is not None:
            yield Problem(
                Span.on_line(number, claim.start + 1, claim.end + 1),
                f'"{claim.words}" claims a certainty that nobody has',
                "say what is less likely now, by which change, and how soon it would be noticed",
            )
