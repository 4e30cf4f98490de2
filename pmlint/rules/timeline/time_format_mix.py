"""The timeline writes times by two clocks.

## What it does
Reports the first entry that is by the other clock where some have `am` or `pm` and others an hour above 12 without.

## Why it matters
Beside `3:15 PM` and `15:20`, nobody knows what `4:05` is.

## Bad
```markdown
# Checkout returned errors

## Timeline (UTC)
- 3:02 PM A configuration change reaches production.
- 15:11 The error-rate alert pages the on-call.
- 15:22 The change is reverted and errors stop.
```

## Good
```markdown
# Checkout returned errors

## Timeline (UTC)
- 15:02 A configuration change reaches production.
- 15:11 The error-rate alert pages the on-call.
- 15:22 The change is reverted and errors stop.
```

## How to fix
Write all times by the clock of 24 hours.

## Options
None.

## When to suppress
In copied logs and messages.
"""

import re
from collections.abc import Iterator

from pmlint.document.chronology import timed_entries
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule

_HALF = re.compile(r"\d ?[ap]\.?m\b|\d ?[ap]\.m\.", re.IGNORECASE)


@rule("PM311", severity=Severity.INFO)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding at most, at the first entry of the rarer clock."""
    timed = timed_entries(document)
    halves = [one for one in timed if _HALF.search(one.moment.written)]
    days = [one for one in timed if one not in halves and one.moment.time and one.moment.time.hour > 12]
    if halves and days:
        rarer, other = (halves, days) if len(halves) <= len(days) else (days, halves)
        yield Problem(
            rarer[0].entry.span,
            f"`{rarer[0].moment.written}` and `{other[0].moment.written}` are by two clocks",
            "write all times by the clock of 24 hours",
            anchor="section:timeline",
            about="clock",
        )
