"""There are more open action items than anybody will do.

## What it does
Reports a document with more than `most` open items.

## Why it matters
A long list is a list of ideas. A short one that is done changes more ("Postmortem Action Items", ;login: 2017: close
what you will not do).

## Bad
```markdown
- Reject pools below 1 in region 1. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4801.
- Reject pools below 2 in region 2. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4802.
- Reject pools below 3 in region 3. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4803.
- Reject pools below 4 in region 4. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4804.
- Reject pools below 5 in region 5. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4805.
- Reject pools below 6 in region 6. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4806.
- Reject pools below 7 in region 7. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4807.
- Reject pools below 8 in region 8. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4808.
- Reject pools below 9 in region 9. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4809.
- Reject pools below 10 in region 10. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4810.
- Reject pools below 11 in region 11. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4811.
- Reject pools below 12 in region 12. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4812.
- Reject pools below 13 in region 13. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4813.
```

## Good
```markdown
- Reject pools below 20. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## How to fix
Keep what prevents this class of incident; put the rest into the backlog and link it.

## Options
`most`: open items that are still fine.

## When to suppress
Where the list is the plan of a project with people of its own.
"""

from collections.abc import Iterator

from pmlint.document.export import section_places
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Option, rule


@rule("PM620", severity=Severity.INFO, options={"most": Option(12, "open items that are still fine")})
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding a document."""
    items = document.judged("open")
    if len(items) > context.options.get("most", 12):
        section = section_places(document).get("actions")
        yield Problem(
            section.span if section else items[0].span,
            f"there are {len(items)} open action items",
            "keep what prevents this class of incident; put the rest into the backlog and link it",
            anchor="section:actions/number",
            about="",
        )
