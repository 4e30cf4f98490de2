"""The impact names no figure.

## What it does
Reports a section of impact without any number, share or extent ("all", "none", "half", "unknown: …"), where the front
matter's `impact` gives none either. Times of day and numbers of tickets are no figures of the impact.

## Why it matters
An estimate beats nothing (Google SRE Workbook, chapter 10): without one nobody can weigh the fix against its cost.

## Bad
```markdown
# Checkout returned errors

## Impact
Many users were affected and checkout was slow.
```

## Good
```markdown
# Checkout returned errors

## Impact
About 4,200 of 31,000 sessions (13 %, estimated from the load balancer's log) saw an error.
```

## How to fix
Count users, requests, orders or minutes; estimate and say how; or say that it is unknown and why.

## Options
None.

## When to suppress
Where figures must not be published; then `impact.scope` in the front matter says it roughly.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pmlint.document.excerpt import bare, excerpt
from pmlint.document.export import section_places
from pmlint.document.no_answers import NO_ANSWER
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, Draft, rule

_MAGNITUDES = ("users", "percent", "requests_failed", "revenue", "slo_budget_percent", "duration", "support_tickets")
_NO_FIGURE = re.compile(
    r"https?://\S{1,2000}|\]\([^)\s]{1,500}\)|(?<!\w)#\d+|\b[A-Z][A-Z0-9]{1,9}-\d+\b|\bv\d[\w.]{0,40}"
    r"|\b\d{1,2}:\d\d(?::\d\d)?\b|\b(?:19|20)\d\d-\d\d-\d\d\b"
)
_EXTENT = re.compile(
    r"\d|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty"
    r"|ninety) (?:\w+ ){0,2}(?:minutes?|hours?|days?|weeks?|months?|half|third|quarter|dozen|hundred|thousand)\b"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|single|dozens?|hundreds?|thousands?|millions?"
    r"|half|thirds?|quarters?|twice|double|tenth|all|every\w*|none|no|no-?one|nobody|nothing|zero|nil|entire\w*|whole"
    r"|complete\w*|total\w*|full\w*|each|both|unknown|unclear|not known|estimate\w*|approximately|any(?:one|body)"
    r"|un(?:affected|impacted)|(?:not|n['’]t)(?: been)? (?:affected|impacted))\b",
    re.IGNORECASE,
)


@rule("PM209", severity=Severity.WARNING, tags=HEURISTIC, english=True, draft=Draft.MILDER)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding, at the heading; an empty section is another rule's."""
    section = section_places(document).get("impact")
    if section is None or section.role != "impact" or document.kind != "postmortem" or _is_declared(document):
        return
    own = [one for one in document.outline if one.role == "impact" and not one.sub]
    text = " ".join(excerpt(document, one) for one in own)
    if not bare(text) or bare(text) in NO_ANSWER or _EXTENT.search(_NO_FIGURE.sub(" ", text)):
        return
    yield Problem(
        section.span,
        f'"{section.heading}" names no figure: how many, how much, for how long',
        "count or estimate (`about 13 % of sessions for 20 minutes, by the access log`), or say that it is unknown",
        anchor="section:impact",
        about="",
    )


def _is_declared(document: Document) -> bool:
    impact: Any = document.front_matter.data.get("impact") if document.front_matter else None
    if not isinstance(impact, Mapping):
        return isinstance(impact, str) and bool(_EXTENT.search(impact))
    return impact.get("scope") == "none" or any(impact.get(key) not in (None, "") for key in _MAGNITUDES)
