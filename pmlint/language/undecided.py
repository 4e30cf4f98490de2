"""Tasks that are still questions: `Switch to etcd?`, `Should we …`."""

import re

from pmlint.language import lists, tasks

_ASKS = re.compile(r"(?<![(\[])\?(?=[\s)\]\"'”*_`.]|\Z)[^\w]{0,8}(?:\S{1,80}\s{0,3}){0,2}\Z")
"""A question mark, and behind it a reference of two words at most."""

_ASIDE = re.compile(r"\s[–—-]\s|(?<=[.!;])\s")
LEAST_TASK = 5
"""Words before a dash or full stop that are a task of their own."""


def is_question(text: str) -> bool:
    """Whether a task ends as a question or opens as one."""
    if lists.at_start("question_openings").match(tasks.unnumbered(text)) is not None:
        return True
    asks = _ASKS.search(text[-200:])
    return asks is not None and not _asks_on_the_side(text[: len(text) - len(text[-200:]) + asks.start()])


def _asks_on_the_side(text: str) -> bool:
    """Whether a task stands there before the question: `Find out why it passed - maybe another test?`."""
    before = _ASIDE.split(text)[:-1]
    return len(" ".join(before).split()) >= LEAST_TASK


def asks_to_find_out(text: str) -> bool:
    """Whether a task opens with a verb of finding out: `Investigate …`."""
    return tasks.opening(text, "finding_verbs") is not None
