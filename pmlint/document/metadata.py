"""What a document says of itself outside its front matter: `**Date**: …` lines, a table on top, `## Status`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pmlint.document.dates import find_days, leading_moment
from pmlint.document.labels import bold_label, plain_label
from pmlint.document.naming import normalise
from pmlint.document.parts import Outline, Part
from pmlint.document.wordlists import table
from pmlint.model.document import Statement
from pmlint.source.inline import Inline
from pmlint.source.markdown import Block

# Front-matter key: labels that mean it, as `normalise` leaves them.
LABELS = table(
    """
date: date, when, day
started_at: started, started at, start, start time, incident start, outage start, start of incident, incident started,
    began, start date, incident date, date of incident, date of the incident, incident from, event date, outage date,
    incident day, day of incident, incident, incident start time, impact start, impact start time, impact started
detected_at: detected, detected at, first detected, time detected, detection time, reported on, reported
mitigated_at: mitigated, mitigated at, repaired
resolved_at: resolved, resolved at, end, end time, incident end, incident until, incident till, ended, ended at,
    outage end, resolution time, end date, incident end time, impact end, impact end time, impact ended
published: published, published at, publication date, published on, report date, written
status: status, document status, report status, state
severity: severity, sev, incident severity, severity level, priority, level, incident level, incident priority
owner: owner, postmortem owner, report owner, incident owner
authors: author, authors, written by, postmortem author, report author, by
services: services, service, systems, system, affected services, affected systems, services affected
incident_commander: incident commander, ic, incident lead
facilitator: facilitator, facilitated by, moderator
scribe: scribe
participants: participants, attendees, responders, team, people involved
duration: duration, outage duration, incident duration, length
"""
)
_ANY_YEAR = 2000
_LONGEST_VALUE = 8
"""Words; more below a heading is a text of its own."""
_KEYS = {label: key for key, labels in LABELS.items() for label in labels}
# Labels that count only where no other names the key.
_WEAK = frozenset(("priority", "level", "incident level", "incident priority"))
_TIMES = frozenset(("date", "started_at", "detected_at", "mitigated_at", "resolved_at", "published"))
# Keys whose values may be the items of a list.
_SEVERAL = frozenset(("authors", "participants", "services"))
_SEVERITY = re.compile(r"\b(?:sev(?:erity)?[ _:-]{0,3}|s|p)([0-9])\b", re.IGNORECASE)


class _Found(NamedTuple):
    label: str
    """As `normalise` leaves it."""
    texts: Sequence[Inline]

    @property
    def statement(self) -> Statement:
        span = self.texts[0].span().to(self.texts[-1].span())
        return Statement(", ".join(text.plain for text in self.texts), span)


def read_metadata(outline: Outline) -> Mapping[str, Statement]:
    """What the body says of itself, by front-matter key; the first statement of a key counts.

    What stands in the place of a time and is none (`Date: ongoing`, `Incident: INC-4711`) says nothing.
    """
    strong: dict[str, Statement] = {}
    weak: dict[str, Statement] = {}
    for found in _statements(outline):
        key = _KEYS[found.label]
        statement = found.statement
        if statement.value and (key not in _TIMES or _is_time(statement.value)):
            (weak if found.label in _WEAK else strong).setdefault(key, statement)
    return {**weak, **strong}


def severity_of(text: str, severities: tuple[str, ...]) -> str | None:
    """The configured severity that `text` names (`SEV-1`, `P1`, `S1`, `1`: the first one), None where it names none."""
    folded = text.strip().casefold()
    for severity in severities:
        if folded == severity.casefold():
            return severity
    match = _SEVERITY.search(text)
    number = match.group(1) if match else folded
    by_number = {severity[-1]: severity for severity in severities if severity[-1:].isdigit()}
    return by_number.get(number)


def _statements(outline: Outline) -> Iterator[_Found]:
    top = [*outline.preamble, *(outline.title.blocks if outline.title is not None else ())]
    for block in top:
        yield from _from_block(block)
    for part in outline.parts:
        yield from _from_heading(part)
    for part in outline.parts[:2]:
        for block in part.blocks:
            yield from _from_block(block)


def _from_block(block: Block) -> Iterator[_Found]:
    if block.kind == "paragraph":
        for line in block.text.lines():
            yield from _from_line(line)
    elif block.kind == "list":
        for item in block.children:
            yield from _from_line(item.lead)
    elif block.kind == "table":
        yield from _from_table([row.children for row in block.children])
    elif block.kind == "quote":
        for child in block.children:
            yield from _from_block(child)


def _from_table(rows: Sequence[Sequence[Block]]) -> Iterator[_Found]:
    """Rows of a key and its value, or a header of keys above one row of values."""
    for row in rows:
        if len(row) == 2 and (label := _label(row[0].text.plain)) is not None:
            yield _Found(label, [row[1].text])
    if len(rows) == 2 and len(rows[0]) > 2:
        for name, cell in zip(rows[0], rows[1], strict=False):
            if (label := _label(name.text.plain)) is not None:
                yield _Found(label, [cell.text])


def _from_line(line: Inline) -> Iterator[_Found]:
    label = bold_label(line) or plain_label(line)
    if label is not None and label.colon and (name := _label(label.text.plain)) is not None:
        first = label.rest.lines()
        if first:
            yield _Found(name, first[:1])


def _from_heading(part: Part) -> Iterator[_Found]:
    """`## Date: July 1`, or `## Status` with the value below."""
    label = plain_label(part.heading)
    name = _label(label.text.plain) if label is not None else None
    if label is not None and label.rest.plain and name is not None:
        yield _Found(name, [label.rest])
    elif (name := _label(part.title)) is not None and part.blocks:
        values = _values_below(part.blocks[0], several=_KEYS[name] in _SEVERAL)
        if values:
            yield _Found(name, values)


def _values_below(block: Block, *, several: bool) -> list[Inline]:
    """The short texts below a heading: its first line, or the items of a list."""
    leads = [item.lead for item in block.children] if block.kind == "list" else []
    leads = [block.text] if block.kind == "paragraph" else leads if several else leads[:1]
    firsts = [line for lead in leads for line in lead.lines()[:1]]
    return [line for line in firsts if len(line.plain.split()) <= _LONGEST_VALUE]


def _is_time(value: str) -> bool:
    return leading_moment(value) is not None or bool(find_days(value, _ANY_YEAR))


def _label(text: str) -> str | None:
    """The label as `normalise` leaves it where it names a key."""
    label = normalise(text)
    return label if label in _KEYS else None
