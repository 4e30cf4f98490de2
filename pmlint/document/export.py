"""The document as JSON: what `pmlint inspect` prints and the schemas judge, with the place of every value."""

from collections.abc import Iterator, Mapping
from typing import Any

from pmlint.model.action import ActionItem
from pmlint.model.cause import Cause
from pmlint.model.document import Document, Section
from pmlint.model.span import Span
from pmlint.model.timeline import TimelineEntry

SCHEMA_VERSION = 1
Spans = dict[str, Span]


def to_json(document: Document) -> tuple[dict[str, Any], Spans]:
    """The model of schemas/postmortem.schema.json, and JSON pointer → place in the file.

    Every key is always there, null where nothing is known. Of a missing thing, the place is where it should
    stand: the empty cell, the opening fence of the front matter (pointer ``), the last line (`/sections`).
    """
    model: dict[str, Any] = {
        "schema": SCHEMA_VERSION,
        "path": document.path,
        "kind": document.kind,
        "title": document.title,
        "front_matter": dict(document.front_matter.data) if document.front_matter else None,
        "metadata": {key: statement.value for key, statement in document.metadata.items()},
        "status": document.status,
        "severity": document.severity,
        "incident_date": document.incident_date,
        "timezone": document.timezone,
        "no_action_statement": document.no_action_statement,
        "sections": _sections(document),
        "outline": [_heading(section) for section in document.outline],
        "timeline": [_entry(entry) for entry in document.timeline],
        "causes": [_cause(cause) for cause in document.causes],
        "action_items": [_action(item) for item in document.actions],
    }
    spans = dict(_spans(document))
    model["spans"] = {pointer: list(span) for pointer, span in spans.items()}
    return model, spans


def section_places(document: Document) -> dict[str, Section]:
    """Role → the first section that has it; a section that serves another role too counts where none has
    it alone."""
    found: dict[str, Section] = {}
    for section in document.outline:
        if section.role is not None:
            found.setdefault(section.role, section)
    for section in document.outline:
        for role in section.also:
            found.setdefault(role, section)
    return found


def _sections(document: Document) -> dict[str, Any]:
    found = {
        role: {"heading": section.heading, "words": section.words, "line": section.span.line}
        for role, section in section_places(document).items()
    }
    key = _action_key(document)
    if key is not None and "actions" not in found:
        # Action items may stand in the front matter alone; the key then answers for the section.
        words = sum(len(item.text.split()) for item in document.actions if item.shape == "front-matter")
        found["actions"] = {"heading": "action_items", "words": words, "line": key.line}
    return found


def _action_key(document: Document) -> Span | None:
    """The key that answers for a section of action items: `action_items`, or the reason why there are
    none."""
    matter = document.front_matter
    if matter is None:
        return None
    for key in ("action_items", "no_action_rationale"):
        if matter.data.get(key) is not None:
            return matter.key_spans.get(f"/{key}", matter.span)
    return None


def _heading(section: Section) -> dict[str, Any]:
    return {
        "role": section.role,
        "also": list(section.also),
        "heading": section.heading,
        "level": section.level,
        "form": section.form,
        "line": section.span.line,
        "sub": section.sub,
    }


def _entry(entry: TimelineEntry) -> dict[str, Any]:
    return {
        "at": entry.at,
        "at_as_written": entry.at_as_written,
        "text": entry.text,
        "milestone": entry.milestone,
        "line": entry.span.line,
    }


def _cause(cause: Cause) -> dict[str, Any]:
    agents = [{"kind": one.kind, "text": one.text, "verb": one.verb, "form": one.form} for one in cause.agents]
    return {
        "text": cause.text,
        "depth": cause.depth,
        "branch": cause.branch,
        "agents": agents,
        "line": cause.span.line,
    }


def _action(item: ActionItem) -> dict[str, Any]:
    return {
        "id": item.id,
        "text": item.text,
        "owner": item.owner,
        "due": item.due,
        "due_as_written": item.due_as_written,
        "trackers": list(item.trackers),
        "unread_tracker": item.unread_tracker,
        "status": item.status,
        "priority": item.priority,
        "type": item.type,
        "evidence": item.evidence,
        "completed": item.completed,
        "dropped_reason": item.dropped_reason,
        "addresses": list(item.addresses),
        "implicit": item.implicit,
        "shape": item.shape,
        "line": item.span.line,
    }


_CELLS: Mapping[str, tuple[str, ...]] = {
    "text": ("/text",),
    "owner": ("/owner",),
    "due": ("/due", "/due_as_written"),
    "tracker": ("/trackers", "/unread_tracker"),
    "status": ("/status",),
    "priority": ("/priority",),
    "type": ("/type",),
}


def _spans(document: Document) -> Iterator[tuple[str, Span]]:
    matter = document.front_matter
    yield "", matter.span if matter else Span(1, 1, 1, 1)
    if document.title_span is not None:
        yield "/title", document.title_span
    if matter is not None:
        yield "/front_matter", matter.span
        yield from ((f"/front_matter{pointer}", span) for pointer, span in matter.spans.items() if pointer)
    yield from ((f"/metadata/{key}", statement.span) for key, statement in document.metadata.items())
    yield "/sections", document.end
    places = section_places(document)
    yield from ((f"/sections/{role}", section.span) for role, section in places.items())
    yield from ((f"/outline/{number}", section.span) for number, section in enumerate(document.outline))
    yield from ((f"/timeline/{number}", entry.span) for number, entry in enumerate(document.timeline))
    for number, cause in enumerate(document.causes):
        yield f"/causes/{number}", cause.span
        for index, agent in enumerate(cause.agents):
            yield f"/causes/{number}/agents/{index}", agent.span
    key = _action_key(document)
    if "actions" in places:
        yield "/action_items", places["actions"].span
    elif key is not None:
        yield "/sections/actions", key
        yield "/action_items", key
    else:
        yield "/action_items", document.end
    for number, item in enumerate(document.actions):
        yield f"/action_items/{number}", item.span
        for cell, pointers in _CELLS.items():
            if cell in item.fields:
                yield from ((f"/action_items/{number}{pointer}", item.fields[cell]) for pointer in pointers)
