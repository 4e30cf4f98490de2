"""A big incident is written up in the light form.

## What it does
Reports `template: light` where the severity is one that gets a full review.

## Why it matters
The light form asks for three sections, so that small incidents are written up at all. It leaves out what a big one is
read for: the timeline, what helped, what hurt.

## Bad
```yaml
severity: sev1
template: light
```

## Good
```yaml
severity: sev1
template: full
```

## How to fix
Delete the key and add the sections, or correct the severity. `full-review-severities` in the settings says which are
big.

## Options
None.

## When to suppress
Where the full postmortem is another document that this one links.
"""

from collections.abc import Iterator

from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule


@rule("PM217", severity=Severity.ERROR, full_review=True)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding, at the key's value."""
    matter = document.front_matter
    if matter is None or document.kind != "light" or document.severity not in context.settings.full_review:
        return
    if str(matter.data.get("template", "")).casefold() == "light":
        yield Problem(
            matter.spans.get("/template", matter.span),
            f"`template: light` for an incident of severity {document.severity}, which gets a full review",
            "delete the key and add the sections, or correct the severity",
            anchor="key:/template",
        )
