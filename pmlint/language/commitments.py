"""Sentences that commit to a change: `we will add`, `TODO: …`."""

import re
from typing import NamedTuple

_FUTURE = re.compile(
    r"\b(?:we|the team) (?:will|should|must|need to|have to|are going to|plan to|intend to|want to)"
    r" (?:also |now |then |probably )?"
    r"(?:add|automate|build|change|create|document|enforce|ensure|fix|implement|improve|introduce|investigate|make sure"
    r"|migrate|monitor|move|prevent|remove|replace|review|rewrite|set up|test|update|upgrade)\b",
    re.IGNORECASE,
)
# `→ Action: …` ends a chain of whys and is told there.
_MARK = re.compile(r"(?<![\w`])(?<![→>] )(?<![→>])(?:TODO|FIXME|Action(?: item)?)\s?:", re.IGNORECASE)


class Words(NamedTuple):
    """0-based offsets in a line, end exclusive."""

    start: int
    end: int


def commitment(line: str, *, marked: bool = False) -> Words | None:
    """The words of a line that commit to a change; `marked`: `TODO:` and `Action:` do so too."""
    match = _FUTURE.search(line) or (_MARK.search(line) if marked else None)
    return Words(match.start(), match.end()) if match is not None else None
