"""What a blame weighs where it stands: the same sentence is fine in a timeline and an error among the causes."""

from __future__ import annotations

from pmlint.document.blames import FORMS
from pmlint.model.document import Document
from pmlint.model.people import Blame
from pmlint.model.problem import Severity
from pmlint.model.prose import Passage

CAUSAL = frozenset({"summary", "trigger", "root_cause"})
STRICTLY_CAUSAL = frozenset({"root_cause", "trigger"})
LEARNING = frozenset({"went_poorly", "lessons", "reasoning", "principle"})
NARRATIVE = frozenset({"timeline", "detection", "response", "resolution", "background", "sense_making", "verification"})


def weight(blame: Blame, document: Document) -> Severity | None:
    """What it weighs, None where it is fine. People in titles and in action items have rules of their own."""
    passage = document.prose[blame.passage]
    if passage.kind == "title" and blame.kind in ("role", "team") and not blame.loose:
        return Severity.WARNING
    if passage.kind in ("entry", "title", "action") or blame.form not in FORMS:
        return None
    if blame.loose and passage.role not in STRICTLY_CAUSAL and not (blame.harm and passage.role == "summary"):
        return None
    return _of_person(blame, passage) if blame.kind == "person" else _of_others(passage)


def _of_person(blame: Blame, passage: Passage) -> Severity | None:
    soft = blame.weight in ("change", "recovery") and not blame.adverb
    if blame.weight == "recovery" and passage.role not in ("root_cause", "trigger"):
        return None
    if passage.role in CAUSAL:
        return Severity.ERROR
    if passage.role in LEARNING:
        return Severity.WARNING if soft else Severity.ERROR
    if passage.role == "impact":
        return Severity.INFO if soft else Severity.ERROR
    return None


def _of_others(passage: Passage) -> Severity | None:
    if passage.role in CAUSAL or passage.role in LEARNING:
        return Severity.WARNING
    return Severity.INFO if passage.role == "impact" else None


def is_narrative(passage: Passage) -> bool:
    """Whether it tells the course of events: names may stand there, judgements may not."""
    return passage.kind == "entry" or (passage.role in NARRATIVE and passage.kind not in ("title", "action"))
