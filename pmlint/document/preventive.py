"""The action items that should prevent a repeat."""

from collections.abc import Sequence

from pmlint.language.action_types import type_of
from pmlint.language.remedies import aims_at_people
from pmlint.model.action import ActionItem
from pmlint.model.document import Document


def preventive(document: Document) -> list[ActionItem]:
    """The open and done items that are typed as preventing or mitigating; all of them where none is."""
    items = document.judged("open", "done")
    return [item for item in items if type_of(item.type) in {"prevent", "mitigate"}] or list(items)


def only_people(items: Sequence[ActionItem]) -> bool:
    """Whether there are items and all of them ask people to change and leave the system as it was."""
    return bool(items) and all(aims_at_people(item.text) for item in items)
