"""The times of a document side by side: those of the timeline's entries, and those it declares elsewhere."""

from bisect import bisect_right
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache
from typing import NamedTuple

from pmlint.document.dates import Moment, leading_moment
from pmlint.document.zones import zone_offset
from pmlint.model.document import Document, Section, Statement
from pmlint.model.timeline import TimelineEntry

# A dozen rules ask for the times of the same entries.
_moment = lru_cache(maxsize=1024)(leading_moment)


class Timed(NamedTuple):
    """An entry of the timeline with a time of day, and that time as the entry itself writes it."""

    entry: TimelineEntry
    moment: Moment


def timed_entries(document: Document) -> list[Timed]:
    """The entries that name a time of day, in the order of the file."""
    found = ((entry, written_moment(document, entry)) for entry in document.timeline)
    return [Timed(entry, moment) for entry, moment in found if moment is not None and moment.time is not None]


def written_moment(document: Document, entry: TimelineEntry) -> Moment | None:
    """The time or date that an entry writes; a day without a year is of the incident's year."""
    year = int(document.incident_date[:4]) if document.incident_date else None
    return _moment(entry.at_as_written, year) if entry.at_as_written else None


def timeline_section(document: Document) -> Section | None:
    """The section that holds the timeline's first entry; without entries the first timeline."""
    first = document.timeline[0].span.line if document.timeline else 0
    own = [one for one in document.outline if one.role == "timeline" and one.span.line <= first <= one.end_line]
    return next((one for one in own if not one.sub), None) or document.section("timeline")


def entry_texts(document: Document) -> list[str]:
    """All lines of each entry, up to the next entry or heading."""
    lines = document.lines
    starts = [entry.span.line for entry in document.timeline]
    if not starts:
        return []
    section = timeline_section(document)
    ends = [*starts[1:], (section.end_line if section is not None else starts[-1]) + 1]
    headings = [one.span.line for one in document.outline if one.form == "heading"]
    headings.append(len(lines) + 1)
    found = []
    for start, end in zip(starts, ends, strict=True):
        stop = min(end, headings[bisect_right(headings, start)]) if start <= len(lines) else end
        found.append("\n".join(lines[start - 1 : max(stop - 1, start)]))
    return found


def declared(document: Document, key: str) -> Statement | None:
    """What the front matter says under a key, else what the body says; None where neither says a text."""
    matter = document.front_matter
    value = matter.data.get(key) if matter is not None else None
    if matter is not None and isinstance(value, str) and value.strip():
        return Statement(value, matter.spans.get(f"/{key}", matter.span))
    return document.metadata.get(key)


def declared_moment(document: Document, key: str) -> Moment | None:
    """The time or date declared under a key."""
    statement = declared(document, key)
    return leading_moment(statement.value) if statement is not None else None


def declared_instant(document: Document, key: str) -> datetime | None:
    """The moment declared under a key; None where its day, time or zone is unknown."""
    moment = declared_moment(document, key)
    if moment is None or moment.day is None or moment.time is None:
        return None
    offset = _offset(moment, document.timezone)
    return datetime.combine(moment.day, moment.time, timezone(offset)) if offset is not None else None


def instant(entry: TimelineEntry) -> datetime | None:
    """The moment of an entry; None where its day, time or zone is unknown."""
    return datetime.fromisoformat(entry.at.replace("Z", "+00:00")) if entry.at else None


def _offset(moment: Moment, zone: str | None) -> timedelta | None:
    name = moment.zone or zone
    day: date | None = moment.day
    return zone_offset(name, day, moment.time) if name else None
