"""A principle speaks of one place only.

## What it does
Reports a principle that holds code, a path, a host, a version, a ticket, or starts with one of the document's
`services`.

## Why it matters
What is true of one file does not transfer. The level at which it holds for a whole class is where it is worth
keeping.

## Bad
```markdown
---
title: Checkout returned errors
status: published
severity: sev1
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
detected_at: 2026-02-11T10:11:00Z
resolved_at: 2026-02-11T10:22:00Z
principle: "The orders service must always set `pool=50` in its configuration file."
---

## Summary
Checkout returned errors for twenty minutes.
```

## Good
```markdown
---
title: Checkout returned errors
status: published
severity: sev1
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
detected_at: 2026-02-11T10:11:00Z
resolved_at: 2026-02-11T10:22:00Z
principle: "Capacity settings need a default per service and a load test before they ship."
---

## Summary
Checkout returned errors for twenty minutes.
```

## How to fix
Put the class in the place of the name: "a service" for "orders", "a capacity setting" for `pool`.

## Options
None.

## When to suppress
Where the name is that of a class, such as a library that all services use.
"""

import re
from collections.abc import Iterator

from pmlint.document.excerpt import excerpt
from pmlint.document.export import section_places
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule

_NARROW = re.compile(
    r"`[^`\n]{1,80}`|(?<!\w)[\w-]{0,40}/[\w./-]{1,80}\.\w{1,5}(?!\w)|(?<![\w.])v?\d{1,4}\.\d{1,4}\.\d{1,4}(?!\w)"
    r"|(?<![\w-])[A-Z]{2,10}-\d{1,6}(?!\w)|(?<!\w)[a-z0-9-]{1,40}\.(?:internal|local|svc|com|net|org|io)(?!\w)"
)


@rule("PM704", severity=Severity.INFO, tags=HEURISTIC, english=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding a principle."""
    section = section_places(document).get("principle")
    said = [(document.stated("principle"), document.key_span("principle"))]
    said += [(excerpt(document, section), section.span)] if section else []
    for text, span in said:
        name = _narrow(text or "", document)
        if name:
            yield Problem(
                span,
                f"the principle speaks of `{name.strip('`')}` alone",
                "put the class in the place of the name, so that it holds for other systems too",
                anchor="principle",
            )


def _narrow(text: str, document: Document) -> str | None:
    match = _NARROW.search(text)
    if match:
        return match.group()
    services = document.front_matter.data.get("services") if document.front_matter else None
    names = [str(name) for name in (services if isinstance(services, list) else [services]) if name]
    low = text.casefold().removeprefix("the ")
    return next((name for name in names if low.startswith(f"{name.casefold()} ")), None)
