"""One action item out of one piece of text, whatever list, row or heading the text came from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from pmlint.document.dates import find_days
from pmlint.document.due import is_placeholder, parse_due
from pmlint.document.fields import Field, bare_owner, due_phrase, inline_fields, without_fields
from pmlint.document.item_ends import due_at_end, name_at_end
from pmlint.document.owners import Owner, handle_run, leading_owner, named, trailing_owner
from pmlint.document.progress import Progress, marked_progress, said_done, status_of, task_box
from pmlint.document.prose import labelled_action
from pmlint.document.references import references
from pmlint.model.action import ActionItem
from pmlint.model.span import Span
from pmlint.source.inline import Inline

_ID = re.compile(r"\s*[*_`\[(]{0,3}((?:AI|A|ACT|ACTION)[-_ ]?[0-9]{1,3})[\])*_`]{0,3}[.:)\s–-]\s*", re.IGNORECASE)
_PRIORITY = re.compile(r"(?<![\w-])[\[(]?\b(P[0-4])\b[\])]?(?![\w-])")
_BEFORE_DAY = re.compile(
    r"(?:\b(?:by|before|until|till|due|on or before|no later than|eta)\s{1,3}|[(\[])\s{0,3}\Z", re.IGNORECASE
)
_FIRST_DASH = re.compile(r"([^–—-]{1,60}?)\s{0,2}(?:[–—:]|\s-)\s{1,2}(?=[\[@(])")
_SENTENCE = re.compile(r"(?<=[.!])\s")
SHORT_DETAIL = 8
"""Words of a line below an item in which a handle means its owner."""
LONGEST_CODE_NAME = 40
"""Characters of a code span that may be a handle."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a heading, bold name or lead-in gives all items below it; a nearer statement wins."""

    owner: str | None = None
    owner_span: Span | None = None
    due: str | None = None
    due_span: Span | None = None
    trackers: tuple[str, ...] = ()
    tracker_span: Span | None = None
    status: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading an item depends on besides its text."""

    anchor: date | None = None
    """The day that relative due dates count from."""
    sprints: Mapping[str, str] = field(default_factory=dict)
    trackers: tuple[re.Pattern[str], ...] = ()
    people: frozenset[str] = frozenset()
    """Names that the document declares: authors, participants, owners."""


def read_item(text: Inline, shape: str, given: Given, reading: Reading, details: Sequence[Inline] = ()) -> ActionItem:
    """The action item that `text` states; `details` are the texts below it (nested bullets, further paragraphs)."""
    builder = _Builder(text, given, reading, details)
    return builder.build(shape)


class _Builder:
    def __init__(self, text: Inline, given: Given, reading: Reading, details: Sequence[Inline]) -> None:
        self.whole = text
        self.given = given
        self.reading = reading
        self.details = details
        self.box = task_box(text.plain)
        self.text = text.part(self.box.end) if self.box else text
        self.cut: dict[int, int] = {}
        self.spans: dict[str, Span] = {}
        self.fields: dict[str, tuple[Field, Inline]] = {}

    def build(self, shape: str) -> ActionItem:
        """Read the fields one after the other; what each takes is left out of the item's text."""
        self.shape = shape
        self.identity = self._identity()
        self._collect_fields()
        owner = self._owner()
        due, due_as_written = self._due()
        trackers, unread = self._trackers()
        status = self._status()
        completed = self.fields.get("completed")
        words = without_fields(self.text.plain, self.cut)
        self.spans["text"] = self.whole.part(0, len(self.whole.plain.split("\n", 1)[0])).span()
        return ActionItem(
            id=self.identity or "",
            text=words,
            shape=shape,
            span=self.spans["text"],
            owner=owner,
            due=due,
            due_as_written=due_as_written,
            trackers=trackers,
            unread_tracker=unread,
            status=status,
            priority=self._value("priority") or self._bare_priority(),
            type=self._value("type"),
            evidence=self._value("evidence") or (trackers[0] if status == "done" and trackers else None),
            completed=completed[0].value if completed else None,
            dropped_reason=self._value("reason"),
            fields=self.spans,
        )

    def _identity(self) -> str | None:
        match = _ID.match(self.text.plain)
        if match is None or not self.text.plain[match.end() :].strip():
            label = labelled_action(self.text.plain)
            self.cut.update({0: label} if label else {})
            return None
        self.cut[match.start()] = match.end()
        return match.group(1)

    def _collect_fields(self) -> None:
        for found in inline_fields(self.text.plain):
            self._add_field(found, self.text)
            self.cut[found.key_start] = found.end
        if "owner" not in self.fields and (bare := bare_owner(self.text.plain)) is not None:
            self._add_field(bare, self.text)
            self.cut[bare.key_start] = bare.end
        for detail in self.details:
            below = inline_fields(detail.plain)
            # `- Owner: @sam` or `Owner: @sam · Due: …` below the item; a colon deep in an explanation is no field.
            only_fields = bool(below) and below[0].key_start <= 3
            for found in below:
                if only_fields or found.name in ("owner", "due"):
                    self._add_field(found, detail)

    def _add_field(self, found: Field, text: Inline) -> None:
        if found.name not in self.fields:
            self.fields[found.name] = (found, text)
            self.spans[found.name] = text.span(found.start, found.end)

    def _value(self, name: str) -> str | None:
        found = self.fields.get(name)
        return found[0].value.strip() or None if found else None

    # Owner

    def _owner(self) -> str | None:
        if "owner" in self.fields:
            return _owner_value(self.fields["owner"][0].value)
        if "team" in self.fields and named(self.fields["team"][0].value):
            self.spans["owner"] = self.spans["team"]
            return named(self.fields["team"][0].value)
        offset = self._behind_tracker()
        found = leading_owner(self.text.part(offset), self.reading.people)
        if found is not None:
            found = found._replace(start=found.start + offset, end=found.end + offset)
            if found.rest:
                self.cut[max(offset, found.start - 2)] = found.rest + offset
            return self._owned(found)
        plain = self.text.plain
        people = self.reading.people
        found = trailing_owner(plain, people)
        if found is None or any(start <= found.start < end for start, end in self.cut.items()):
            found = trailing_owner(plain[: min(filter(None, self.cut), default=len(plain))], people)
        found = found or self._handles() or self._name_before_due()
        if found is not None:
            self.cut[found.start] = found.end
            return self._owned(found)
        for detail in self.details:
            # `- [@sam]` or `- in progress, @sam` below an item.
            below = handle_run(detail.plain) if len(detail.plain.split()) <= SHORT_DETAIL else None
            if below is not None:
                self.spans["owner"] = detail.span(below.start, below.end)
                return named(below.name)
        if self.given.owner_span is not None:
            self.spans["owner"] = self.given.owner_span
        return self.given.owner

    def _owned(self, owner: Owner) -> str | None:
        self.spans["owner"] = self.text.span(owner.start, owner.end)
        return named(owner.name.rstrip("?"))

    def _name_before_due(self) -> Owner | None:
        """A name as the last words beside another field: `…. Rosalind, due 5 June`, `PAY-12 …, Anneke`."""
        due = due_at_end(self.text.plain, self.reading.anchor, self.reading.sprints)
        has_field = due is not None or any(True for _ in references(self.text, self.reading.trackers))
        return name_at_end(self.text.plain) if has_field else None

    def _handles(self) -> Owner | None:
        """The handle, or the handles, that a text names outside long code."""
        long_code = [mark for mark in self.text.marked("code") if mark.end - mark.start > LONGEST_CODE_NAME]
        found = handle_run(self.text.plain)
        return None if found is None or any(mark.start <= found.start < mark.end for mark in long_code) else found

    def _behind_tracker(self) -> int:
        """The offset behind a tracker that the text starts with: `bug 123 - [sam] fix …`."""
        match = _FIRST_DASH.match(self.text.plain)
        if match is None:
            return 0
        head = self.text.part(0, match.end(1))
        return match.end() if any(True for _ in references(head, self.reading.trackers)) else 0

    # Due

    def _due(self) -> tuple[str | None, str | None]:
        if "due" in self.fields:
            return self._parsed(self.fields["due"][0].value)
        phrase = due_phrase(self.text.plain)
        if phrase is not None and not is_placeholder(phrase.value):
            due = parse_due(phrase.value, self.reading.anchor, self.reading.sprints)
            if due.date is not None:
                start, end = phrase.start + due.start, phrase.start + due.end
                self.spans["due"] = self.text.span(start, end)
                self.cut[phrase.key_start] = end + (self.text.plain[end : end + 1] in (")", "]"))
                return due.date.isoformat(), self.text.plain[start:end]
        bare = self._bare_day() or self._last_words()
        if bare is not None:
            return bare
        if self.given.due is not None:
            if self.given.due_span is not None:
                self.spans["due"] = self.given.due_span
            return self._parsed(self.given.due)
        return None, None

    def _parsed(self, written: str) -> tuple[str | None, str | None]:
        if is_placeholder(written):
            return None, None
        due = parse_due(written, self.reading.anchor, self.reading.sprints)
        return (due.date.isoformat() if due.date else None), written.strip()

    def _bare_day(self) -> tuple[str, str] | None:
        """A single day that ends the item, stands in brackets, or follows "by"."""
        year = self.reading.anchor.year if self.reading.anchor else None
        plain = self.text.plain
        days = [day for day in find_days(plain, year) if _BEFORE_DAY.search(plain[max(0, day.start - 24) : day.start])]
        if len(days) != 1:
            return None
        day = days[0]
        self.spans["due"] = self.text.span(day.start, day.end)
        return day.date.isoformat(), plain[day.start : day.end]

    def _last_words(self) -> tuple[str | None, str] | None:
        """A due date behind the last comma or dash: `…, by end of March`, `… — Sam, 2 weeks`, `…, sprint 14`."""
        found = due_at_end(self.text.plain, self.reading.anchor, self.reading.sprints)
        if found is None:
            return None
        self.spans["due"] = self.text.span(found.start, found.end)
        self.cut[found.start] = found.end
        return (found.date.isoformat() if found.date else None), found.written

    # Trackers

    def _trackers(self) -> tuple[tuple[str, ...], str | None]:
        found: dict[str, Span] = {}
        for text in (self.text, *self.details):
            for reference, span in references(text, self.reading.trackers):
                # `AI-1: …` is the item's own name.
                if reference != self.identity:
                    found.setdefault(reference, span)
        if found:
            self.spans.setdefault("tracker", next(iter(found.values())))
            return tuple(found), None
        unread = self._value("tracker")
        if unread is not None and not is_placeholder(unread):
            return (), unread
        if self.given.trackers and self.given.tracker_span is not None:
            self.spans["tracker"] = self.given.tracker_span
        return self.given.trackers, None

    # Status

    def _status(self) -> str:
        if self.box is not None and self.box.status != "open":
            return self.box.status
        marked = marked_progress(self.text)
        if marked is not None:
            self._mark(marked)
            return marked.status
        stated = status_of(self._value("status") or "")
        if stated is None:
            stated = next((progress.status for progress in map(marked_progress, self.details[:3]) if progress), None)
        if stated is None and self.box is not None:
            stated = self.box.status
        if stated is None and self.given.status != "open" and self._is_said_done():
            stated = "done"
        return stated or self.given.status or "open"

    def _is_said_done(self) -> bool:
        # A heading names the task; the sentence below it tells how far it is.
        told = self.details[0].plain if self.shape == "heading" and self.details else ""
        return said_done(self.text.plain) or any(said_done(piece) for piece in _SENTENCE.split(told))

    def _mark(self, marked: Progress) -> None:
        if marked.end > marked.start:
            self.spans.setdefault("status", self.text.span(marked.start, marked.end))
            if marked.end - marked.start < len(self.text.plain) // 2:
                self.cut.setdefault(marked.start, marked.end)

    def _bare_priority(self) -> str | None:
        match = _PRIORITY.search(self.text.plain[:12])
        return match.group(1) if match else None


def _owner_value(value: str) -> str | None:
    """The owner behind `Owner:`; after a handle only further handles count (`@sre, milestone 4`)."""
    run = handle_run(value)
    if run is not None and not value[: run.start].strip():
        return named(value[run.start : run.end])
    return named(value)


def numbered(items: Iterable[ActionItem]) -> tuple[ActionItem, ...]:
    """The items with an id each: their own, else A1, A2, … by place."""
    places = enumerate(items, 1)
    return tuple(item if item.id else replace(item, id=f"A{number}", by_place=True) for number, item in places)
