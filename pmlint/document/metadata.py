"""What a document says of itself outside its front matter: `**Date**: …` lines, a table on top, `## Status`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pmlint.document.dates import find_days
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
incident_date: incident date, date of incident, date of the incident, incident from, event date, outage date,
    incident day, day of incident, incident
started_at: started, started at, start, start time, incident start, outage start, start of incident, incident started,
    began, start date
detected_at: detected, detected at, first detected, time detected, detection time, reported on, reported
mitigated_at: mitigated, mitigated at, repaired
resolved_at: resolved, resolved at, end, end time, incident end, incident until, incident till, ended, ended at,
    outage end, resolution time, end date
published: published, published at, publication date, published on, report date, written
status: status, document status, report status, state
severity: severity, sev, priority, incident severity, severity level
owner: owner, postmortem owner, report owner, incident owner
authors: author, authors, written by, postmortem author, report author, by
services: services, service, systems, system, affected services, affected systems, services affected
incident_commander: incident commander, ic, incident lead
participants: participants, attendees, responders, team, people involved
duration: duration, outage duration, incident duration, length
"""
)
_KEYS = {label: key for key, labels in LABELS.items() for label in labels}
_SEVERITY = re.compile(r"\b(?:sev(?:erity)?[ _-]?|s|p)([0-9])\b", re.IGNORECASE)


def read_metadata(outline: Outline) -> Mapping[str, Statement]:
    """What the body says of itself, by front-matter key; the first statement of a key counts."""
    found: dict[str, Statement] = {}
    for key, value in _statements(outline):
        if value.plain and key not in found:
            found[key] = Statement(value.plain, value.span())
    return found


def severity_of(text: str, severities: tuple[str, ...]) -> str | None:
    """The configured severity that `text` names (`SEV-1`, `P1`, `S1`: the first one), None where it names none."""
    folded = text.strip().casefold()
    for severity in severities:
        if folded == severity.casefold():
            return severity
    match = _SEVERITY.search(text)
    by_number = {severity[-1]: severity for severity in severities if severity[-1:].isdigit()}
    return by_number.get(match.group(1)) if match else None


def _statements(outline: Outline) -> Iterator[tuple[str, Inline]]:
    top = [*outline.preamble, *(outline.title.blocks if outline.title is not None else ())]
    for block in top:
        yield from _from_block(block)
    for part in outline.parts:
        yield from _from_heading(part)
    for part in outline.parts[:2]:
        for block in part.blocks:
            yield from _from_block(block)


def _from_block(block: Block) -> Iterator[tuple[str, Inline]]:
    if block.kind == "paragraph":
        for line in block.text.lines():
            yield from _from_line(line)
    elif block.kind == "list":
        for item in block.children:
            yield from _from_line(item.lead)
    elif block.kind == "table":
        for row in block.children:
            if len(row.children) == 2 and (key := _key(row.children[0].text.plain)):
                yield key, row.children[1].text


def _from_line(line: Inline) -> Iterator[tuple[str, Inline]]:
    label = bold_label(line) or plain_label(line)
    if label is not None and label.colon and (key := _key(label.text.plain)):
        first = label.rest.lines()
        if first:
            yield key, first[0]


def _from_heading(part: Part) -> Iterator[tuple[str, Inline]]:
    """`## Date: July 1`, or `## Status` with the value below."""
    label = plain_label(part.heading)
    if label is not None and label.rest.plain and (key := _key(label.text.plain)):
        yield key, label.rest
    elif (key := _key(part.title)) and part.blocks and part.blocks[0].kind in ("paragraph", "list"):
        first = part.blocks[0]
        lead = first.text if first.kind == "paragraph" else first.children[0].lead
        lines = lead.lines()
        if lines and len(lines[0].plain.split()) <= 8:
            yield key, lines[0]


def _key(label: str) -> str | None:
    return _KEYS.get(normalise(label))


def first_day(text: str, year: int | None = None) -> str | None:
    """The first day written in `text`, YYYY-MM-DD."""
    days = find_days(text, year)
    return days[0].date.isoformat() if days else None
