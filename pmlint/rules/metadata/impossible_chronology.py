"""A time is before one that it cannot precede.

## What it does
Reports where the times of the front matter, or of the lines on top of the text, are not in the order started,
detected, acknowledged, mitigated, resolved, published, closed, where `declared_at` is after `resolved_at`, or where
`reviewed_at` is before the start. Equal times are fine. Of a day without a time only what is certain from New Zealand
to Hawaii counts. A near miss that was seen before it began says `detected_early: true`.

## Why it matters
Times to detect and to resolve are computed from these; one slip turns them negative (4 of 39 public postmortems).

## Bad
```yaml
started_at: 2026-02-11T10:02:00Z
detected_at: 2026-02-11T10:53:00Z
resolved_at: 2026-02-11T10:22:00Z
```

## Good
```yaml
started_at: 2026-02-11T10:02:00Z
detected_at: 2026-02-11T10:13:00Z
resolved_at: 2026-02-11T10:22:00Z
```

## How to fix
Look for a wrong day, a wrong zone, or two times that changed places.

## Options
None.

## When to suppress
Never: one of the two is wrong.
"""

from collections.abc import Iterator

from pmlint.document.moments import Stated, is_before, stated
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule

_ORDER = ("started_at", "detected_at", "acknowledged_at", "mitigated_at", "resolved_at", "published", "closed_at")


@rule("PM108", severity=Severity.ERROR)
def check(document: Document, _context: Context) -> Iterator[Problem]:
    """One finding at each time that is too early for the one before it."""
    early = document.front_matter is not None and document.front_matter.data.get("detected_early") is True
    known = [_start(document), *(stated(document, key) for key in _ORDER[1:])]
    earlier: Stated | None = None
    for moment in known:
        if moment is None:
            continue
        if earlier is not None and is_before(moment, earlier) and not (early and moment.key == "detected_at"):
            yield _problem(moment, earlier)
        earlier = moment
    for first, second in ((known[0], stated(document, "reviewed_at")), _declared(document)):
        if first is not None and second is not None and is_before(second, first):
            yield _problem(second, first)


def _declared(document: Document) -> tuple[Stated | None, Stated | None]:
    return stated(document, "declared_at"), stated(document, "resolved_at")


def _start(document: Document) -> Stated | None:
    return stated(document, "started_at") or stated(document, "date")


def _problem(moment: Stated, earlier: Stated) -> Problem:
    return Problem(
        moment.span,
        f"`{moment.key}` ({moment.written[:40]}) is before `{earlier.key}` ({earlier.written[:40]})",
        "correct the one that is wrong: a day, a zone, or two times that changed places",
        anchor=f"key:{moment.key}",
    )
