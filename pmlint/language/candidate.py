"""Words of a sentence that name somebody: people, roles, teams and pronouns."""

from __future__ import annotations

from typing import NamedTuple

from pmlint.model.prose import BLANK, Word

SINGULAR = frozenset(
    {"two", "three", "four", "both", "the", "a", "an", "our", "this", "that", "another", "their", "one", "its"}
)
OPENERS = frozenset(
    """
    , : — – - because when and but that as since then after while so once before until where although though for
    """.split()  # noqa: SIM905
)
"""What a clause may begin behind."""
_CLOSED = frozenset(
    """
    and or but if when while because since as that which who of to in on at by for from with is was were be been are had
    has have did does do not never then so than into its my your his her he she we they it i our no some many few most
    several all any every each these those only also after before
    """.split()  # noqa: SIM905
)


BARE = 3
"""The tier of names that nobody declares."""


class Candidate(NamedTuple):
    """Words that name somebody, by their indices, the end exclusive."""

    kind: str
    """person, role, team, pronoun, they, somebody, nobody or everybody."""
    start: int
    end: int
    head: int
    """Where the name or noun itself begins, behind determiner and title."""
    tier: int | None = None
    doubtful: bool = False
    plural: bool = False
    sure: bool = False
    """More than a bare given name says that it is a person."""
    listed: bool = True
    """A doubtful name that is on the list of given names."""


def may_modify(word: Word) -> bool:
    """Whether a word may stand between a determiner and the noun for a team or a role."""
    if word.text == "IT":
        return True
    return (word.text[:1].isalpha() or word.text[0] == BLANK) and word.low not in SINGULAR and word.low not in _CLOSED
