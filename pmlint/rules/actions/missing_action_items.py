"""The section of action items holds none and gives no reason.

## What it does
Reports a section of action items without items and without a stated reason (`No action items: …`, or
`no_action_rationale` in the front matter). An incident of a full review asks for one item at least, whatever the
reason.

## Why it matters
A postmortem without action items cannot be told from no postmortem (Google SRE Workbook, chapter 10). A debrief may end
without any: then it says so.

## Bad
```markdown
## Action items
None.
```

## Good
```markdown
## Action items
No action items: the service is retired on 1 March.
```

## How to fix
List the changes that keep this from happening again, or say why there are none.

## Options
None.

## When to suppress
Never; give the reason in the document.
"""

from collections.abc import Iterator

from pmlint.document.excerpt import bare, excerpt
from pmlint.document.export import section_places
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, Draft, rule

_NO_REASON = frozenset((
    "a", "action", "actions", "actionable", "any", "are", "at", "been", "follow", "follow-up", "follow-ups", "followup",
    "followups", "for", "further", "have", "identified", "is", "item", "items", "n/a", "na", "necessary", "needed",
    "new", "no", "none", "not", "nothing", "planned", "remediation", "required", "requires", "tasks", "the", "there",
    "this", "time", "to", "up", "was", "were",
))  # fmt: skip


@rule("PM601", severity=Severity.ERROR, draft=Draft.MILDER)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """What the schema objects to, and a statement that gives no reason."""
    yield from context.given
    section = section_places(document).get("actions")
    if context.given or section is None or not document.no_action_statement or document.kind == "lessons":
        return
    matter = document.front_matter.data if document.front_matter else {}
    has_items = any(not item.implicit for item in document.actions)
    said = bare(excerpt(document, section)).split()
    if not has_items and not matter.get("no_action_rationale") and set(said) <= _NO_REASON:
        yield Problem(
            section.span,
            "there are no action items, and nothing says why",
            "give the reason: `No action items: the service is retired on 1 March`",
            anchor="section:actions",
            about="",
        )
