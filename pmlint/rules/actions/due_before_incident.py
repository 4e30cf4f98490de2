"""An open action item is due before the incident began.

## What it does
Reports an open item whose day lies before the day of the incident. It speaks only where that day is declared
(`started_at` or `date`) and nothing in the document contradicts it, and of days written with their year.

## Why it matters
A date left from the last postmortem, or last year's, makes an item overdue on the day it is written.

## Bad
```markdown
- Reject pools below 20. Owner: @sam. Due: 2025-03-01. Tracked: PAY-4821.
```

## Good
```markdown
- Reject pools below 20. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.
```

## How to fix
Write the day that was meant; most often the year is wrong.

## Options
None.

## When to suppress
Where the work was planned before the incident and is still open.
"""

from collections.abc import Iterator

from pmlint.document.dates import find_days
from pmlint.model.action import ActionItem
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule

_LATER = ("detected_at", "mitigated_at", "resolved_at", "published")


@rule("PM608", severity=Severity.ERROR)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding an item."""
    began = _sure_day(document)
    if began is None:
        return
    for item in document.judged("open"):
        written = item.due_as_written or ""
        if item.due is not None and item.due < began and item.due[:4] in written:
            yield Problem(
                item.fields.get("due", item.span),
                f'action item "{item.called}" is due {item.due}, before the incident began on {began}',
                _hint(item, began),
                anchor=f"{item.anchor}/due",
                about=item.due,
            )


def _sure_day(document: Document) -> str | None:
    """The day of the incident, None where it is not declared or other days of the document lie before it."""
    declared = document.stated("started_at") or document.stated("incident_date") or document.stated("date")
    began = _day(declared)
    if began is None or began != document.incident_date:
        return None
    later = [_day(document.stated(key)) for key in _LATER]
    name = _day(document.path.rpartition("/")[2].replace("_", " "))
    others = [day for day in (*later, name, *(entry.at for entry in document.timeline)) if day is not None]
    # A day earlier is the same moment in another zone.
    return began if all(day[:7] >= began[:7] for day in others) else None


def _day(text: str | None) -> str | None:
    days = find_days(text or "")
    return days[0].date.isoformat() if days else None


def _hint(item: ActionItem, began: str) -> str:
    same = f"{began[:4]}{(item.due or '')[4:]}"
    meant = same if same >= began else f"{int(began[:4]) + 1}{(item.due or '')[4:]}"
    return f"write the day that is meant, perhaps {meant}"
