"""Bytes → Document. Never raises: what cannot be read is carried as a flaw."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import PurePosixPath
from typing import Any

from pmlint.config.settings import Settings
from pmlint.document.actions import from_front_matter, no_action_statement, read_actions, read_implicit
from pmlint.document.causes import read_causes
from pmlint.document.dates import find_days
from pmlint.document.items import Reading, numbered
from pmlint.document.metadata import read_metadata, severity_of
from pmlint.document.sections import Outline, Part, inherit, outline, to_section
from pmlint.document.timeline import Clock, count_timed, mark_times, read_timeline, stated_zone
from pmlint.document.vocabulary import MAY_BE_TIMELINE, Naming, normalise
from pmlint.document.zones import find_zone
from pmlint.errors import UnreadableError
from pmlint.model.document import Document, Flaw, FrontMatter, Section, Statement
from pmlint.model.span import Span
from pmlint.source.front_matter import Fence, split
from pmlint.source.loaded import Loaded
from pmlint.source.markdown import NESTING_LIMIT, Page, walk
from pmlint.source.text import Text, decode

# The reader of each format of front matter, imported when a document has it.
_LOADERS = {"yaml": "pmlint.source.yaml", "toml": "pmlint.source.toml"}
STATUS_ALIASES = {"final": "published", "complete": "published", "completed": "published", "resolved": "published", "done": "published", "in review": "in-review", "review": "in-review", "wip": "draft"}  # fmt: skip
STATUSES = ("draft", "in-review", "published", "closed", "superseded")
_START = Span(1, 1, 1, 1)


def parse(data: bytes, path: str, settings: Settings) -> Document:
    """Read a postmortem from the bytes of its file; `path` is relative to the repository, with forward slashes."""
    if len(data) > settings.max_size:
        message = f"the document has {len(data):,} bytes, more than the {settings.max_size:,} that are read"
        return _unread(
            path,
            "",
            Flaw(
                "oversized-document",
                _START,
                message,
                "move logs and data into files of their own, or raise files.max-size",
            ),
        )
    try:
        text = decode(data)
    except UnreadableError as error:
        return _unread(path, "", _flaw(error, "unreadable-document"))
    flaws: list[Flaw] = []
    fence, front_matter = _front_matter(text, flaws)
    if (
        flaws
        and fence is None
        and front_matter is None
        and any(flaw.defect == "unreadable-document" for flaw in flaws)
    ):
        return _unread(path, text.content, *flaws)
    return _Reader(text, path, settings, front_matter, fence, flaws).read()


class _Reader:
    """One document while it is read."""

    def __init__(
        self,
        text: Text,
        path: str,
        settings: Settings,
        front_matter: FrontMatter | None,
        fence: Fence | None,
        flaws: list[Flaw],
    ) -> None:
        self.text = text
        self.path = path
        self.settings = settings
        self.front_matter = front_matter
        self.data: Mapping[str, Any] = front_matter.data if front_matter is not None else {}
        self.flaws = flaws
        self.page = Page(text.lines, fence.close_line if fence is not None else 0)
        self.end = text.last_line_span()
        self.outline = outline(self.page, self.end.line, settings.section_aliases)
        self.metadata = read_metadata(self.outline)

    def read(self) -> Document:
        self._check_page()
        year = self._year()
        self._settle_by_content(year)
        mark_times(self.outline)
        zone = self._text("timezone") or stated_zone(self.outline) or self._zone_anywhere()
        timeline = read_timeline(self.outline, Clock(year, zone or self.settings.timezone))
        incident = self._incident_date(timeline[0].at if timeline else None, year)
        reading = self._reading(incident)
        listed = [*from_front_matter(self.front_matter, reading), *read_actions(self.outline, reading)]
        actions = numbered([*listed, *_as_implicit(read_implicit(self.outline, reading))])
        severity = self._severity()
        sections = tuple(to_section(part, self._words(part)) for part in self.outline.parts if part.listed)
        title = self.outline.title
        return Document(
            path=self.path,
            text=self.text.content,
            kind=self._kind(severity, sections),
            title=title.title if title is not None else self._text("title"),
            title_span=title.heading.span() if title is not None else None,
            front_matter=self.front_matter,
            metadata=self.metadata,
            status=self._status(),
            severity=severity,
            incident_date=incident,
            timezone=zone,
            no_action_statement=no_action_statement(self.outline, listed)
            or bool(self._text("no_action_rationale")),
            outline=sections,
            actions=actions,
            timeline=tuple(timeline),
            causes=tuple(read_causes(self.outline)),
            flaws=tuple(self.flaws),
            end=self.end,
        )

    # What stands in the front matter or the body

    def _text(self, key: str) -> str | None:
        value = self.data.get(key)
        return str(value) if value not in (None, "", [], {}) and not isinstance(value, (list, dict)) else None

    def _stated(self, *keys: str) -> str | None:
        for key in keys:
            value = self._text(key)
            if value is None and key in self.metadata:
                value = self.metadata[key].value
            if value is not None:
                return value
        return None

    def _status(self) -> str:
        written = self._stated("status")
        if written is None:
            return "published"
        low = " ".join(written.casefold().replace("_", " ").split())
        low = STATUS_ALIASES.get(low.split(",")[0].strip(), low)
        first = (
            STATUS_ALIASES.get(low.split()[0].strip(",.;"), low.split()[0].strip(",.;"))
            if low.split()
            else low
        )
        return next(
            (known for known in (low.replace(" ", "-"), first) if known in STATUSES),
            "published" if self.front_matter is None else low,
        )

    def _severity(self) -> str | None:
        written = self._stated("severity")
        if written is None:
            return None
        return severity_of(written, self.settings.severities)

    def _kind(self, severity: str | None, sections: tuple[Section, ...]) -> str:
        if PurePosixPath(self.path).name.casefold() in ("lessons.md", "lessons.markdown"):
            return "lessons"
        template = (self._text("template") or "").casefold()
        if template in ("light", "full"):
            return "light" if template == "light" else "postmortem"
        has_timeline = any(section.role == "timeline" for section in sections)
        small = severity is not None and severity not in self.settings.full_review
        return "light" if small and not has_timeline else "postmortem"

    # Days and zones

    def _year(self) -> int | None:
        sources = (
            self._text("started_at"),
            self._text("date"),
            self.outline.title.title if self.outline.title else self._text("title"),
            *(self.metadata[key].value for key in ("started_at", "date") if key in self.metadata),
            self.path,
        )
        for source in sources:
            for pattern in (source, (source or "").replace("_", " ").replace("/", " ")):
                if pattern and (days := find_days(pattern)):
                    return days[0].date.year
            if source and (match := re.search(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])", source)):
                return int(match.group())
        return None

    def _zone_anywhere(self) -> str | None:
        for block in walk(self.page.blocks):
            if (
                block.kind == "paragraph"
                and "time" in block.content[:400].casefold()
                and (zone := find_zone(block.content[:400]))
            ):
                return zone
        return None

    def _incident_date(self, first_entry: str | None, year: int | None) -> str | None:
        """The day the incident began, from the first place that tells: what is declared, then the title, the timeline, the file's name."""
        sources = [
            self._text("started_at"),
            self._text("incident_date"),
            self.metadata["started_at"].value if "started_at" in self.metadata else None,
        ]
        sources.append(self.outline.title.title if self.outline.title is not None else self._text("title"))
        sources += [
            self._text("date"),
            self.metadata["date"].value if "date" in self.metadata else None,
            first_entry,
            PurePosixPath(self.path).name.replace("_", " "),
        ]
        for source in sources:
            if source and (days := find_days(source, year)):
                return days[0].date.isoformat()
        return None

    def _reading(self, incident: str | None) -> Reading:
        anchor = None
        for key in ("published", "resolved_at"):
            days = find_days(self._stated(key) or "")
            if days:
                anchor = days[0].date
                break
        if anchor is None and incident is not None:
            anchor = date.fromisoformat(incident)
        patterns = tuple(re.compile(pattern) for pattern in self.settings.trackers)
        return Reading(anchor, self.settings.sprints, patterns, frozenset(self._people()))

    def _people(self) -> list[str]:
        names: list[str] = []
        for key in (
            "owner",
            "author",
            "authors",
            "contributors",
            "participants",
            "responders",
            "incident_commander",
            "facilitator",
            "scribe",
        ):
            value = self.data.get(key)
            names += (
                [str(name) for name in value] if isinstance(value, list) else [str(value)] if value else []
            )
            if key in self.metadata:
                names += re.split(r"\s*[,;&]\s*|\s+and\s+", self.metadata[key].value)
        for part in self.outline.parts:
            if part.role == "participants":
                names += [
                    block.lead.plain
                    for block in walk(part.blocks)
                    if block.kind == "item" and len(block.lead.plain.split()) <= 4
                ]
        return [name.strip() for name in names if name.strip()]

    # The page

    def _check_page(self) -> None:
        for line in self.page.too_deep[:1]:
            raw = self.text.lines[line - 1]
            span = Span.on_line(line, 1, len(raw.rstrip()) + 1)
            self.flaws.append(
                Flaw(
                    "oversized-document",
                    span,
                    f"lists or quotes are nested deeper than {NESTING_LIMIT} levels here; what stands deeper is not read",
                    "flatten the list",
                )
            )

    def _settle_by_content(self, year: int | None) -> None:
        """A heading that may mean either (`Context`, `What happened`) is a timeline when three timed entries stand below."""
        known = max((self._timed(part) for part in self.outline.parts if part.role == "timeline"), default=0)
        for part in self.outline.parts:
            doubtful = part.role is None or normalise(part.title) in MAY_BE_TIMELINE
            if part.listed and doubtful and not part.sub and self._timed(part) >= max(3, known + 1):
                part.naming = Naming("timeline", (part.role,) if part.role else (), exact=True)
                inherit(self.outline.parts)

    def _timed(self, part: Part) -> int:
        below = [block for child in self.outline.below(part) for block in child.blocks]
        return count_timed([*part.blocks, *below])

    def _words(self, part: Part) -> int:
        blocks = [*part.blocks, *(block for child in self.outline.below(part) for block in child.blocks)]
        leaves = (
            block for block in walk(blocks) if block.kind in ("paragraph", "heading", "cell", "fence", "code")
        )
        return sum(
            len((block.content if block.kind in ("fence", "code") else block.text.plain).split())
            for block in leaves
        )


