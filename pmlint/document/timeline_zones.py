"""The time zone that a timeline states."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from pmlint.document.dates import leading_moment
from pmlint.document.parts import Outline, Part
from pmlint.document.timeline_raw import Raw
from pmlint.document.zones import find_zone
from pmlint.source.markdown import Block


def stated_zone(outline: Outline) -> str | None:
    """The time zone that a timeline heading or the text below it states."""
    for part in outline.parts:
        if part.role == "timeline" and (zone := zone_of_part(part)) is not None:
            return zone
    return None


def zone_of_part(part: Part) -> str | None:
    """The zone that the heading of a timeline or the text below it states."""
    return find_zone(part.title) or zone_of_blocks(part.blocks)


def zone_of_blocks(blocks: Sequence[Block]) -> str | None:
    """The zone that a paragraph, the header of a table or the first lines of a log state."""
    for block in blocks:
        texts: list[str] = []
        if block.kind == "paragraph":
            texts = [block.text.plain[:300]]
        elif block.kind == "table" and block.children:
            texts = [cell.text.plain for cell in block.children[0].children]
        elif block.kind in ("fence", "code"):
            texts = [line.plain for line in islice(block.code_lines(), 3) if not _is_timed(line.plain)]
        zone = next((zone for text in texts if (zone := find_zone(text)) is not None), None)
        if zone is not None:
            return zone
    return None


def own_zone(raws: Sequence[Raw]) -> str | None:
    """The zone that entries write behind their times, where it is only one."""
    zones = {raw.moment.zone for raw in raws if raw.moment is not None and raw.moment.zone is not None}
    zones = {"UTC" if zone == "Z" else zone for zone in zones}
    return zones.pop() if len(zones) == 1 else None


def _is_timed(line: str) -> bool:
    moment = leading_moment(line)
    return moment is not None and moment.time is not None
