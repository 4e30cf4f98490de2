"""The timeline does not say in which time zone its times are.

## What it does
Reports a timeline with times of day of which no zone is known: none in its heading, in the text or the columns above
its entries, in an entry, in a sentence on the document's times, as `timezone` in the front matter or in the settings.
Where another time of the document has a zone and is an entry's too (`started_at: 2026-02-11T10:02:00Z`, and an entry of
10:02), the zone can be worked out, and this is information; so it is where a rule of the front matter asks for a
timestamp with an offset already.

## Why it matters
Responders, logs and dashboards live in different zones. An hour's doubt makes cause and effect change places.

## Bad
```markdown
## Timeline
- 14:05 A configuration change reaches production.
- 14:11 The error-rate alert pages the on-call.
- 14:22 The change is reverted and errors stop.
```

## Good
```markdown
## Timeline
All times are UTC.

- 14:05 A configuration change reaches production.
- 14:11 The error-rate alert pages the on-call.
- 14:22 The change is reverted and errors stop.
```

## How to fix
Write `## Timeline (UTC)`, a line "All times are UTC", or `timezone: UTC` in the front matter; `timezone` in the
settings says it once for all documents.

## Options
None.

## When to suppress
Where the zone is not known any more.
"""

import re
from collections.abc import Iterator

from pmlint.document.chronology import Timed, declared_moment, timed_entries, timeline_section
from pmlint.document.excerpt import excerpt
from pmlint.document.zones import find_zone, zone_at
from pmlint.model.document import Document
from pmlint.model.problem import Problem, Severity
from pmlint.rule import Context, rule

_CLOCK = re.compile(r"(?<![\d:])(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::\d{2}(?:\.\d{1,9})?)?(?![\d:])")
# Zones in words that carry no offset: a city, a country, the clock of the office or the server.
_IN_WORDS = re.compile(
    r"\btime ?zones?\b|\btimes?(?: [a-z]{1,12}){0,3} in [A-Z]|\b(?:UTC|GMT|[A-Z]{1,3}[SD]T|CET|CEST|BST)\b"
    r"|\+\d\d:?\d\d\b|\b(?:local|server|office|summer|winter|[A-Z][a-z]{2,20}|[A-Z]{2,3}) times?\b(?! (?:to|of|until))"
)
_NO_ZONE = re.compile(
    r"\b(?:The|Each|All|Some|First|Last|Every|Any|No|This|That|Long|Response|Down|Start|End|Recovery) times?\b"
)


_STARTS = ("started_at", "date")
_TIMES = ("started_at", "detected_at", "mitigated_at", "resolved_at")


@rule("PM301", severity=Severity.WARNING)
def check(document: Document, context: Context) -> Iterator[Problem]:
    """One finding, at the heading of the timeline."""
    timed = timed_entries(document)
    section = timeline_section(document)
    if document.kind != "postmortem" or not timed or section is None:
        return
    if document.timezone or context.settings.timezone:
        return
    text = f"{section.heading}\n{excerpt(document, section)}"
    if any(one.moment.zone or _has_zone(one) for one in timed) or find_zone(text) or _says_in_words(text):
        return
    zone = _worked_out(document, timed)
    first = timed[0].moment.written
    yield Problem(
        section.span,
        f"no time zone is named for the times of the timeline (`{first}` and {len(timed) - 1} more)"
        if len(timed) > 1
        else f"no time zone is named for the time `{first}` of the timeline",
        f"other times of the document are {zone}: write `({zone})` into the heading, or add `timezone: {zone}` on top"
        if zone
        else "write it into the heading, as in `## Timeline (UTC)`, or add `timezone: UTC` to the front matter",
        anchor="section:timeline",
        about="",
        severity=Severity.INFO if zone or _is_asked_elsewhere(document) else None,
    )


def _has_zone(one: Timed) -> bool:
    return one.entry.at is not None


def _says_in_words(text: str) -> bool:
    return bool(_IN_WORDS.search(_NO_ZONE.sub(" ", text)))


def _is_asked_elsewhere(document: Document) -> bool:
    """Whether a rule of the front matter asks already for a timestamp with its zone."""
    if document.front_matter is None or not any(document.front_matter.data.get(key) for key in _STARTS):
        return True
    moments = [declared_moment(document, key) for key in _TIMES]
    return any(moment and moment.time and moment.zone is None for moment in moments)


def _worked_out(document: Document, timed: list[Timed]) -> str | None:
    """The zone of another time of the document that is the time of an entry too."""
    clocks = {(one.moment.time.hour, one.moment.time.minute) for one in timed if one.moment.time}
    for match in _CLOCK.finditer(document.text):
        zone = zone_at(document.text, match.end(), minus=True)
        if zone is not None and (int(match["hour"]), int(match["minute"])) in clocks:
            return "UTC" if zone.written in ("Z", "+00:00", "+0000") else zone.written
    return None
