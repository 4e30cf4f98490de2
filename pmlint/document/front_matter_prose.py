"""The sentences that stand in the front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pmlint.document.wordlists import table
from pmlint.language.sentences import read_sentences
from pmlint.model.document import FrontMatter
from pmlint.model.prose import At, Passage, Placed
from pmlint.model.span import Span
from pmlint.source.inline import Inline, Place

# Role: the keys that hold prose of it; `*` stands for the number of an entry.
_KEYS = {
    key: role
    for role, keys in table(
        """
summary: summary, description
root_cause: cause, causes, causes/*, root_cause, root_causes, root_causes/*, contributing_factors,
    contributing_factors/*
trigger: trigger
impact: impact, impact/summary
swap_test: swap_test/because
reasoning: assumptions/*, assumptions/*/belief, assumptions/*/reality
surprise: surprise
principle: principle
lessons: lesson, lessons, lessons/*
actions: action_items/*, action_items/*/action, action_items/*/text, action_items/*/title
went_well: went_well, went_well/*
went_poorly: went_poorly, went_poorly/*
"""
    ).items()
    for key in keys
}
_NUMBER = re.compile(r"/\d{1,6}(?=/|\Z)")


def read_front_matter(matter: FrontMatter | None, lines: Sequence[str]) -> Iterator[Passage]:
    """The passages of the front matter, its title first where it has one."""
    if matter is None:
        return
    for pointer, span in matter.spans.items():
        key = _NUMBER.sub("/*", pointer)[1:]
        role = _KEYS.get(key)
        if role is None and key != "title":
            continue
        value = _value(matter.data, pointer)
        if isinstance(value, str) and value.strip():
            kind = "title" if role is None else "action" if role == "actions" else "front-matter"
            place = _place(value, span, lines)
            yield Passage(value, kind, read_sentences(value), place, role, key=pointer[1:], lead=True)


def _value(data: object, pointer: str) -> object:
    for name in pointer.split("/")[1:]:
        if isinstance(data, list):
            data = data[int(name)] if name.isdigit() and int(name) < len(data) else None
        else:
            data = data.get(name) if isinstance(data, dict) else None
    return data


def _place(value: str, span: Span, lines: Sequence[str]) -> Placed:
    """Each character's own place where the value stands on one line as it is; else the whole value's."""
    if span.line == span.end_line and span.line <= len(lines):
        at = lines[span.line - 1].find(value, span.column - 1, span.end_column)
        if at >= 0:
            return Inline.of_line(value, Place(span.line, at + 1))
    return At(span)
