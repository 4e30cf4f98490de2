"""How strong an action is, after the action hierarchy of patient safety.

Source: RCA2 (National Patient Safety Foundation) and the action hierarchy of the VA National Center for Patient Safety.
"""

import re

from pmlint.language import lists, tasks

_SECOND = re.compile(r"(?:\band|;|,)\s{1,3}(?P<rest>\S.{0,400})", re.DOTALL)


def strength(text: str) -> str | None:
    """`strong`: impossible or automatic; `medium`: visible or quicker; `weak`: leans on memory and care.

    None where the words do not tell.
    """
    if is_weak(text):
        second = _SECOND.search(text)
        rest = second["rest"] if second else ""
        return (_class(rest) if rest and not is_weak(rest) else None) or "weak"
    return _class(text)


def is_weak(text: str) -> bool:
    """Whether a task opens as the weak ones do: `Train …`, `Update the runbook`."""
    if tasks.opening(text, "weak_verbs") is not None:
        return True
    carried = tasks.opening(text, "carrying_verbs")
    if carried is None:
        return _is_paper(tasks.thing(tasks.task(text)))
    return _is_paper(tasks.thing(carried.rest))


def _is_paper(thing: list[str]) -> bool:
    """Whether the thing ends in a document, a meeting or a training."""
    papers = lists.entries("weak_nouns")
    return bool(thing) and (thing[-1] in papers or " ".join(thing[-2:]) in papers)


def _class(text: str) -> str | None:
    if lists.anywhere("strong_words").search(text):
        return "strong"
    return "medium" if lists.anywhere("medium_words").search(text) else None
