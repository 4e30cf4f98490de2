"""The timeline: its entries with their days carried forward, past midnight and in the zone that it states."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone
from typing import NamedTuple

from pmlint.document.dates import Moment, find_days, leading_moment
from pmlint.document.milestones import milestones
from pmlint.document.parts import Outline, Part
from pmlint.document.timeline_entries import read_blocks, read_logs
from pmlint.document.timeline_raw import Raw, day_after
from pmlint.document.timeline_zones import own_zone, stated_zone, zone_of_blocks, zone_of_part
from pmlint.document.zones import zone_offset
from pmlint.model.timeline import TimelineEntry
from pmlint.source.inline import Inline
from pmlint.source.markdown import walk

_LATE, _EARLY = time(17), time(7)
"""From after the one to before the other without a date means that midnight has passed."""
_HALF_A_DAY = 12
"""Hours; a longer step back means that too."""
_PHASES = ("trigger", "impact", "detection", "response", "resolution")


class Told(NamedTuple):
    """The most detailed timeline of a document as written."""

    raws: Sequence[Raw]
    zone: str | None
    """The zone that its heading, the text below it or its table's header states; else the one zone that its entries
    write."""

    def days(self) -> list[date]:
        """The days that it writes, in its order."""
        days = [raw.day if raw.moment is None or raw.moment.day is None else raw.moment.day for raw in self.raws]
        return list(dict.fromkeys(day for day in days if day is not None))


class Clock(NamedTuple):
    """What the times of a timeline mean where an entry does not say so itself."""

    day: date | None = None
    """The day of the first entries, until one names its own."""
    zone: str | None = None


def read_timeline(outline: Outline, year: int | None) -> Told:
    """The most detailed timeline of the document; dates without a year belong to `year`.

    A document of nothing but a log in a code fence is a timeline too.
    """
    tops = [
        part
        for part in outline.parts
        if part.role == "timeline" and not (part.parent and part.parent.role == "timeline")
    ]
    found = [(part, _of_part(part, year)) for part in tops]
    if not found:
        log = [] if any(part.role for part in outline.parts) else list(read_logs(outline.preamble, None, year))
        return Told(log, zone_of_blocks(outline.preamble) or own_zone(log))
    part, raws = max(found, key=lambda pair: (sum(1 for raw in pair[1] if raw.moment), len(pair[1])))
    # Two incidents told in one file have a timeline each, under the same name.
    twins = [pair for pair in found if pair[0].parent is not part.parent and pair[0].title == part.title]
    if twins and len(tops) == len(twins) + 1:
        raws = [raw for other, own in found if other is part or (other, own) in twins for raw in own]
    return Told(raws, zone_of_part(part) or stated_zone(outline) or own_zone(raws))


def date_entries(told: Told, clock: Clock) -> list[TimelineEntry]:
    """The entries in the order written, with their days carried forward, past midnight and in their zone."""
    entries = list(_dated(told.raws, clock))
    texts = [
        f"{raw.phase}: {entry.text}" if raw.phase else entry.text for raw, entry in zip(told.raws, entries, strict=True)
    ]
    marks = milestones(texts)
    return [replace(entry, milestone=mark) for entry, mark in zip(entries, marks, strict=True)]


# Gathering


def _of_part(part: Part, year: int | None) -> list[Raw]:
    days = find_days(part.title, year)
    if not days and part.parent is not None:
        # `## Incident 2 – Thursday 6 October` above `### Timeline`.
        days = find_days(part.parent.title, year)
    day = days[0].date if days else None
    return list(_of_tree(part, day, year)) or list(read_logs(part.all_blocks(), day, year))


def _of_tree(part: Part, day: date | None, year: int | None) -> Iterator[Raw]:
    children = [child for child in part.children if child.role == "timeline" or _is_phase(child, year)]
    timed_headings = [child for child in children if leading_moment(child.title, year) is not None]
    own = list(read_blocks(part.blocks, day, year))
    if not timed_headings or any(raw.moment is not None for raw in own):
        yield from own
    for child in children:
        moment = leading_moment(child.title, year)
        named = day_after(day, moment) if moment is not None else None
        day = named or day
        below = list(_of_tree(child, day, year))
        if moment is not None and not any(raw.moment is not None for raw in below):
            yield Raw(_told_below(child, moment), child.heading.span(), moment, day)
        elif moment is not None or not timed_headings or any(raw.moment is not None for raw in below):
            yield from below


def _is_phase(part: Part, year: int | None) -> bool:
    """`### Detection` below a timeline, with timed entries of its own."""
    return part.role in _PHASES and any(raw.moment is not None for raw in read_blocks(part.blocks, None, year))


def _told_below(part: Part, moment: Moment) -> Inline:
    """The event of a heading: its own words, or where it is only a time, the text below it."""
    if part.title[moment.end :].strip(" :.-–—*_()[]"):
        return part.heading
    texts = (block.lead for block in walk(part.blocks) if block.kind in ("paragraph", "item"))
    return next((text for text in texts if text.plain), part.heading)


# Days and zones


def _dated(raws: Sequence[Raw], clock: Clock) -> Iterator[TimelineEntry]:
    day = clock.day
    previous: time | None = None
    group: date | None = None
    for raw in raws:
        if raw.day is not None and raw.day != group:
            group = day = raw.day
            previous = None
        moment = raw.moment
        if moment is not None:
            if moment.day is not None:
                day = day_after(day, moment)
            elif day is not None and _past_midnight(previous, moment):
                day += timedelta(days=1)
            previous = moment.time or previous
        yield TimelineEntry(
            text=_event(raw),
            span=raw.span,
            at=_at(moment, day, clock.zone),
            at_as_written=moment.written if moment is not None else None,
        )


def _past_midnight(previous: time | None, moment: Moment) -> bool:
    """Whether midnight lies before a time without a date; a small step back is an entry out of order."""
    at = moment.time
    if at is None or previous is None or at >= previous:
        return False
    late = previous >= _LATE and at < _EARLY
    return late or previous.hour - at.hour > _HALF_A_DAY or moment.written.startswith("24:")


def _event(raw: Raw) -> str:
    plain = " ".join(raw.text.plain.split("\n", 1)[0].split()) if raw.moment is None else raw.text.plain
    if raw.moment is not None and raw.moment.written and raw.moment.written in plain[: raw.moment.end]:
        plain = plain[raw.moment.end :]
    return " ".join(plain.split()).lstrip(" :-–—|*_)]").strip() or " ".join(raw.text.plain.split())


def _at(moment: Moment | None, day: date | None, zone: str | None) -> str | None:
    if moment is None or moment.time is None or day is None:
        return None
    name = moment.zone or zone
    offset = zone_offset(name, day, moment.time) if name else None
    if offset is None:
        return None
    stamp = datetime.combine(day, moment.time.replace(tzinfo=None), tzinfo=timezone(offset))
    return stamp.isoformat().replace("+00:00", "Z")
