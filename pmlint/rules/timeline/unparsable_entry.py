"""An entry of the timeline has no time, or one that no clock shows.

## What it does
Reports an entry without a time or date among entries that have one, and impossible times as `25:99`. `~14:30`,
`unknown` and `14:??` are fine.

## Why it matters
An entry without a time cannot be put between two others, and durations cannot be worked out.

## Bad
```markdown
# Checkout returned errors

## Timeline (UTC)
- 10:02 A configuration change reaches production.
- Some time later the error-rate alert pages the on-call.
- 10:22 The change is reverted and errors stop.
```

## Good
```markdown
# Checkout returned errors

## Timeline (UTC)
- 10:02 A configuration change reaches production.
- ~10:11 The error-rate alert pages the on-call.
- 10:22 The change is reverted and errors stop.
```

## How to fix
Write the time, roughly where it is not known: `~10:10`, or `unknown (between 10:02 and 10:22)`. Indent what explains
the entry above.

## Options
None.

## When to suppress
Where an entry really spans the whole incident.
"""

import re
from collections.abc import Iterator

from pmlint.document.chronology import written_moment
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule

_IMPOSSIBLE = re.compile(r"(?<![\d:])(?:2[4-9]|[3-9]\d):[0-5]\d(?![\d:])|(?<![\d:])\d{1,2}:[6-9]\d(?![\d:])")
# An unknown time, or one that stands within the text.
_UNKNOWN = re.compile(r"^\W{0,9}(?:unknown|unclear|not known|n/a|\?)|\d:\d\d|\d{4}-\d\d|\bTB[CD]\b", re.IGNORECASE)


@rule("PM302", severity=Severity.INFO, tags=HEURISTIC)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding an entry; none where most entries have no time, since that is no table of times."""
    untimed = [entry for entry in document.timeline if entry.at_as_written is None]
    mostly_timed = len(untimed) * 3 <= len(document.timeline)
    for entry in document.timeline if document.kind == "postmortem" else ():
        if entry.at_as_written is None:
            match = _IMPOSSIBLE.match(entry.text)
            if match is None and (not mostly_timed or _UNKNOWN.search(entry.text)):
                continue
            written = match[0] if match else ""
        else:
            moment = written_moment(document, entry)
            match = _IMPOSSIBLE.search(entry.at_as_written)
            if match is None or moment is None or moment.time is not None:
                continue
            written = match[0]
        about = " ".join(entry.text.split()[:6])
        yield Problem(
            entry.span,
            f"no clock shows `{written}`" if written else f'the entry "{about}" has no time',
            "write the time, roughly where it is not known: `~10:10`",
            anchor="section:timeline",
        )
