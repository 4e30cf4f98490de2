"""Tasks that are still questions: `Switch to etcd?`, `Should we …`."""

import re

from pmlint.language import lists, tasks

_ASKS = re.compile(r"\?(?=[\s)\]\"'”*_`.]|\Z)[^\w]{0,8}(?:\S{1,80}\s{0,3}){0,2}\Z")
"""A question mark, and behind it a reference of two words at most."""


def is_question(text: str) -> bool:
    """Whether a task ends as a question or opens as one."""
    return (
        _ASKS.search(text[-200:]) is not None
        or lists.at_start("question_openings").match(tasks.unnumbered(text)) is not None
    )


def asks_to_find_out(text: str) -> bool:
    """Whether a task opens with a verb of finding out: `Investigate …`."""
    return tasks.opening(text, "finding_verbs") is not None
