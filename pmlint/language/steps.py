"""Steps that were left out: `without opening it`, `instead of asking`."""

from __future__ import annotations

from collections.abc import Sequence

from pmlint.language.lists import entries
from pmlint.language.verbs import bases_at, is_past
from pmlint.model.prose import BLANK, Word

_SHORTEST_KEYWORD = 4


def lacks_a_step(words: Sequence[Word], start: int = 0, end: int | None = None) -> bool:
    """`without opening it`, `instead of asking`, `without a review`: a step that was left out.

    `without causing downtime` is none.
    """
    for at in range(start, min(len(words) - 1, len(words) if end is None else end)):
        if start and words[at].text in ".;":
            return False
        instead = (words[at].low, words[at + 1].low) in (("instead", "of"), ("rather", "than"))
        if start and instead and bases_at(words, at + 2, "duties", "ing"):
            return True
        none = words[at].low == "with" and words[at + 1].low == "no"
        if words[at].low != "without" and not none:
            continue
        low = words[at + 1].low
        if start and (
            words[at + 1].text[0] == BLANK or (len(low) > _SHORTEST_KEYWORD and words[at + 1].text.isupper())
        ):
            return True  # `without CONCURRENTLY`, without a flag in code
        if low.endswith("ing") and (low not in entries("outcome_gerunds") or _having(words, at + 1)):
            return True
        if start and any(word.low in entries("missing_steps") for word in words[at + 1 : at + 5]):
            return True  # behind a verb only: `the tool accepts it without confirmation` is none of theirs
    return False


def _having(words: Sequence[Word], at: int) -> bool:
    """`without having opened it once`, `without ever having …`."""
    return words[at].low == "having" and is_past(words, at + 1)
