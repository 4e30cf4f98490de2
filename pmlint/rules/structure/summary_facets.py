"""The summary leaves out two of these: for whom, how long, how much.

## What it does
Reports a summary that lacks two of three: a duration or two times, a figure or share, those who were hit (users,
customers, a region, a team …). Of a summary under 25 words summary-length speaks.

## Why it matters
What broke, for whom, how long, with what impact: whoever reads only the summary should know that much.

## Bad
```markdown
## Summary
The database had trouble after a change of its configuration, which was found after a while and put right by going back
to the configuration before that change, as the runbook of the database says.
```

## Good
```markdown
## Summary
Checkout returned errors to one customer in eight for twenty minutes, because a change of configuration had left it
with five connections to its database. No order was lost.
```

## How to fix
Add what is named in the finding.

## Options
None.

## When to suppress
Where nobody was hit and the summary says so.
"""

import re
from collections.abc import Iterator

from pmlint.document.excerpt import bare, excerpt
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import HEURISTIC, Context, rule

_FACETS = {
    "for how long": r"\b(?:seconds?|min(?:ute)?s?|hours?|days?|weeks?|months?|overnight|all day)\b|\d ?[hms]\b"
    r"|\d{1,2}:\d\d.{1,200}\d{1,2}:\d\d|\d{4}-\d\d-\d\d.{1,200}\d{4}-\d\d-\d\d|\b(?:no|without) (?:outage|downtime)",
    "how much": r"\d|\b(?:all|every\w*|none|no|nobody|nothing|half|third|quarter|one|two|three|four|five|six|seven"
    r"|eight|nine|ten|some|few|many|most|several|entire\w*|complete\w*|total\w*|full\w*|whole|each|dozens?|hundreds?"
    r"|thousands?|millions?)\b",
    "for whom": r"\b(?:users?|customers?|clients?|people|persons?|teams?|tenants?|visitors?|players?|sellers?|buyers?"
    r"|members?|staff|subscribers?|developers?|engineers?|operators?|students?|patients?|farmers?|households?"
    r"|employees?|employers?|readers?|partners?|merchants?|everyone|everybody|nobody|region|countr(?:y|ies)|we|our|us"
    r"|traffic|requests?|sessions?|services?|apps?|applications?|site|website|production|cluster|parcels|orders?)\b",
}
_SHORT = 25
_FOUND = {name: re.compile(words, re.IGNORECASE | re.DOTALL) for name, words in _FACETS.items()}


@rule("PM208", severity=Severity.INFO, tags=HEURISTIC, english=True)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding that names all that is missing; a short summary is another rule's."""
    section = document.section("summary")
    if section is None or section.role != "summary" or document.kind != "postmortem":
        return
    text = excerpt(document, section)
    if len(bare(text).split()) < _SHORT:
        return
    missing = [name for name, pattern in _FOUND.items() if not pattern.search(text)]
    if len(missing) > 1:
        yield Problem(
            section.span,
            f'"{section.heading}" does not say {" and ".join(missing)}',
            "two to four sentences: what broke, for whom, for how long, with what impact",
            anchor="section:summary",
            about=" ".join(missing),
        )
