"""Which sections hold action items where their names leave it open: `Remediation`, `Lessons and follow-up`."""

from __future__ import annotations

from pmlint.document.action_tables import is_action_table
from pmlint.document.fields import inline_fields
from pmlint.document.naming import Naming, normalise
from pmlint.document.owners import leading_owner, trailing_owner
from pmlint.document.parts import Outline, Part
from pmlint.document.progress import task_box
from pmlint.document.sections import inherit
from pmlint.document.words import TASK_VERBS
from pmlint.source.inline import Inline

# Sections of these roles tell what happened; a list in them is no list of tasks whatever it looks like.
_TELLING = ("timeline", "went_well", "lucky", "participants", "appendix", "background", "summary", "impact")

# Check lists about writing the report itself.
_ABOUT_THE_REPORT = frozenset(("checklist", "guidelines", "review", "template"))


def settle_actions(outline: Outline) -> None:
    """Make a section one of action items where its content shows it, and its name allows it or says nothing.

    A name that means both (`Remediation`) is decided by the shape of what stands below: items with owners, dates or
    boxes, a table of actions, tasks in the imperative. One that says both (`Lessons and follow-up`) holds the items of
    a document without another action section.
    """
    has_actions = any(part.role == "actions" for part in outline.parts)
    for part in outline.parts:
        if set(normalise(part.title).split()) & _ABOUT_THE_REPORT:
            continue
        if not part.listed or part.sub or part.role in ("actions", *_TELLING) or part.within("actions"):
            continue
        shown = _shows_items(part, named="actions" in part.also)
        said = "actions" in part.also and not has_actions and " and " in f" {normalise(part.title)} "
        if (shown and ("actions" in part.also or part.role is None)) or said:
            others = tuple(role for role in (part.role, *part.also) if role not in (None, "actions"))
            part.naming = Naming("actions", others, exact=True)
    inherit(outline.parts)


def _shows_items(part: Part, *, named: bool) -> bool:
    if any(block.kind == "table" and is_action_table(block) for block in part.blocks):
        return True
    leads = [item.lead for block in part.blocks if block.kind == "list" for item in block.children]
    shown = sum(1 for lead in leads if _is_item(lead) or (named and (_is_owned(lead) or _is_task(lead))))
    return bool(leads) and shown * 2 >= len(leads)


def _is_item(lead: Inline) -> bool:
    fields = {field.name for field in inline_fields(lead.plain)}
    return task_box(lead.plain) is not None or bool(fields & {"owner", "due"})


def _is_owned(lead: Inline) -> bool:
    return leading_owner(lead) is not None or trailing_owner(lead.plain) is not None


def _is_task(lead: Inline) -> bool:
    words = normalise(lead.plain).split()
    return bool(words) and words[0] in TASK_VERBS
