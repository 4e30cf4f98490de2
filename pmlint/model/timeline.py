"""An event of the timeline."""

from dataclasses import dataclass

from pmlint.model.span import Span


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One event of the timeline."""

    text: str
    span: Span
    at: str | None = None
    """RFC 3339 with offset; None where the day, the time or the zone is unknown."""
    at_as_written: str | None = None
    """The time or date of the entry as written; None where it has none of its own."""
    milestone: str | None = None
    """start, detection, mitigation or recovery."""
