"""An action item is due later than the team's policy allows.

## What it does
Reports an open item whose day lies later than `policies.actions` allows for the severity of the incident and the
priority of the item, counted from `resolved_at`, else from the day of the incident. Silent while no policy is set,
for items without a priority, and where the front matter gives an `slo_exception`.

## Why it matters
Teams that agree how soon a fix of each priority is due (Atlassian: four or eight weeks; PagerDuty: 15 or 30 days)
close more of them, because a late date is then a decision and no habit.

## Bad
```text
policies:
  actions:
    sev1: {P1: 28d}
```

and in a sev1 postmortem of February:

```text
- P1: Reject pools below 20. Owner: @sam. Due: 2026-12-01. Tracked: PAY-4821.
```

## Good
```text
- P1: Reject pools below 20. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## How to fix
Bring the day forward, lower the priority, or write `slo_exception: …` with the reason into the front matter.

## Options
None.

## When to suppress
Rather give the reason as `slo_exception`.
"""

from collections.abc import Iterator
from datetime import date

from pmlint.document.dates import find_days
from pmlint.document.due import parse_due
from pmlint.model.action import ActionItem
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule


@rule("PM609", severity=Severity.WARNING)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding an item."""
    policy = _policy(document, context)
    since = _counted_from(document)
    if not policy or since is None or document.stated("slo_exception"):
        return
    for item in document.judged("open"):
        priority, allowed = _allowed(item, policy)
        limit = parse_due(allowed, since, {}).date if allowed else None
        if limit is not None and item.due is not None and item.due > limit.isoformat():
            yield Problem(
                item.fields.get("due", item.span),
                f'action item "{item.called}" is due {item.due}; the policy gives {priority} of a {document.severity}'
                f" incident {allowed}, until {limit.isoformat()}",
                "bring the day forward, or give the reason as `slo_exception: …` in the front matter",
                anchor=f"{item.anchor}/due",
                about=item.due,
            )


def _policy(document: Document, context: Context) -> dict[str, str]:
    """Priority in small letters → the span of time it has, for the document's severity."""
    severity = (document.severity or "").casefold()
    by_severity = context.settings.policies.get("actions", {}).items()
    found = [spans for name, spans in by_severity if name.casefold() == severity]
    return {priority.casefold(): span for spans in found for priority, span in spans.items()}


def _counted_from(document: Document) -> date | None:
    days = find_days(document.stated("resolved_at") or "") or find_days(document.incident_date or "")
    return days[0].date if days else None


def _allowed(item: ActionItem, policy: dict[str, str]) -> tuple[str, str | None]:
    """The item's priority as the policy calls it, and the span of time."""
    written = (item.priority or "").strip("[]() ")
    first = written.replace(":", " ").replace("-", " ").split()[:1]
    for name in (written, *first):
        if name.casefold() in policy:
            return name, policy[name.casefold()]
    return written, None
