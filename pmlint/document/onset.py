"""The day an incident began, and the year its dates mean, from what the report tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice

from pmlint.document.dates import find_days
from pmlint.document.parts import Outline
from pmlint.source.inline import Inline
from pmlint.source.markdown import Block, walk

# Where the onset is told, in the order in which it is believed.
_TELLING = ("summary", "impact", "detection", "trigger", "root_cause")
# A day behind these words is that of the report or of a meeting, not of the incident.
_OF_THE_REPORT = re.compile(
    r"\b(?:written|facilitated|posted|published|updated?|reviewed?|meeting|held|(?:this|final) report|report(?: date)?:"
    r"|authors?|filed|retro|post-?mortem|template|version|created|drafted|due)\b",
    re.IGNORECASE,
)
_INCIDENT = re.compile(r"\b(?:incident|outage|began|started|start|event|disruption)\b", re.IGNORECASE)
_MOST_TEXTS = 400
"""Paragraphs, items and cells that are searched for a year."""
_LONGEST_CLAUSE = 200
"""Characters before a day that may say what happened on it."""


def onset(outline: Outline, year: int | None) -> date | None:
    """The first day that the summary tells, else the text above all sections, else another telling section.

    Lines about the report itself (`Last update: …`, `Retro held …`) are passed over.
    """
    top = [*outline.preamble, *(outline.title.blocks if outline.title is not None else ())]
    by_role = {role: [part for part in outline.parts if part.role == role] for role in _TELLING}
    summary = [block for part in by_role["summary"] for block in part.blocks]
    others = [block for role in _TELLING[1:] for part in by_role[role] for block in part.blocks]
    for blocks in (summary, top, others):
        days = (day for line in _lines(blocks) if (day := _day_of(line.plain, year)) is not None)
        found = next(days, None)
        if found is not None:
            return found
    return None


def first_year(outline: Outline) -> int | None:
    """The year of the first day in the text that names its year."""
    blocks = [*outline.preamble, *(block for part in outline.parts for block in part.blocks)]
    headings = (part.heading for part in outline.parts)
    texts = [text.plain for text in (*headings, *islice(_lines(blocks), _MOST_TEXTS))]
    told = (day for text in texts if (day := _day_of(text, None)) is not None)
    written = (day.date for text in texts for day in find_days(text))
    day = next(told, None) or next(written, None)
    return day.year if day is not None else None


def _lines(blocks: list[Block]) -> Iterator[Inline]:
    for block in walk(blocks):
        if block.kind in ("paragraph", "cell"):
            yield from block.text.lines()


def _day_of(line: str, year: int | None) -> date | None:
    """The first day of a line, None where the words before it say that it is that of the report."""
    for day in find_days(line, year):
        before = line[max(0, day.start - _LONGEST_CLAUSE) : day.start]
        clause = re.split(r"[.;,|(]\s", before)[-1]
        if not _OF_THE_REPORT.search(clause) or _INCIDENT.search(clause):
            return day.date
    return None
