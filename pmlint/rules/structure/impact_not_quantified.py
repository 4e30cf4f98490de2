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

from collections.abc import Iterator

from pmlint.document.excerpt import bare, excerpt
from pmlint.document.export import section_places
from pmlint.document.figures import declares_extent, names_extent
from pmlint.document.no_answers import NO_ANSWER
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, Draft, rule


@rule("PM209", severity=Severity.WARNING, tags=HEURISTIC, english=True, draft=Draft.MILDER)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding, at the heading; an empty section is another rule's."""
    section = section_places(document).get("impact")
    if section is None or section.role != "impact" or document.kind != "postmortem" or declares_extent(document):
        return
    own = [one for one in document.outline if one.role == "impact" and not one.sub]
    text = " ".join(excerpt(document, one) for one in own)
    if not bare(text) or bare(text) in NO_ANSWER or names_extent(text):
        return
    yield Problem(
        section.span,
        f'"{section.heading}" names no figure: how many, how much, for how long',
        "count or estimate (`about 13 % of sessions for 20 minutes, by the access log`), or say that it is unknown",
        anchor="section:impact",
    )
