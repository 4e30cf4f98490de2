"""The title or summary says outage, and the front matter says partial.

## What it does
Reports "outage" and "down" in the title and the summary where `impact.scope` is `partial` or `none`; "partial outage"
is fine. It is off unless it is turned on.

## Why it matters
Where everything is an outage, nobody knows what an outage was (PagerDuty keeps the word for full ones).

## Bad
```markdown
---
title: Checkout outage
status: published
severity: sev3
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
impact: {scope: partial, percent: 12}
---
```

## Good
```markdown
---
title: Checkout returned errors to one in eight
status: published
severity: sev3
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
impact: {scope: partial, percent: 12}
---
```

## How to fix
Say degraded, slow, or how many were affected.

## Options
None.

## When to suppress
Where the part that failed failed for all.
"""

import re
from collections.abc import Iterator, Mapping

from pmlint.document.section_lines import lines_of
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.model.span import Span
from pmlint.rule import HEURISTIC, Context, rule

_TOTAL = re.compile(
    r"(?<!partial )(?<!partly )(?<!-)\b(?:(?:total |full |complete )?outage"
    r"|(?:was|were|went|is|completely|fully) down)\b",
    re.IGNORECASE,
)


@rule("PM212", severity=Severity.OFF, tags=HEURISTIC, english=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a line."""
    impact = document.front_matter.data.get("impact") if document.front_matter is not None else None
    scope = str(impact.get("scope") or "").casefold() if isinstance(impact, Mapping) else ""
    if scope not in {"partial", "none"}:
        return
    if document.title is not None and (match := _TOTAL.search(document.title)):
        yield _problem(match, document.title_span or document.key_span("title"), scope)
    for one in lines_of(document, ("summary",)):
        if match := _TOTAL.search(one.text):
            yield _problem(match, Span.on_line(one.number, match.start() + 1, match.end() + 1), scope)


def _problem(match: re.Match[str], span: Span, scope: str) -> Problem:
    return Problem(
        span,
        f'"{match[0]}", though `impact.scope` is {scope}',
        "say what was degraded, and for how many",
        anchor="key:impact/scope",
    )
