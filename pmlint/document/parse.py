"""Bytes → Document. Never raises: what cannot be read is carried as a flaw."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from importlib import import_module

from pmlint.config.settings import Settings
from pmlint.document.action_sections import settle_actions
from pmlint.document.actions import from_front_matter, no_action_statement, read_actions, read_implicit
from pmlint.document.blames import known_people, read_blames, read_mentions, read_people, with_agents
from pmlint.document.causes import read_causes
from pmlint.document.directives import read_directives
from pmlint.document.incident import ENGLISH, Facts, zone_in_text
from pmlint.document.items import Reading, numbered
from pmlint.document.metadata import read_metadata
from pmlint.document.parts import Part
from pmlint.document.prose_passages import Read, read_prose
from pmlint.document.references_in_page import read_references
from pmlint.document.sections import outline, to_section
from pmlint.document.timeline import Clock, date_entries, read_timeline
from pmlint.document.timeline_sections import mark_times, settle_timeline
from pmlint.errors import UnreadableError
from pmlint.model.action import ActionItem
from pmlint.model.cause import Cause
from pmlint.model.document import Document, Flaw, FrontMatter, Section
from pmlint.model.people import Roster
from pmlint.model.prose import Passage
from pmlint.model.span import Span
from pmlint.source.front_matter import Fence, split
from pmlint.source.loaded import LIMITS, Loaded
from pmlint.source.markdown import LONGEST_TEXT, MOST_BLOCKS, MOST_MARKS, NESTING_LIMIT, Block, Page, walk
from pmlint.source.text import Text, decode

# The reader of each format of front matter, imported when a document has it.
_LOADERS = {"yaml": "pmlint.source.yaml", "toml": "pmlint.source.toml"}
_START = Span(1, 1, 1, 1)
MOST_LINES = 10_000
NOBODY = Roster()
_LEAVES = ("paragraph", "heading", "cell", "fence", "code")


def parse(data: bytes, path: str, settings: Settings, roster: Roster = NOBODY) -> Document:
    """Read a postmortem from the bytes of its file; `path` is relative to the repository, with forward slashes.

    `roster` are the people whom repository and settings name: they are known in its sentences by their names.
    """
    if len(data) > settings.max_size:
        message = f"the document has {len(data):,} bytes, more than the {settings.max_size:,} that are read"
        hint = "move logs and data into files of their own, or raise files.max-size"
        return _unread(path, "", Flaw("oversized-document", _START, message, hint))
    content = ""
    try:
        text = decode(data)
        content = text.content
        fence = split(text)
    except UnreadableError as error:
        return _unread(path, content, _flaw(error))
    if len(text.lines) > MOST_LINES:
        return _unread(path, content, _overfull(f"{len(text.lines):,} lines, more than the {MOST_LINES:,}"))
    flaws: list[Flaw] = []
    front_matter = _front_matter(fence, flaws) if fence is not None else None
    return _Reader(text, path, settings, front_matter, flaws).read(roster)


class _Reader:
    """One document while it is read."""

    def __init__(
        self, text: Text, path: str, settings: Settings, front_matter: FrontMatter | None, flaws: list[Flaw]
    ) -> None:
        self.text = text
        self.settings = settings
        self.flaws = flaws
        self.page = Page(text.lines, front_matter.end_line if front_matter is not None else 0)
        self.end = text.last_line_span()
        self.outline = outline(self.page, self.end.line, settings.section_aliases)
        self.facts = Facts(path, front_matter, read_metadata(self.outline), self.outline, settings)

    def read(self, roster: Roster) -> Document:
        self._check_page()
        year = self.facts.year()
        settle_timeline(self.outline)
        settle_actions(self.outline)
        mark_times(self.outline)
        told = read_timeline(self.outline, year)
        zone = self.facts.text("timezone") or told.zone or zone_in_text(self.page)
        incident = self.facts.incident_day(told.days(), year)
        # Where the timeline alone names a day, the entries above the first that does lie on an unknown one.
        first = incident if not told.days() else self.facts.declared_day(year)
        timeline = date_entries(told, Clock(first, told.zone or zone or self.settings.timezone))
        listed, actions = self._actions(incident)
        sections = self._sections()
        facts = self.facts
        title = self.outline.title
        causes = tuple(read_causes(self.outline))
        language = facts.language()
        prose = self._prose(actions, causes) if language == ENGLISH else ()
        references = read_references(self.page)
        owners = [item.owner for item in actions if item.owner]
        known = known_people(roster, [*facts.people(), *owners], prose)
        people = read_people(prose, known)
        blames = read_blames(prose, people)
        return Document(
            path=facts.path,
            text=self.text.content,
            kind=facts.kind(has_timeline=any(section.role == "timeline" for section in sections)),
            title=facts.title,
            title_span=title.heading.span() if title is not None else None,
            front_matter=facts.front_matter,
            metadata=facts.metadata,
            status=facts.status(),
            severity=facts.severity(),
            incident_date=incident.isoformat() if incident is not None else None,
            timezone=zone,
            no_action_statement=no_action_statement(self.outline, listed) or bool(facts.text("no_action_rationale")),
            outline=sections,
            actions=actions,
            timeline=tuple(timeline),
            causes=with_agents(causes, blames, prose),
            flaws=tuple(self.flaws),
            end=self.end,
            language=language,
            prose=prose,
            references=references,
            directives=read_directives(self.page, references.comments, facts.front_matter, self.end),
            mentions=read_mentions(prose, people),
            blames=blames,
        )

    def _actions(self, incident: date | None) -> tuple[list[ActionItem], tuple[ActionItem, ...]]:
        """The items that are judged, and all of them with the implicit ones."""
        reading = Reading(
            anchor=self.facts.anchor(incident),
            sprints=self.settings.sprints,
            trackers=tuple(re.compile(pattern) for pattern in self.settings.trackers),
            people=frozenset(name.strip() for name in self.facts.people() if name.strip()),
        )
        listed = from_front_matter(self.facts.front_matter, reading)
        listed += read_actions(self.outline, replace(reading, listed=bool(listed)))
        implicit = (replace(item, implicit=True) for item in read_implicit(self.outline, reading))
        return listed, numbered([*listed, *implicit])

    def _prose(self, actions: tuple[ActionItem, ...], causes: tuple[Cause, ...]) -> tuple[Passage, ...]:
        return read_prose(Read(self.text.lines, self.outline, self.facts.front_matter, actions, causes))

    def _check_page(self) -> None:
        if self.page.overfull:
            self.flaws.append(_overfull(f"more than the {MOST_BLOCKS:,} headings, paragraphs, items and cells"))
        for block in self.page.unclosed[:1]:
            self.flaws.append(_unclosed(block))
        if self.page.unmarked:
            first = min(self.page.unmarked, key=lambda block: block.line)
            message = (
                f"the document has more than {MOST_MARKS:,} signs of markup; links and marks from here are not read"
            )
            self.flaws.append(Flaw("oversized-document", first.span, message, "put data into a code fence"))
        for block in self.page.too_long[:1]:
            message = f"this paragraph has more than {LONGEST_TEXT:,} characters; what follows them is not read"
            self.flaws.append(
                Flaw("oversized-document", block.span, message, "break it up, or put data into a code fence")
            )
        for line in self.page.too_deep[:1]:
            span = Span.on_line(line, 1, len(self.text.lines[line - 1].rstrip()) + 1)
            message = (
                f"lists or quotes are nested deeper than {NESTING_LIMIT} levels here; what stands deeper is not read"
            )
            self.flaws.append(Flaw("oversized-document", span, message, "flatten the list"))

    def _sections(self) -> tuple[Section, ...]:
        return tuple(to_section(part, self._words(part)) for part in self.outline.parts if part.listed)

    def _words(self, part: Part) -> int:
        leaves = (block for block in walk(part.all_blocks()) if block.kind in _LEAVES)
        texts = (leaf.content if leaf.kind in ("fence", "code") else leaf.text.plain for leaf in leaves)
        return sum(len(text.split()) for text in texts)


def _unclosed(block: Block) -> Flaw:
    if block.kind == "html":
        message = "the comment opened here is never closed, so nothing below it is shown"
        return Flaw("unreadable-document", block.span, message, "close it with `-->`")
    message = "the code fence opened here is never closed, so all text below it is code"
    return Flaw("unreadable-document", block.span, message, "close it with a line ```")


def _front_matter(fence: Fence, flaws: list[Flaw]) -> FrontMatter:
    """The front matter as far as it can be read; what is wrong with it goes to `flaws`."""
    nothing = FrontMatter({}, {}, {}, fence.span, fence.close_line, fence.format)
    size = len(fence.content.encode("utf-8", "replace"))
    if size > LIMITS.size:
        message = f"the front matter has {size:,} bytes, more than the {LIMITS.size:,} that are read"
        flaws.append(Flaw("oversized-document", fence.span, message, "move long text below it, or into a file"))
        return nothing
    try:
        loaded: Loaded = import_module(_LOADERS[fence.format]).load(fence.content, fence.content_first_line)
    except UnreadableError as error:
        flaws.append(_flaw(error))
        return nothing
    flaws.extend(loaded.flaws)
    if loaded.data is None:
        return nothing
    if not isinstance(loaded.data, dict):
        message = "the front matter is not made of `key: value` lines"
        flaws.append(
            Flaw("invalid-front-matter", fence.span, message, "write one `key: value` a line between the fences")
        )
        return nothing
    return FrontMatter(loaded.data, loaded.spans, loaded.key_spans, fence.span, fence.close_line, fence.format)


def _overfull(what: str) -> Flaw:
    hint = "move logs and data into files of their own"
    return Flaw("oversized-document", _START, f"the document has {what} that are read", hint)


def _flaw(error: UnreadableError) -> Flaw:
    return Flaw(error.defect, error.span or _START, error.message, error.hint)


def _unread(path: str, text: str, *flaws: Flaw) -> Document:
    return Document(
        path=path,
        text=text,
        kind="postmortem",
        title=None,
        title_span=None,
        front_matter=None,
        metadata={},
        status="published",
        severity=None,
        incident_date=None,
        timezone=None,
        no_action_statement=False,
        flaws=flaws,
    )
