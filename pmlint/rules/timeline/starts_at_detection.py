"""The timeline begins with the detection, as if nothing had happened before.

## What it does
Reports a timeline whose first entry is the detection. In incidents of a full review that do not say either when they
started, missing-milestone speaks instead.

## Why it matters
Read from the alert backwards, everything looks obvious. Started before the change, a timeline shows what people saw at
the time (PagerDuty's guide).

## Bad
```markdown
# Checkout returned errors

## Timeline (UTC)
- 10:11 The error-rate alert pages the on-call.
- 10:22 The change is reverted and errors stop.
```

## Good
```markdown
# Checkout returned errors

## Timeline (UTC)
- 09:40 Configuration v81 is merged.
- 10:02 Configuration v81 reaches production.
- 10:11 The error-rate alert pages the on-call.
- 10:22 The change is reverted and errors stop.
```

## How to fix
Add the change or event that set it off, with its time, and what else changed before.

## Options
None.

## When to suppress
Where the start is outside of what you can see.
"""

from collections.abc import Iterator

from pmlint.document.chronology import declared, timed_entries
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule

_FEWEST = 2


@rule("PM308", severity=Severity.INFO, tags=HEURISTIC, english=True)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding, at the first entry."""
    timed = timed_entries(document)
    asked_elsewhere = document.severity in context.settings.full_review and declared(document, "started_at") is None
    if (
        document.kind != "postmortem"
        or len(timed) < _FEWEST
        or asked_elsewhere
        or document.section("trigger") is not None
    ):
        return
    first = document.timeline[0]
    if first.milestone == "detection" and first is timed[0].entry:
        yield Problem(
            first.span,
            f"the timeline begins with the detection at `{timed[0].moment.written}`",
            "add what set it off, with its time",
            anchor="section:timeline",
            about="",
        )
