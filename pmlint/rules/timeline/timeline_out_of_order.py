"""An entry of the timeline stands after one that happened later.

## What it does
Reports an entry whose time is before that of the entry above it, where that is certain: both name their day, or the
step back is so small, or the incident so clearly within one day, that no midnight lies between. Times in different
zones are compared where both zones are written. Equal times are fine. A timeline that runs newest first gets one
finding.

## Why it matters
What came first is what a timeline is for. An entry out of its place makes a symptom look like a cause, and is often a
mistyped hour or day.

## Bad
```markdown
## Timeline
- 10:02 UTC A configuration change reaches production.
- 10:22 UTC The change is reverted and errors stop.
- 10:11 UTC The error-rate alert pages the on-call.
```

## Good
```markdown
## Timeline
- 10:02 UTC A configuration change reaches production.
- 10:11 UTC The error-rate alert pages the on-call.
- 10:22 UTC The change is reverted and errors stop.
```

## How to fix
Move the entry up, or correct its time. Write the day where the timeline goes on for more than one.

## Options
None.

## When to suppress
Where two strands are told one after the other; headings of their own say so better.
"""

from collections.abc import Iterator

from pmlint.document.chronology import Timed
from pmlint.document.sequence import runs, steps_back
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule


@rule("PM303", severity=Severity.WARNING)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding for each step back; one in all where every step is one."""
    for run in runs(document):
        steps = steps_back(document, run)
        if len(steps) >= 2 and len(steps) == len(run) - 1:
            yield _problem(
                run[1],
                f"the timeline runs backwards: `{_time(run[1])}` stands after `{_time(run[0])}`, and so on to the end",
                "turn it round, the oldest entry first",
            )
            continue
        for earlier, entry in steps:
            yield _problem(
                entry,
                f"`{_time(entry)}` stands after `{_time(earlier)}`, the entry in line {earlier.entry.span.line}",
                "move it up, or correct one of the two times",
            )


def _problem(one: Timed, message: str, hint: str) -> Problem:
    return Problem(one.entry.span, message, hint, anchor="section:timeline")


def _time(one: Timed) -> str:
    return " ".join(one.moment.written.split())
