"""A stated duration is not the time between the two times beside it.

## What it does
Reports a duration with its two times in brackets (`5 h 26 m (10:45–16:11)`) that is not the time between them, within
five minutes or five percent.

## Why it matters
Durations are copied into reports and service levels; a wrong one stays wrong there.

## Bad
```markdown
## Summary
Checkout returned errors for 50 min (10:02–10:22 UTC), and one customer in eight could not pay.
```

## Good
```markdown
## Summary
Checkout returned errors for 20 min (10:02–10:22 UTC), and one customer in eight could not pay.
```

## How to fix
Correct the duration or the times; say so where the clock counts the hours of support only.

## Options
`clock`: `support-hours` where stated durations leave out nights and weekends; nothing is compared then.

## When to suppress
Where a pause within the time is not counted.
"""

import re
from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.model.span import Span
from pmlint.rule import HEURISTIC, Context, Option, rule

_HOURS = r"(?P<hours>\d{1,2}) ?(?:h|hrs?|hours?)"
_MINUTES = r"(?P<minutes>\d{1,3}) ?(?:m|mins?|minutes)"
_BRACKETS = r"\((?:from )?(?P<begin>\d{1,2}:\d\d)(?: ?UTC)? ?(?:-|–|—|to|until) ?(?P<end>\d{1,2}:\d\d)"
_STATED = re.compile(
    rf"(?<![\w.,:~≈])(?:{_HOURS}(?:(?:,? and |,? ){_MINUTES})?|{_MINUTES.replace('minutes>', 'alone>')}) {_BRACKETS}",
    re.IGNORECASE,
)
_ROUGHLY = re.compile(r"(?:about|around|roughly|almost|nearly|approximately|over|some|ca\.) \Z", re.IGNORECASE)
_HALF_DAY = 720


@rule(
    "PM306",
    severity=Severity.INFO,
    tags=HEURISTIC,
    options={"clock": Option("wall", "`support-hours` where stated durations leave out nights and weekends")},
)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding a stated duration."""
    if context.options.get("clock", "wall") != "wall":
        return
    for number, line in enumerate(document.lines, start=1):
        for match in _STATED.finditer(line) if "(" in line else ():
            stated = int(match["hours"] or 0) * 60 + int(match["minutes"] or match["alone"] or 0)
            between = (_minute(match["end"]) - _minute(match["begin"])) % (24 * 60)
            if _ROUGHLY.search(line[: match.start()]) or abs(stated - between) <= max(5, between // 20):
                continue
            # Twelve hours between the two: `10:30–2:15` is read by another clock.
            if abs(abs(stated - between) - _HALF_DAY) <= 5 or stated % (24 * 60) == between:
                continue
            yield Problem(
                Span.on_line(number, match.start() + 1, match.end() + 1),
                f"{match['begin']} to {match['end']} is {between // 60} h {between % 60} min, and not as stated",
                "correct the duration or the times; `clock: support-hours` where nights are not counted",
            )


def _minute(clock: str) -> int:
    hour, _, minute = clock.partition(":")
    return int(hour) * 60 + int(minute)
