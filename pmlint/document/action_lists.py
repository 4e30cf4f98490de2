"""Action items written as bullets, numbers or check boxes, nested and grouped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pmlint.document.fields import inline_fields
from pmlint.document.items import Given, Reading, read_item
from pmlint.document.labels import bold_label
from pmlint.document.left_over import is_left_over
from pmlint.document.owners import is_group_owner, is_heading_owner, is_person_like, leading_owner
from pmlint.document.progress import group_status, task_box
from pmlint.document.prose import says_none
from pmlint.document.references import references
from pmlint.document.words import TASK_VERBS
from pmlint.model.action import ActionItem
from pmlint.source.inline import Inline
from pmlint.source.markdown import Block, walk

LONGEST_GROUP = 6
"""Words of a lead that only groups the bullets below it."""


def read_list(block: Block, given: Given, reading: Reading) -> Iterator[ActionItem]:
    """The items of a list, in order; a bullet that only names a group hands on to those below it."""
    for item in block.children:
        yield from read_entry(item, given, reading, ordered=block.ordered)


def read_entry(item: Block, given: Given, reading: Reading, *, ordered: bool) -> Iterator[ActionItem]:
    """The item, or the items, of one list entry."""
    lead = item.lead
    nested = [child for child in item.children if child.kind == "list"]
    if nested and (not lead.plain or _is_group(lead, nested, reading)):
        inner = group_given(lead, given, reading) if lead.plain else given
        for child in nested:
            yield from read_list(child, inner, reading)
        return
    box = task_box(lead.plain)
    words = lead.plain[box.end if box else 0 :]
    if lead.plain and not is_left_over(words.split("\n", 1)[0]) and not says_none(words):
        yield read_item(lead, _shape(lead, ordered=ordered), given, reading, list(details(item.children[1:])))


def details(blocks: Sequence[Block]) -> Iterator[Inline]:
    """The texts of blocks that explain an item."""
    for block in walk(blocks):
        if block.kind == "paragraph":
            yield block.text


def group_given(label: Inline, given: Given, reading: Reading, *, heading: bool = False) -> Given:
    """What a label or heading gives the items below it, on top of what is given from above.

    A bold name above items is their owner; a heading or a plain word may as well be the name of a thing, so it needs
    more.
    """
    found = list(references(label, reading.trackers))
    name = label.plain.strip().rstrip(":").strip()
    bold = any(mark.start == 0 for mark in label.marked("strong"))
    owned = is_heading_owner(name, reading.people) or (bold and not heading and is_group_owner(name, reading.people))
    brackets = _in_brackets(label)
    due = brackets if brackets is not None and _is_due(brackets.plain) else None
    owner = label if owned else None
    if brackets is not None and due is None and _names_owner(brackets.plain, reading):
        owner, name = brackets, brackets.plain.strip()
    return Given(
        owner=name if owner is not None else given.owner,
        owner_span=owner.span() if owner is not None else given.owner_span,
        due=due.plain if due is not None else given.due,
        due_span=due.span() if due is not None else given.due_span,
        trackers=tuple(reference for reference, _ in found) or given.trackers,
        tracker_span=found[0][1] if found else given.tracker_span,
        status=group_status(label.plain) or given.status,
    )


def holds_fields(block: Block) -> bool:
    """Whether most bullets of a list are fields (`- Owner: @sam`) of what stands above it."""
    fields = sum(1 for item in block.children if _is_field(item.lead.plain))
    return fields * 2 > len(block.children)


def _is_group(lead: Inline, nested: list[Block], reading: Reading) -> bool:
    children = [child.lead.plain for block in nested for child in block.children]
    box = task_box(lead.plain)
    if box is not None or not children or any(_is_field(child) for child in children):
        return False
    if all(task_box(child) is not None for child in children):
        return True
    name = lead.plain.strip()
    says_more = inline_fields(name) or leading_owner(lead, reading.people) or any(references(lead, reading.trackers))
    if says_more:
        return is_group_owner(name, reading.people)
    words = name.rstrip(":").split()
    if is_group_owner(name, reading.people):
        return True
    if len(words) > LONGEST_GROUP or "\n" in name:
        return False
    label = bold_label(lead)
    if name.endswith(":") or (label is not None and not label.rest.plain):
        return True
    if len(words) > 4 or words[0].casefold() in TASK_VERBS:
        return False
    return _are_tasks(children) or _are_tracked(nested, reading)


def _are_tasks(children: list[str]) -> bool:
    """Whether most of the bullets start with a verb of doing or are long enough to be tasks of their own."""
    tasks = sum(1 for child in children if child.split() and child.split()[0].casefold() in TASK_VERBS)
    return tasks * 2 > len(children)


def _are_tracked(nested: list[Block], reading: Reading) -> bool:
    leads = [child.lead for block in nested for child in block.children]
    return all(any(True for _ in references(lead, reading.trackers)) for lead in leads)


def _is_field(text: str) -> bool:
    found = inline_fields(text)
    return bool(found) and found[0].key_start <= 3


def _shape(lead: Inline, *, ordered: bool) -> str:
    if task_box(lead.plain) is not None:
        return "checklist"
    return "numbered" if ordered else "bullet"


def _in_brackets(label: Inline) -> Inline | None:
    start, end = label.plain.rfind("("), label.plain.rfind(")")
    return label.part(start + 1, end) if 0 <= start < end else None


def _names_owner(text: str, reading: Reading) -> bool:
    """Whether a bracket behind a topic says whose it is: `(@sam)`, `(Payments team)`, a first and a last name."""
    return is_heading_owner(text, reading.people) or (len(text.split()) > 1 and is_person_like(text))


def _is_due(text: str) -> bool:
    from_quarter = re.search(r"\bQ[1-4]\b|\bH[12]\b|\bsprint", text, re.IGNORECASE)
    return (
        from_quarter is not None
        or re.match(r"\s{0,3}(?:by|due|before|until|within)\b", text, re.IGNORECASE) is not None
    )
