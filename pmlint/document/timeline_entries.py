"""Entries of a timeline, from lists, tables, lines of paragraphs and logs, before days and zones are worked out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from pmlint.document.dates import Moment, find_days, leading_moment
from pmlint.document.left_over import is_left_over
from pmlint.document.progress import task_box
from pmlint.document.timeline_raw import Raw, day_after
from pmlint.document.timeline_tables import read_table
from pmlint.source.inline import Inline
from pmlint.source.markdown import Block


def read_blocks(blocks: Sequence[Block], day: date | None, year: int | None) -> Iterator[Raw]:
    """The entries of blocks; `day` is the one given above them, `year` the one of dates without a year."""
    found: list[tuple[Block, list[Raw]]] = []
    for block in blocks:
        if block.kind == "paragraph":
            day = _day_label(block.text, year, day) or day
        found.append((block, list(_of_block(block, day, year))))
    timed = any(raw.moment is not None for _, raws in found for raw in raws)
    for _, raws in found:
        # A list without any time beside timed entries explains one of them.
        if not timed or any(raw.moment is not None for raw in raws):
            yield from raws


def read_logs(blocks: Sequence[Block], day: date | None, year: int | None) -> Iterator[Raw]:
    """The timed lines of a log or chat in a code fence, for timelines that hold nothing else."""
    for block in blocks:
        if block.kind in ("fence", "code"):
            raws = list(_of_log(block, day, year))
            if len(raws) >= 3:
                yield from raws


def _of_log(block: Block, day: date | None, year: int | None) -> Iterator[Raw]:
    for line in block.code_lines():
        moment = leading_moment(line.plain, year)
        if moment is not None and moment.day is not None and moment.time is None:
            # `2026-02-11 -- log of #ops`: the day of what follows.
            day = day_after(day, moment)
        elif moment is not None:
            yield Raw(line, line.span(), moment, day)


def _of_block(block: Block, day: date | None, year: int | None) -> Iterator[Raw]:
    if block.kind == "list":
        for item in block.children:
            yield from _of_item(item, day, year)
    elif block.kind == "item":
        yield from _of_item(block, day, year)
    elif block.kind == "table":
        yield from read_table(block, day, year)
    elif block.kind == "paragraph":
        yield from _of_paragraph(block, day, year)
    elif block.kind == "quote":
        yield from read_blocks(block.children, day, year)


def _of_item(item: Block, day: date | None, year: int | None) -> Iterator[Raw]:
    box = task_box(item.lead.plain)
    lead = item.lead.part(box.end) if box is not None else item.lead
    nested = [child for child in item.children if child.kind in ("list", "table")]
    moment = _moment(lead, year)
    if nested and (not lead.plain or _is_group(lead, moment)):
        inner = list(read_blocks(nested, (day_after(day, moment) if moment else None) or day, year))
        if any(raw.moment is not None for raw in inner):
            yield from inner
            return
    if lead.plain and not is_left_over(lead.plain):
        yield Raw(lead, lead.span(0, len(lead.plain.split("\n", 1)[0])), moment, day)


def _is_group(lead: Inline, moment: Moment | None) -> bool:
    rest = lead.plain[moment.end :].strip(" :-–—*_") if moment is not None else lead.plain
    return (moment is not None and moment.time is None and len(rest.split()) <= 3) or (
        moment is None and len(rest.split()) <= 6
    )


def _of_paragraph(block: Block, day: date | None, year: int | None) -> Iterator[Raw]:
    lines = block.text.lines()
    moments = [leading_moment(line.plain, year) for line in lines]
    first = next((number for number, moment in enumerate(moments) if moment is not None), None)
    # Wrapped prose may break before a time; entries start a paragraph, or follow a line that announces them.
    if first is None or (first > 0 and not lines[first - 1].plain.rstrip().endswith((":", ")", "."))):
        return
    for number, (line, moment) in enumerate(zip(lines, moments, strict=True)):
        if moment is not None and not _only_a_day(line, moment):
            yield Raw(line, line.span(), moment, day)
        elif moment is not None and number + 1 < len(lines):
            day = day_after(day, moment) or day
        elif moment is not None and moment.time is not None:
            yield Raw(line, line.span(), moment, day)


def _only_a_day(line: Inline, moment: Moment) -> bool:
    return not line.plain[moment.end :].strip(" :-–—*_()[]")


def _day_label(text: Inline, year: int | None, previous: date | None) -> date | None:
    """The day of a paragraph that is nothing but a day, a label for what follows."""
    moment = leading_moment(text.plain, year)
    if moment is None or moment.time is not None or not _only_a_day(text, moment):
        return None
    return day_after(previous, moment)


def _moment(text: Inline, year: int | None) -> Moment | None:
    """The time with which an entry begins, or the full one it ends with (`First detected 2021-05-10 12:15`)."""
    moment = leading_moment(text.plain, year)
    if moment is not None:
        return moment
    first_line = text.plain.split("\n", 1)[0]
    for day in find_days(first_line, year):
        late = leading_moment(first_line[day.start :], year)
        if late is not None and late.time is not None and len(first_line) - (day.start + late.end) <= 8:
            return late
    return None
