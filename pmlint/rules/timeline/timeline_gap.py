"""Between detection and mitigation the timeline is silent for long.

## What it does
Reports two neighbouring entries between the detection and the mitigation or recovery that lie further apart than an
hour and than a quarter of the time from the first entry to the last.

## Why it matters
In the gap people were looking, guessing, waiting. What they saw then is what the next ones on call need to know.

## Bad
```markdown
# Checkout returned errors

## Timeline (UTC)
- 2026-02-11 10:02 A configuration change reaches production.
- 2026-02-11 10:11 The error-rate alert pages the on-call.
- 2026-02-11 13:22 The change is reverted and errors stop.
```

## Good
```markdown
# Checkout returned errors

## Timeline (UTC)
- 2026-02-11 10:02 A configuration change reaches production.
- 2026-02-11 10:11 The error-rate alert pages the on-call.
- 2026-02-11 10:50 The payment provider is ruled out: its latency has not moved.
- 2026-02-11 11:40 Traces point to the pool; nobody on duty may change it.
- 2026-02-11 12:35 The owner of the pool is reached.
- 2026-02-11 13:22 The change is reverted and errors stop.
```

## How to fix
Add what was looked at, ruled out or waited for; or say why nothing happened.

## Options
`minutes`: a silence that is never too long.

## When to suppress
Where nothing could be done: a restore that runs for hours.
"""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from pmlint.document.chronology import instant
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, Option, rule


@rule(
    "PM307",
    severity=Severity.INFO,
    tags=HEURISTIC,
    options={"minutes": Option(60, "a silence that is never too long")},
)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding at most, at the entry that ends the longest silence."""
    placed = [(entry, at) for entry in document.timeline if (at := instant(entry)) is not None]
    marks = [entry.milestone for entry, _ in placed]
    ends = [marks.index(name) for name in ("mitigation", "recovery") if name in marks]
    timed = [entry for entry in document.timeline if entry.at_as_written is not None]
    if document.kind != "postmortem" or "detection" not in marks or not ends or len(placed) < len(timed):
        return
    between = placed[marks.index("detection") : min(ends) + 1]
    allowed = max(timedelta(minutes=int(context.options.get("minutes", 60))), (placed[-1][1] - placed[0][1]) / 4)
    gaps = [(later - earlier, first, second) for (first, earlier), (second, later) in pairwise(between)]
    long = [gap for gap in gaps if gap[0] > allowed]
    if long and all(gap[0] >= timedelta(0) for gap in gaps):
        silence, first, second = max(long, key=lambda gap: gap[0])
        minutes = int(silence.total_seconds()) // 60
        yield Problem(
            second.span,
            f"nothing is told of the {minutes // 60} h {minutes % 60} min since `{first.at_as_written}`",
            "add what was looked at, ruled out or waited for",
            anchor="section:timeline",
        )
