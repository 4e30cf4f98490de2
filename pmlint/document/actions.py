"""The action items of a document, gathered from its action sections in whatever form they are written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from pmlint.document.action_lists import details, group_given, holds_fields, read_entry, read_list
from pmlint.document.action_tables import read_table
from pmlint.document.due import is_placeholder, parse_due
from pmlint.document.fields import addressed
from pmlint.document.items import Given, Reading, read_item
from pmlint.document.labels import bold_label
from pmlint.document.naming import normalise
from pmlint.document.owners import handles, is_group_owner, is_heading_owner
from pmlint.document.parts import Outline, Part
from pmlint.document.progress import group_status, marked_progress, narrates, status_of, task_box
from pmlint.document.prose import commits, is_lead_in, labelled_action, prose_items, says_none
from pmlint.document.references import references
from pmlint.document.trackers import find_trackers
from pmlint.model.action import ActionItem
from pmlint.model.document import FrontMatter
from pmlint.source.markdown import Block, walk

ENTRY_KEYS: Mapping[str, tuple[str, ...]] = {
    "owner": ("owner", "assignee", "team"),
    "due": ("due", "due_date"),
    "tracker": ("tracker", "trackers", "ticket", "issue"),
    "status": ("status",),
    "done_when": ("done_when", "success_criterion", "success_criteria"),
    "text": ("action", "text", "title", "item", "description"),
}
"""Part of an action item → the keys that an entry of `action_items` in the front matter may give it by."""


def read_actions(outline: Outline, reading: Reading) -> list[ActionItem]:
    """The action items of all action sections, in the order of the document."""
    items: list[ActionItem] = []
    for part in outline.parts:
        if part.role == "actions" and (part.parent is None or part.parent.role != "actions"):
            items.extend(_read_part(part, Given(), reading))
    told = (item for item in items if not _is_told(item))
    return sorted(told, key=lambda item: item.span)


def _is_told(item: ActionItem) -> bool:
    """Whether it only tells what happened: without owner, due date, tracker or state it is a note among the items."""
    said = item.owner or item.due_as_written or item.trackers or item.unread_tracker or "status" in item.fields
    return not said and item.shape in {"bullet", "numbered"} and narrates(item.text)


def read_implicit(outline: Outline, reading: Reading) -> list[ActionItem]:
    """Task-list items outside action sections: reported, never judged."""
    outside = (part for part in outline.parts if not part.within("actions") and part.role != "timeline")
    boxed = (block for part in outside for block in walk(part.blocks) if _is_open_task(block))
    return [read_item(block.lead, "checklist", Given(), reading, list(details(block.children[1:]))) for block in boxed]


def no_action_statement(outline: Outline, items: Sequence[ActionItem]) -> bool:
    """Whether an action section says in words that there is nothing to do."""
    if any(not item.implicit for item in items):
        return False
    for part in outline.parts:
        if part.role == "actions":
            texts = [block.text.plain for block in walk(part.blocks) if block.kind == "paragraph"]
            if texts and says_none(texts[0]):
                return True
    return False


def _is_open_task(block: Block) -> bool:
    box = task_box(block.lead.plain) if block.kind == "item" else None
    return box is not None and bool(block.lead.plain[box.end :].strip())


# Parts


def _read_part(part: Part, given: Given, reading: Reading) -> Iterator[ActionItem]:
    names_itself = part.naming is not None and part.naming.exact
    given = group_given(part.heading, given, reading, heading=True) if part.form == "heading" else given
    given = replace(given, owner=None, owner_span=None) if names_itself and not part.sub else given
    children = [child for child in part.children if child.role == "actions"]
    as_items = _heading_items(children, reading)
    alone = not any(_holds_items(child) for child in children) and not as_items and not reading.listed
    yield from _read_blocks(part.blocks, given, reading, alone=alone)
    for child in children:
        if child in as_items:
            child.listed = False
            yield read_item(child.heading, "heading", given, reading, list(details(child.all_blocks())))
        else:
            yield from _read_part(child, given, reading)


def _heading_items(children: list[Part], reading: Reading) -> list[Part]:
    """The sub-headings that are action items themselves, not names of groups."""
    candidates = [child for child in children if child.sub and not _names_group(child, reading)]
    marked = [child for child in candidates if _is_marked(child)]
    plain = [child for child in candidates if not _holds_items(child)]
    # Sub-headings of one section are of one kind: what most of them are decides for the doubtful ones.
    if marked and len(marked) * 2 >= len(candidates):
        return candidates
    return plain if len(plain) * 2 > len(children) else marked


def _names_group(child: Part, reading: Reading) -> bool:
    words = normalise(child.title).split()
    if child.naming is not None and child.naming.exact:
        return True
    short = len(words) <= 3 and not handles(child.title) and task_box(child.title) is None
    return _holds_items(child) and (short or is_group_owner(child.title, reading.people))


def _is_marked(child: Part) -> bool:
    """Whether a heading carries an owner, a state or a tracker as only an item does."""
    plain = child.heading.plain
    owned = handles(plain) and len(plain.split()) > 2
    return (
        bool(owned)
        or task_box(plain) is not None
        or marked_progress(child.heading) is not None
        or bool(list(references(child.heading)))
    )


def _holds_items(child: Part) -> bool:
    """Whether items stand below a heading; bullets such as `- Owner: @sam` are fields of the heading itself."""
    return any(
        block.kind in ("table", "item") or (block.kind == "list" and not holds_fields(block)) for block in child.blocks
    )


# Blocks


def _read_blocks(blocks: list[Block], given: Given, reading: Reading, *, alone: bool) -> Iterator[ActionItem]:
    lists = [block for block in blocks if block.kind in ("list", "table", "item")]
    explained = _explained_lists(blocks)
    current = given
    above: Block | None = None
    for block in blocks:
        if block.kind == "list" and block not in explained:
            yield from _read_explained(block, blocks, explained, current, reading)
        elif block.kind == "item":
            yield from read_entry(block, current, reading, ordered=False)
        elif block.kind == "table":
            yield from read_table(block, given, reading, above)
        elif block.kind == "quote":
            yield from _read_blocks(block.children, current, reading, alone=alone and not lists)
        elif block.kind == "paragraph":
            group = _group_of(block, given, reading)
            if group is not None:
                current = group
            else:
                # A text right below a bold name is that owner's item, whatever the others have.
                owned = above is not None and above.kind == "paragraph" and _names_owner(above, reading)
                yield from _read_paragraph(block, current, reading, alone=owned or (alone and not lists))
        above = block


def _explained_lists(blocks: list[Block]) -> list[Block]:
    """Bullet lists between the parts of one numbered list: they explain its items.

    Markdown ends `1. …` at an unindented bullet; that the next number goes on tells what the author meant.
    """
    lists = [block for block in blocks if block.kind == "list"]
    ordered = [block for block in lists if block.ordered]
    goes_on = len(ordered) >= 2 and all(
        _first_number(later) == _first_number(sooner) + len(sooner.children) for sooner, later in pairwise(ordered)
    )
    return [block for block in lists if not block.ordered] if goes_on else []


def _first_number(block: Block) -> int:
    digits = block.children[0].marker.rstrip(".)") if block.children else ""
    return int(digits) if digits.isdigit() and len(digits) < 10 else 0


def _read_explained(
    block: Block, blocks: list[Block], explained: list[Block], given: Given, reading: Reading
) -> Iterator[ActionItem]:
    if not explained:
        yield from read_list(block, given, reading)
        return
    following = blocks[blocks.index(block) + 1 :]
    own = next(
        (number for number, other in enumerate(following) if other.kind == "list" and other.ordered),
        len(following),
    )
    for item in block.children:
        last = item is block.children[-1]
        texts = [*details(item.children[1:]), *(details(following[:own]) if last else ())]
        yield read_item(item.lead, "numbered", given, reading, texts)


def _names_owner(block: Block, reading: Reading) -> bool:
    label = bold_label(block.text)
    return label is not None and not label.rest.plain and is_group_owner(label.text.plain, reading.people)


def _group_of(block: Block, given: Given, reading: Reading) -> Given | None:
    """What a paragraph that only introduces or names the items below gives them; None for other paragraphs."""
    label = bold_label(block.text)
    if label is not None and not label.rest.plain:
        return group_given(block.text, given, reading)
    if is_lead_in(block.text.plain):
        inner = group_given(block.text, given, reading)
        return inner if group_status(block.text.plain) or inner.owner != given.owner else given
    if len(block.text.plain.split()) <= 3 and is_heading_owner(block.text.plain, reading.people):
        return group_given(block.text, given, reading)
    return None


def _read_paragraph(block: Block, given: Given, reading: Reading, *, alone: bool) -> Iterator[ActionItem]:
    if alone:
        for piece in prose_items([block]):
            yield read_item(piece, "paragraph", given, reading)
        return
    for line in block.text.lines():
        # Beside a list only lines that are items by their own marks count.
        tracked = bool(list(references(line, reading.trackers)))
        own_mark = task_box(line.plain) is not None or labelled_action(line.plain) > 0
        if own_mark or (tracked and commits(line.plain)):
            yield read_item(line, "paragraph", given, reading)


# Front matter


def from_front_matter(front_matter: FrontMatter | None, reading: Reading) -> list[ActionItem]:
    """The action items listed under `action_items` in the front matter."""
    entries = front_matter.data.get("action_items") if front_matter is not None else None
    if front_matter is None or not isinstance(entries, list):
        return []
    return [
        _from_entry(entry, f"/action_items/{number}", front_matter, reading) for number, entry in enumerate(entries)
    ]


def _from_entry(entry: Any, pointer: str, front_matter: FrontMatter, reading: Reading) -> ActionItem:
    data: Mapping[str, Any] = entry if isinstance(entry, dict) else {"action": entry}
    span = front_matter.spans.get(pointer, front_matter.span)

    def text(*keys: str) -> str | None:
        value = next((data[key] for key in keys if data.get(key) not in (None, "", [])), None)
        value = ", ".join(map(str, value)) if isinstance(value, list) else value
        return None if value is None or is_placeholder(str(value)) else str(value)

    spans = {
        name: front_matter.spans[f"{pointer}/{key}"]
        for name, keys in ENTRY_KEYS.items()
        for key in reversed(keys)
        if f"{pointer}/{key}" in front_matter.spans
    }
    due_text = text(*ENTRY_KEYS["due"])
    due = parse_due(due_text, reading.anchor, reading.sprints) if due_text else None
    tracker = text(*ENTRY_KEYS["tracker"])
    trackers = tuple(found.reference for found in find_trackers(tracker, reading.trackers)) if tracker else ()
    return ActionItem(
        id=text("id") or "",
        text=text(*ENTRY_KEYS["text"]) or "",
        shape="front-matter",
        span=span,
        owner=text(*ENTRY_KEYS["owner"]),
        due=due.date.isoformat() if due is not None and due.date else None,
        due_as_written=due_text,
        trackers=trackers,
        unread_tracker=tracker if not trackers else None,
        status=status_of(text("status") or "") or "open",
        priority=text("priority"),
        type=text("type"),
        evidence=text("evidence"),
        completed=text("completed"),
        dropped_reason=text("dropped_reason", "reason"),
        addresses=addressed(text("addresses") or ""),
        fields=spans,
    )
