"""The lines of an action item as written, and what they say beyond the action itself."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from pmlint.document.dates import find_days
from pmlint.document.fields import inline_fields
from pmlint.language import lists
from pmlint.model.action import ActionItem
from pmlint.model.document import Document

MOST_LINES = 40
_COMMIT = re.compile(r"(?<![\w-])(?=[0-9a-f]{0,39}[0-9])(?=[0-9a-f]{0,39}[a-f])[0-9a-f]{7,40}(?![\w-])")
_COMPLETED = re.compile(
    r"\b(?:done|completed?|closed|finished|shipped|merged|fixed|deployed|resolved)\b", re.IGNORECASE
)
_LINK = re.compile(r"https?://|\]\(")


def lines_of_items(document: Document) -> dict[int, str]:
    """The source lines of every action item, by the number of its first line, from 1.

    Its row, or its text and what stands below it up to the next item or heading.
    """
    lines = document.lines
    items = {item.span.line: item.shape for item in document.actions}
    starts = sorted({*items, *(section.span.line for section in document.outline), len(lines) + 1})
    return {
        line: _block(lines[line - 1 : min(starts[bisect_right(starts, line)], line + MOST_LINES) - 1], shape)
        for line, shape in items.items()
    }


def _block(lines: Sequence[str], shape: str) -> str:
    """The first of these lines in a table; else all up to a paragraph of its own."""
    if shape == "table":
        return lines[0]
    for number in range(1, len(lines)):
        if not lines[number - 1].strip() and lines[number][:1].strip():
            return "\n".join(lines[: number - 1])
    return "\n".join(lines)


def shows_completion(item: ActionItem, lines: str) -> bool:
    """Whether anything shows that an item is done: a tracker, evidence, a link, a commit, a day."""
    if item.trackers or item.evidence or item.completed:
        return True
    if item.shape == "front-matter":
        return False
    return any(pattern.search(lines) for pattern in (_LINK, _COMMIT)) or bool(find_days(_without_due(lines, item)))


def says_why_dropped(item: ActionItem, lines: str) -> bool:
    """Whether a dropped item gives a reason: in a field, in a column for notes, behind the word that drops it."""
    if item.dropped_reason:
        return True
    if item.shape == "front-matter":
        return False
    notes = item.fields.get("notes")
    if notes is not None and notes.end_column > notes.column:
        return True
    status = item.fields.get("status")
    since = status.column - 1 if status is not None and status.line == item.span.line else 0
    dropped = lists.anywhere("dropped_words").search(lines, since)
    if dropped is None:
        return lists.anywhere("reason_words").search(lines) is not None
    rest = lines[dropped.end() :]
    if item.shape == "table":
        rest = rest.partition("|")[0]
    return len(re.findall(r"\w{2,40}", _without_fields(rest))) >= 2


def _without_due(lines: str, item: ActionItem) -> str:
    """The lines without the day by which the item was due; `(done 2026-02-20)` is no such day."""
    due = item.fields.get("due")
    if due is None or due.line != item.span.line:
        return lines
    if _COMPLETED.search(lines[max(0, due.column - 17) : due.end_column - 1]):
        return lines
    return lines[: due.column - 1] + lines[due.end_column - 1 :]


def _without_fields(text: str) -> str:
    kept, at = [], 0
    for field in inline_fields(text):
        if field.name not in ("reason", "evidence"):
            kept.append(text[at : max(at, field.key_start)])
            at = max(at, field.end)
    return "".join([*kept, text[at:]])
