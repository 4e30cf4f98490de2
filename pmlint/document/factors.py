"""Factors that have an id, `F2`, and the action items that name them by it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pmlint.document.fields import addressed
from pmlint.model.action import ActionItem
from pmlint.model.cause import Cause
from pmlint.model.document import Document

_LEAD = re.compile(
    r"\W{0,4}(?:(?:factor|cause|branch)\s{1,2})?(?P<id>[A-Za-z]{1,3}-?[0-9]{1,3})(?:\s{0,2}[.:)\]–—-]|\s)",
    re.IGNORECASE,
)
_CELL = re.compile(r"(?<![\w-])[A-Za-z]{1,3}-?[0-9]{1,3}(?=\W{0,4}\|)")


def factors_by_id(document: Document) -> dict[str, Cause]:
    """Id, in capitals → the factor or answer that has it; those without an id are left out."""
    lines = document.lines
    found: dict[str, Cause] = {}
    for cause in document.causes:
        own = _id_of(cause, lines[cause.span.line - 1] if cause.span.line <= len(lines) else "")
        if own is not None:
            found.setdefault(own, cause)
    return found


def named_by(item: ActionItem, factors: Mapping[str, Cause]) -> set[str]:
    """The ids of these factors that an action item names, in its field or in its text."""
    return {own for own in (*item.addresses, *addressed(item.text)) if own in factors}


def _id_of(cause: Cause, line: str) -> str | None:
    if cause.form == "row":
        cell = _CELL.search(line[: cause.span.column - 1][:400])
        return cell.group().upper() if cell else None
    match = _LEAD.match(cause.text)
    return match["id"].upper() if match else None
