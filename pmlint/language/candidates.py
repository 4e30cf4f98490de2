"""Who may be made the doer in a sentence: people, roles, teams and pronouns."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from pmlint.language.candidate import Candidate
from pmlint.language.listed import first_words, phrase_at, phrase_before
from pmlint.language.lists import entries
from pmlint.language.people import Person
from pmlint.language.roles import role_at
from pmlint.language.teams import department, of_a_team, team_at
from pmlint.language.verbs import bases_at, is_past
from pmlint.model.prose import Word

MOST = 12
"""Candidates of one sentence; a longer list of people is a list."""
_PRONOUNS = {
    "he": "pronoun", "she": "pronoun", "they": "they", "someone": "somebody", "somebody": "somebody",
    "nobody": "nobody", "noone": "nobody", "no-one": "nobody", "everyone": "everybody", "everybody": "everybody",
    "anybody": "nobody", "whoever": "somebody",
}  # fmt: skip
_ONE_OF = frozenset({"someone", "somebody", "member", "members"})


def candidates(words: Sequence[Word], people: Sequence[Person]) -> list[Candidate]:
    """Those of a sentence in order."""
    taken = {
        at for person in people if not person.doubtful or person.tier < 3 for at in range(person.start, person.end)
    }
    found = [_of_person(words, person) for person in people[:MOST]]
    at = 0
    while at < len(words) and len(found) < 2 * MOST:
        may_be = words[at].low in _openings() or words[at].text[0].isupper()
        other = _others_at(words, at) if may_be and at not in taken else None
        if other is not None:
            found.append(other)
        at = at + 1 if other is None else max(other.end, at + 1)
    return sorted(found, key=lambda one: one.head)[:MOST]


@cache
def _openings() -> frozenset[str]:
    """The words in lower case that those who are no named people begin with; most words need no closer look."""
    roles = first_words("roles")
    listed = roles | {f"{word}s" for word in roles} | first_words("teams") | first_words("departments")
    return listed | entries("offices") | _ONE_OF | _PRONOUNS.keys() | {"no", "one", "person", "neither"}


def _of_person(words: Sequence[Word], person: Person) -> Candidate:
    """With the title before the name (`our colleague Mateusz`)."""
    start = person.start
    for _ in range(4):
        if start and (words[start - 1].low in entries("titles") or phrase_before(words, start, "role_modifiers")):
            start -= 1
        elif start and start < person.start and words[start - 1].low in {"our", "the", "a", "an", "my"}:
            start -= 1
            break
        else:
            break
    titled = start < person.start and words[start].low != "the"
    return Candidate(
        kind="person",
        start=start if titled else person.start,
        end=person.end,
        head=person.start,
        tier=person.tier,
        doubtful=person.doubtful,
        sure=person.sure,
        listed=person.listed,
    )


def _others_at(words: Sequence[Word], at: int) -> Candidate | None:
    low = words[at].low
    pronoun = _pronoun_at(words, at)
    if pronoun is not None:
        return pronoun
    may_be_department = low in first_words("departments") or low in entries("offices") or words[at].text[0].isupper()
    if may_be_department and (length := department(words, at)):
        return Candidate("team", at, at + length, at)
    if (length := phrase_at(words, at, "teams")) and not phrase_at(words, at, "roles"):
        return team_at(words, at + length - 1)
    return role_at(words, at)


def _pronoun_at(words: Sequence[Word], at: int) -> Candidate | None:
    """Somebody without a name: `whoever was on call`, `someone on the data team`, `no one`, `not one engineer`."""
    low = words[at].low
    following = words[at + 1].low if at + 1 < len(words) else "."
    if low in _ONE_OF and (end := of_a_team(words, at)):
        article = at > 0 and low in {"member", "members"}
        return Candidate("role", at - 1 if article else at, end, at)
    if low == "whoever" and (following in {"was", "had", "is"} or is_past(words, at + 1)):
        return Candidate("role", at, at + 1, at)
    if low in _PRONOUNS:
        return Candidate(_PRONOUNS[low], at, at + 1, at, plural=low == "they")
    if low == "neither" and bases_at(words, at + 1, "duties", "past"):
        return Candidate("nobody", at, at + 1, at)
    if low == "no" and (following == "one" or following in entries("role_heads")):
        return Candidate("nobody", at, of_a_team(words, at + 1) or at + 2, at)
    if low == "one" and words[at - 1].low == "not" and following in entries("roles"):
        return Candidate("nobody", at - 1, at + 2, at)
    some = low == "person" and at > 0 and words[at - 1].low == "some"
    return Candidate("somebody", at - 1, at + 1, at) if some else None
