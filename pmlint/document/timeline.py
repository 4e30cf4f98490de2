"""The timeline: its entries with their days carried forward, past midnight and in the zone that it states."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone

from pmlint.document.dates import Moment, find_days, leading_moment
from pmlint.document.parts import Outline, Part
from pmlint.document.timeline_entries import Raw, read_blocks, read_logs
from pmlint.document.wordlists import table
from pmlint.document.zones import find_zone, zone_offset
from pmlint.model.timeline import TimelineEntry
from pmlint.source.markdown import Block

_LATE, _EARLY = time(17), time(7)
"""From after the one to before the other without a date means that midnight has passed."""
# Milestone: words that tell it, `*` for any ending. The first of a kind in the timeline counts.
MILESTONES = table(
    """
recovery: recovered, recovers, fully recovered, recovery, resolved, restored, back up, back to normal, back online,
    incident closed, incident over, incident ended, outage ends, outage ended, outage over, all clear, all-clear,
    returned to normal, returns to normal, return to normal, service returns
mitigation: mitigat*, roll back, rolled back, rolls back, rolling back, rollback, revert*, workaround, failed over,
    failover, disabled, hotfix, fix deployed, fix is deployed, fix was deployed, fix applied, fix released, fix merged
detection: detect*, alert*, alarm*, page, paged, pages, notice*, report*, discover*, notified, observe*, identified,
    aware, complain*
start: incident start*, incident began, incident begins, outage start*, outage began, outage begins, starts, started,
    begin, begins, began, first error*, first failure*, first failed, deploy*, merged, released, rolled out, pushed,
    upgrade*
"""
)
_MILESTONES = {
    name: re.compile(
        r"\b(?:" + "|".join(re.escape(word).replace(r"\*", r"\w*") for word in words) + r")(?!\w)", re.IGNORECASE
    )
    for name, words in MILESTONES.items()
}


@dataclass(frozen=True, slots=True)
class Clock:
    """What the timeline's times mean where an entry does not say so itself."""

    year: int | None = None
    zone: str | None = None


def read_timeline(outline: Outline, clock: Clock) -> list[TimelineEntry]:
    """The entries of the most detailed timeline of the document."""
    tops = [
        part
        for part in outline.parts
        if part.role == "timeline" and not (part.parent and part.parent.role == "timeline")
    ]
    found = [_of_part(part, clock) for part in tops]
    if not found:
        return []
    part, raws = max(found, key=lambda pair: (sum(1 for raw in pair[1] if raw.moment), len(pair[1])))
    # Two incidents told in one file have a timeline each, under the same name.
    twins = [pair for pair in found if pair[0].parent is not part.parent and pair[0].title == part.title]
    if twins and len(tops) == len(twins) + 1:
        raws = [raw for other, own in found if other is part or (other, own) in twins for raw in own]
    zone = _stated_zone(part) or clock.zone
    return list(_dated(raws, Clock(clock.year, zone)))


def stated_zone(outline: Outline) -> str | None:
    """The time zone that a timeline heading or the text below it states."""
    for part in outline.parts:
        if part.role == "timeline" and (zone := _stated_zone(part)) is not None:
            return zone
    return None


def count_timed(blocks: Sequence[Block]) -> int:
    """How many entries below a heading begin with a time or date."""
    return sum(1 for raw in read_blocks(blocks, None, None) if raw.moment is not None)


def mark_times(outline: Outline) -> None:
    """Take headings that are times of the timeline, or days that group its entries, out of the outline."""
    for part in outline.parts:
        moment = leading_moment(part.title, 2000) if part.form == "heading" else None
        in_timeline = part.role == "timeline" and part.sub
        if moment is not None and (in_timeline or not part.title[moment.end :].strip(" :.-–—")):
            part.listed = False


# Gathering


def _of_part(part: Part, clock: Clock) -> tuple[Part, list[Raw]]:
    days = find_days(part.title, clock.year)
    day = days[0].date if days else None
    raws = list(_of_tree(part, day, clock.year)) or list(read_logs(part.all_blocks(), day, clock.year))
    return part, raws


def _of_tree(part: Part, day: date | None, year: int | None) -> Iterator[Raw]:
    children = [child for child in part.children if child.role == "timeline"]
    timed_headings = [child for child in children if leading_moment(child.title, year) is not None]
    own = list(read_blocks(part.blocks, day, year))
    if not timed_headings or any(raw.moment is not None for raw in own):
        yield from own
    for child in children:
        moment = leading_moment(child.title, year)
        below = list(_of_tree(child, moment.day if moment and moment.day else day, year))
        if moment is not None and moment.day is not None:
            day = moment.day
        if moment is not None and not any(raw.moment is not None for raw in below):
            yield Raw(child.heading, child.heading.span(), moment, day)
        elif moment is not None or not timed_headings or any(raw.moment is not None for raw in below):
            yield from below


# Days and zones


def _stated_zone(part: Part) -> str | None:
    zone = find_zone(part.title)
    if zone is not None:
        return zone
    for block in part.blocks:
        if block.kind == "paragraph" and (zone := find_zone(block.text.plain[:300])) is not None:
            return zone
        if block.kind == "table" and block.children:
            headers = [find_zone(cell.text.plain) for cell in block.children[0].children]
            if any(headers):
                return next(header for header in headers if header)
    return None


def _dated(raws: Sequence[Raw], clock: Clock) -> Iterator[TimelineEntry]:
    day: date | None = None
    previous: time | None = None
    group: date | None = None
    seen: set[str] = set()
    for raw in raws:
        if raw.day is not None and raw.day != group:
            group = day = raw.day
            previous = None
        moment = raw.moment
        if moment is not None:
            if moment.day is not None:
                day = moment.day
            elif day is not None and moment.time and previous and previous >= _LATE and moment.time < _EARLY:
                day += timedelta(days=1)
            previous = moment.time or previous
        yield TimelineEntry(
            text=_event(raw),
            span=raw.span,
            at=_at(moment, day, clock.zone),
            at_as_written=moment.written if moment is not None else None,
            milestone=_milestone(raw.text.plain, seen),
        )


def _event(raw: Raw) -> str:
    plain = " ".join(raw.text.plain.split("\n", 1)[0].split()) if raw.moment is None else raw.text.plain
    if raw.moment is not None and raw.moment.written and plain.lstrip().startswith(raw.moment.written[:4]):
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


def _milestone(text: str, seen: set[str]) -> str | None:
    for name, pattern in _MILESTONES.items():
        if name not in seen and pattern.search(text):
            seen.add(name)
            return name
    return None