def _as_implicit(items: list[Any]) -> list[Any]:
    from dataclasses import replace

    return [replace(item, implicit=True) for item in items]


def _front_matter(text: Text, flaws: list[Flaw]) -> tuple[Fence | None, FrontMatter | None]:
    try:
        fence = split(text)
    except UnreadableError as error:
        flaws.append(_flaw(error, "unreadable-document"))
        return None, None
    if fence is None:
        return None, None
    loader = import_module(_LOADERS[fence.format])
    try:
        loaded: Loaded = loader.load(fence.content, fence.content_first_line)
    except UnreadableError as error:
        flaws.append(_flaw(error, "invalid-front-matter"))
        return fence, FrontMatter({}, {}, {}, fence.span, fence.close_line, fence.format)
    flaws.extend(loaded.flaws)
    if loaded.data is not None and not isinstance(loaded.data, dict):
        flaws.append(
            Flaw(
                "invalid-front-matter",
                fence.span,
                "the front matter is not a list of `key: value` lines",
                "write one `key: value` a line between the fences",
            )
        )
    data = loaded.data if isinstance(loaded.data, dict) else {}
    return fence, FrontMatter(
        data, loaded.spans, loaded.key_spans, fence.span, fence.close_line, fence.format
    )


def _flaw(error: UnreadableError, defect: str) -> Flaw:
    named = error.defect if getattr(error, "defect", None) else defect
    return Flaw(named, error.span or _START, error.message, error.hint)


def _unread(path: str, text: str, *flaws: Flaw) -> Document:
    return Document(
        path=path, text=text, kind="postmortem", title=None, title_span=None, front_matter=None, metadata={}, status="published",
        severity=None, incident_date=None, timezone=None, no_action_statement=False, flaws=flaws,
    )  # fmt: skip


__all__ = ["Outline", "Statement", "parse"]
