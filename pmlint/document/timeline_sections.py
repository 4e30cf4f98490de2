"""Which sections are timelines where their names leave it open, and which headings are times and no sections."""

from __future__ import annotations

from pmlint.document.dates import leading_moment
from pmlint.document.naming import Naming, normalise
from pmlint.document.parts import Outline, Part
from pmlint.document.sections import inherit
from pmlint.document.timeline_entries import read_blocks
from pmlint.document.vocabulary import MAY_BE_TIMELINE

_FEWEST_ENTRIES = 3
"""Entries with a time that make a timeline of `Context` or `What happened`."""


def settle_timeline(outline: Outline) -> None:
    """A heading that may mean either (`Context`, `What happened`) is a timeline when timed entries stand below."""
    known = max((_timed(part) for part in outline.parts if part.role == "timeline"), default=0)
    for part in outline.parts:
        doubtful = normalise(part.title) in MAY_BE_TIMELINE or (part.role is None and not known)
        if part.listed and doubtful and not part.sub and _timed(part) >= max(_FEWEST_ENTRIES, known + 1):
            part.naming = Naming("timeline", (part.role,) if part.role else (), exact=True)
            inherit(outline.parts)


def mark_times(outline: Outline) -> None:
    """Take headings that are times of the timeline, or days that group its entries, out of the outline."""
    for part in outline.parts:
        moment = leading_moment(part.title, 2000) if part.form == "heading" else None
        in_timeline = part.role == "timeline" and part.sub
        if moment is not None and (in_timeline or not part.title[moment.end :].strip(" :.-–—")):
            part.listed = False


def _timed(part: Part) -> int:
    """How many entries below a heading begin with a time or date."""
    return sum(1 for raw in read_blocks(part.all_blocks(), None, None) if raw.moment is not None)
