"""A postmortem as read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from pmlint.model.action import ActionItem
from pmlint.model.cause import Cause
from pmlint.model.directive import Directive
from pmlint.model.people import Blame, Mention
from pmlint.model.prose import Passage
from pmlint.model.reference import References
from pmlint.model.span import Span
from pmlint.model.timeline import TimelineEntry


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The front matter: JSON values, dates and times as the text in the file."""

    data: Mapping[str, Any]
    spans: Mapping[str, Span]
    """JSON pointer of every value → its place."""
    key_spans: Mapping[str, Span]
    """JSON pointer of every mapping entry → the place of its key."""
    span: Span
    """The opening fence (`---` or `+++`), where a missing key is reported."""
    end_line: int
    """The line of the closing fence."""
    format: str = "yaml"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, or what stands for one, and the lines below it."""

    role: str | None
    """The canonical role of document-model.md, or None."""
    also: tuple[str, ...]
    """Roles that are right too."""
    heading: str
    level: int
    """1 to 6 for headings; sections in other forms stand one below the heading above them."""
    form: str
    """heading, bold-line, bold-run-in, bold-bullet, list-item, plain-label or table-row."""
    span: Span
    """The heading's text."""
    sub: bool
    """A grouping sub-heading that inherits its parent's role."""
    end_line: int
    """The last line of the section, its sub-sections included."""
    words: int
    """Words below the heading, sub-sections included, comments left out."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A value read from the body: `**Date**: 2026-02-11`, a row of a table on top, a sentence."""

    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Flaw:
    """A problem met while reading: carried, never raised. `defect` is the name of the rule that reports it."""

    defect: str
    span: Span
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A postmortem as read; what could not be read is in `flaws`."""

    path: str
    text: str
    kind: str
    """postmortem, light or lessons."""
    title: str | None
    title_span: Span | None
    front_matter: FrontMatter | None
    metadata: Mapping[str, Statement]
    """What the body says of itself, by front-matter key."""
    status: str
    severity: str | None
    incident_date: str | None
    timezone: str | None
    no_action_statement: bool
    outline: tuple[Section, ...] = ()
    actions: tuple[ActionItem, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    causes: tuple[Cause, ...] = ()
    flaws: tuple[Flaw, ...] = ()
    end: Span = field(default=Span(1, 1, 1, 1))
    """The last line that is not blank: where a missing section is reported."""
    references: References = field(default_factory=References)
    """Links, images, comments, code and anchors."""
    language: str = "en"
    """The language it is written in, as the front matter says (`language: de`), in lower case and without a region."""
    prose: tuple[Passage, ...] = ()
    """Its texts with their sentences; none where it is not written in English."""
    directives: tuple[Directive, ...] = ()
    """The suppressions in its comments."""
    mentions: tuple[Mention, ...] = ()
    """The people whom its prose names, in the order of the text."""
    blames: tuple[Blame, ...] = ()
    """Whom its sentences make the doer, in the order of the text."""

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of its text, without their ends."""
        return _lines(self.text)

    def section(self, role: str) -> Section | None:
        """The first section of that role."""
        return next((section for section in self.outline if role == section.role or role in section.also), None)

    def judged(self, *statuses: str) -> tuple[ActionItem, ...]:
        """The action items of these states (of all, where none is given) that rules may judge.

        Those outside an action section are not theirs, nor is anything in `lessons.md`.
        """
        if self.kind == "lessons":
            return ()
        return tuple(item for item in self.actions if not item.implicit and (not statuses or item.status in statuses))

    @property
    def is_published(self) -> bool:
        """Whether its authors call it finished: published or closed."""
        return self.status in {"published", "closed"}

    def stated(self, key: str) -> str | None:
        """A plain value of the front matter as text, else what the body says of it; None where neither does."""
        value = self.front_matter.data.get(key) if self.front_matter else None
        if value not in (None, "") and not isinstance(value, (list, dict)):
            return str(value)
        return self.metadata[key].value if key in self.metadata else None

    def key_span(self, key: str) -> Span:
        """The place of a front-matter value, or where a missing key is reported: the opening fence."""
        if self.front_matter is None:
            return self.metadata[key].span if key in self.metadata else Span(1, 1, 1, 1)
        return self.front_matter.spans.get(f"/{key}", self.front_matter.span)


@lru_cache(maxsize=4)
def _lines(text: str) -> tuple[str, ...]:
    """Kept, as two dozen rules ask for the lines of the same document."""
    return tuple(text.split("\n"))
