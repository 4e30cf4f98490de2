"""Facts about the incident and its report: state, severity, days and zone, from the front matter or the body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from pmlint.config.settings import Settings
from pmlint.document.dates import find_days
from pmlint.document.metadata import severity_of
from pmlint.document.onset import first_year, onset
from pmlint.document.parts import Outline
from pmlint.document.zones import find_zone
from pmlint.model.document import FrontMatter, Statement
from pmlint.source.markdown import Page, walk

STATUSES = ("draft", "in-review", "published", "closed", "superseded")
STATUS_ALIASES = {
    "final": "published",
    "complete": "published",
    "completed": "published",
    "resolved": "published",
    "done": "published",
    "in review": "in-review",
    "review": "in-review",
    "wip": "draft",
}
ENGLISH = "en"
_PEOPLE_KEYS = (
    "owner",
    "author",
    "authors",
    "contributors",
    "participants",
    "responders",
    "incident_commander",
    "facilitator",
    "scribe",
)
_BETWEEN_NAMES = re.compile(r"\s{0,3}[,;&]\s{0,3}|\s{1,3}and\s{1,3}")
_ABOUT_TIMES = ("time", "clock", "below")
_BETWEEN_FIGURES = re.compile(r"(?<=[0-9])[_/](?=[0-9])")
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


@dataclass(frozen=True, slots=True)
class Facts:
    """What a document declares, wherever it does so."""

    path: str
    front_matter: FrontMatter | None
    metadata: Mapping[str, Statement]
    outline: Outline
    settings: Settings

    @property
    def data(self) -> Mapping[str, Any]:
        """The front matter's values; nothing without one."""
        return self.front_matter.data if self.front_matter is not None else {}

    def text(self, key: str) -> str | None:
        """A plain value of the front matter as text."""
        value = self.data.get(key)
        return None if value in (None, "") or isinstance(value, (list, dict)) else str(value)

    def stated(self, key: str) -> str | None:
        """A value of the front matter, else of the body."""
        value = self.text(key)
        if value is None and key in self.metadata:
            value = self.metadata[key].value
        return value

    @property
    def title(self) -> str | None:
        """The level-1 heading, else the front matter's title."""
        return self.outline.title.title if self.outline.title is not None else self.text("title")

    def status(self) -> str:
        """The state of the report; published where nothing says otherwise, the text as written where it is unknown."""
        written = self.stated("status")
        if written is None:
            return "published"
        low = " ".join(written.casefold().replace("_", " ").split())
        first = re.split(r"[\s,.;]", low, maxsplit=1)[0]
        for candidate in (low, low.split(",", 1)[0].strip(), first):
            known = STATUS_ALIASES.get(candidate, candidate.replace(" ", "-"))
            if known in STATUSES:
                return known
        return low if self.text("status") is not None else "published"

    def language(self) -> str:
        """The language of the text, in lower case and without a region: `language: en-GB` is `en`."""
        written = (self.text("language") or self.text("lang") or ENGLISH).strip().casefold()
        name = re.split(r"[-_ (]", written, maxsplit=1)[0]
        return ENGLISH if name in ("english", "eng") else name

    def severity(self) -> str | None:
        """The configured severity that the document declares."""
        written = self.stated("severity")
        return severity_of(written, self.settings.severities) if written is not None else None

    def kind(self, *, has_timeline: bool) -> str:
        """postmortem, light or lessons (settled by template, severity and the file's name)."""
        if PurePosixPath(self.path).name.casefold() in ("lessons.md", "lessons.markdown"):
            return "lessons"
        template = (self.text("template") or "").casefold()
        if template in ("light", "full"):
            return "light" if template == "light" else "postmortem"
        severity = self.severity()
        small = severity is not None and severity not in self.settings.full_review
        return "light" if small and not has_timeline else "postmortem"

    def year(self) -> int | None:
        """The year of dates that are written without one: of the days declared, the title, the file's name, else of
        the first day in the text that names its year."""
        stated = (self.stated(key) for key in ("started_at", "date", "detected_at", "resolved_at", "published"))
        for source in (*stated, self.title, *self._names):
            days = find_days(source) if source else []
            if days:
                return days[0].date.year
            if source and (match := _YEAR.search(source)):
                return int(match.group())
        return first_year(self.outline)

    def declared_day(self, year: int | None) -> date | None:
        """The day the incident began where the report or its title names it as that."""
        return _first_day((self.stated("started_at"), self.text("incident_date"), self.title), year)

    def incident_day(self, timeline: Sequence[date], year: int | None) -> date | None:
        """The day the incident began: as declared or in the title, else as the timeline, the summary, `date` and the
        file's name tell, in this order.

        `timeline` are the days that the timeline writes. A `date` among them is the incident's; one that is not is
        rather the day of the report.
        """
        declared = self.declared_day(year)
        if declared is not None:
            return declared
        report = _first_day((self.stated("date"),), year)
        if timeline:
            return report if report in timeline else timeline[0]
        return onset(self.outline, year) or report or _first_day(self._names, year)

    @property
    def _names(self) -> tuple[str, str]:
        """The file's name and its folders, with dates such as `2026_02_11` or `2026/02` in a form that is read."""
        path = PurePosixPath(self.path)
        name, folders = (_BETWEEN_FIGURES.sub("-", part) for part in (path.name, f"{path.parent}/"))
        return name.replace("_", " "), folders.replace("_", " ").replace("/", " ")

    def anchor(self, incident: date | None) -> date | None:
        """The day from which relative due dates count: published, else resolved, else the incident's."""
        for key in ("published", "resolved_at"):
            days = find_days(self.stated(key) or "")
            if days:
                return days[0].date
        return incident

    def people(self) -> Iterator[str]:
        """The names that the document declares: owner, authors, participants."""
        for key in _PEOPLE_KEYS:
            value = self.data.get(key)
            yield from map(str, value if isinstance(value, list) else [value] if value else [])
            if key in self.metadata:
                yield from _BETWEEN_NAMES.split(self.metadata[key].value)
        for part in self.outline.parts:
            if part.role == "participants":
                leads = (block.lead.plain for block in walk(part.blocks) if block.kind == "item")
                yield from (lead.strip() for lead in leads if len(lead.split()) <= 4)


def _first_day(sources: Iterable[str | None], year: int | None) -> date | None:
    """The first day written in the first of the texts that writes one."""
    days = (find_days(source, year) for source in sources if source)
    return next((found[0].date for found in days if found), None)


def zone_in_text(page: Page) -> str | None:
    """The zone that a paragraph anywhere states for the times of the document (`All times in UTC`)."""
    for block in walk(page.blocks):
        opening = block.content[:400].casefold() if block.kind == "paragraph" else ""
        if any(word in opening for word in _ABOUT_TIMES):
            zone = find_zone(block.content[:400])
            if zone is not None:
                return zone
    return None
