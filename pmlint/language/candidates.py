"""Who may be made the doer in a sentence: people, roles, teams and pronouns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pmlint.language.listed import first_words, phrase_at, phrase_before
from pmlint.language.lists import entries
from pmlint.language.people import Person
from pmlint.language.things import is_capitalised
from pmlint.language.verbs import is_past
from pmlint.model.prose import BLANK, Word

MOST = 12
"""Candidates of one sentence; a longer list of people is a list."""
_SINGULAR = frozenset(
    {"two", "three", "four", "both", "the", "a", "an", "our", "this", "that", "another", "their", "one"}
)
_OPENERS = frozenset(
    {",", "because", "when", "and", "but", ":", "that", "as", "since", "—", "–", "-", "then", "after", "while", "so"}
)
_DRIVEN = frozenset({"operator", "agent", "worker", "manager", "controller", "lead", "owner", "expert", "member"})
"""Roles that software has too, behind a word of software: `the storage operator`."""
UNSURE = frozenset(
    {
        "operator",
        "agent",
        "worker",
        "manager",
        "owner",
        "lead",
        "member",
        "admin",
        "author",
        "human",
        "expert",
        "specialist",
        "officer",
        "designer",
        "architect",
        "controller",
        "individual",
        "person",
        "maintainer",
        "hire",
    }
)
_PRONOUNS = {
    "he": "pronoun", "she": "pronoun", "they": "they", "someone": "somebody", "somebody": "somebody",
    "nobody": "nobody", "noone": "nobody", "no-one": "nobody", "everyone": "everybody", "everybody": "everybody",
    "anybody": "nobody", "whoever": "somebody",
}  # fmt: skip
_VENDORS = frozenset({"vendor", "supplier", "provider", "hoster", "isp"})


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


def candidates(words: Sequence[Word], people: Sequence[Person]) -> list[Candidate]:
    """Those of a sentence in order."""
    taken = {
        at for person in people if not person.doubtful or person.tier < 3 for at in range(person.start, person.end)
    }
    found = [_of_person(words, person) for person in people[:MOST]]
    for at in range(len(words)):
        if len(found) >= 2 * MOST:
            break
        if at not in taken:
            found.extend(_others_at(words, at))
    return sorted(found, key=lambda one: one.head)[:MOST]


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


def _others_at(words: Sequence[Word], at: int) -> Iterator[Candidate]:
    low = words[at].low
    if low in _PRONOUNS:
        yield Candidate(_PRONOUNS[low], at, at + 1, at, plural=low == "they")
    elif low == "no" and at + 1 < len(words) and words[at + 1].low == "one":
        yield Candidate("nobody", at, at + 2, at)
    elif low == "one" and at + 1 < len(words) and words[at - 1].low == "not" and words[at + 1].low in entries("roles"):
        yield Candidate("nobody", at - 1, at + 2, at)
    elif low == "person" and at and words[at - 1].low == "some":
        yield Candidate("somebody", at - 1, at + 1, at)
    elif low in first_words("departments") and (length := _department(words, at)):
        yield Candidate("team", at, at + length, at)
    elif (length := phrase_at(words, at, "teams")) and not phrase_at(words, at, "roles"):
        team = _team_at(words, at + length - 1)
        if team is not None:
            yield team
    else:
        role = _role_at(words, at)
        if role is not None:
            yield role


# Teams


def _team_at(words: Sequence[Word], at: int) -> Candidate | None:
    """`the DBA team`, `networking group`, `the vendor`; not `our team`, which is we."""
    if words[at].text == "Team" and at + 1 < len(words) and is_capitalised(words[at + 1].text):
        return Candidate("team", at, at + 2, at)
    start = at
    while start and at - start < 4 and _may_modify(words[start - 1]):
        start -= 1
    determiner = words[start - 1].low if start else ""
    named = start < at
    low = words[at].low
    if low in _VENDORS and determiner == "our":
        return Candidate("team", start - 1, at + 1, at)
    if low in {"group", "provider", "board", "management", "org"} and not (
        named and words[at - 1].low in entries("group_modifiers")
    ):
        return None
    if determiner in {"our", "my", "its", "their", "your", "which", "any"} or not (determiner == "the" or named):
        return None
    if determiner in {"the", "a"}:
        start -= 1
    return Candidate("team", start, at + 1, at, doubtful=not named and low not in _VENDORS)


def _department(words: Sequence[Word], at: int) -> int:
    """How many words name a department where a clause begins: `QA missed it`, `network operations did not tell us`."""
    length = phrase_at(words, at, "departments")
    if not length or not (at == 0 or words[at - 1].low in _OPENERS):
        return 0
    text = words[at].text
    named = length > 1 or (text.isupper() if len(text) < 4 else text[:1].isupper())  # `IT`, and not `It`
    end = at + length
    if not named or end >= len(words):
        return 0
    told = is_past(words, end) or words[end].low in _FINITE
    return length if told else 0


_FINITE = frozenset({"did", "didn't", "never", "had", "hadn't", "let", "put", "'s"})


def _may_modify(word: Word) -> bool:
    return (word.text[:1].isalpha() or word.text[0] == BLANK) and word.low not in _SINGULAR and word.low not in _CLOSED


_CLOSED = frozenset(
    """
    and or but if when while because since as that which who of to in on at by for from with is was were be been are had
    has have did does do not never then so than into its my your his her he she we they it i our no some many few most
    several all any every each these those only also after before
    """.split()  # noqa: SIM905
)


# Roles


def _role_at(words: Sequence[Word], at: int) -> Candidate | None:
    length, plural = _role_head(words, at)
    if not length:
        return None
    end = at + length
    start, modified = _modifiers(words, at)
    determiner = words[start - 1].low if start else ""
    head = _singular(words[end - 1].low)
    if determiner == "of" and start > 1 and words[start - 2].low == "one":
        start -= 1
    if _is_software(words, start, at, end, head, modified=modified):
        return None
    opens = start == 0 or determiner in _OPENERS
    if determiner in _SINGULAR:
        start -= 1
        if start > 1 and words[start - 1].low == "of" and words[start - 2].low == "one":
            start -= 2
    elif determiner == "'s" and start > 1 and words[start - 2].low in entries("teams"):
        start -= 2  # `the vendor's consultant`
    elif determiner == "'s" and start > 1 and plural and head not in _DRIVEN | UNSURE:
        start -= 2  # `the integration's developers`
    elif not (opens and (plural or modified or words[at].low in {"on-call", "oncall"})):
        return None
    if head in {"person", "human", "individual"} and not modified and not plural and not _is_on_duty(words, end):
        return None
    return Candidate("role", start, end, at, plural=plural)


def _is_on_duty(words: Sequence[Word], at: int) -> bool:
    """`The person on call`, `the person who deployed it`."""
    return at < len(words) and words[at].low in {"on", "who", "responsible", "in", "at"}


def _role_head(words: Sequence[Word], at: int, deep: int = 0) -> tuple[int, bool]:
    """How many words a role takes here, and whether several people have it."""
    length = phrase_at(words, at, "roles")
    if length:
        # `on-call engineer`: the longer noun is the head.
        following = at + length
        if deep < 2 and words[at].low in {"on-call", "oncall", "junior", "senior", "lead"} and following < len(words):
            inner, plural = _role_head(words, following, deep + 1)
            if inner:
                return length + inner, plural
        return length, words[at].low in {"people", "staff", "personnel"}
    low = words[at].low
    if low.endswith("s") and _singular(low) in entries("roles"):
        return 1, True
    if (
        at + 1 < len(words)
        and words[at + 1].low.endswith("s")
        and f"{low} {_singular(words[at + 1].low)}" in entries("roles")
    ):
        return 2, True
    return 0, False


def _singular(low: str) -> str:
    if low.endswith("s") and low not in entries("roles"):
        return low[:-1]
    return low


def _modifiers(words: Sequence[Word], at: int) -> tuple[int, bool]:
    """Where the words between determiner and role begin, and whether one of them says that it is a human's."""
    start = at
    human = False
    while start and at - start < 4:
        low = words[start - 1].low
        known = phrase_before(words, start, "role_modifiers")
        if known and low not in _SINGULAR:
            human, start = True, start - known
        elif (
            low not in _SINGULAR
            and _may_modify(words[start - 1])
            and not words[start - 1].quoted
            and start > 1
            and _det_within(words, start - 1)
        ):
            start -= 1
        else:
            break
    return start, human


def _det_within(words: Sequence[Word], at: int) -> bool:
    """Whether a determiner stands at most two words before an index, so that the words between belong to it."""
    return any(words[n].low in _SINGULAR for n in range(max(0, at - 2), at))


def _is_software(words: Sequence[Word], start: int, at: int, end: int, head: str, *, modified: bool) -> bool:
    if phrase_at(words, end, "role_software") or (end < len(words) and words[end].text[0] == BLANK):
        return True
    if any(is_capitalised(words[n].text) or words[n].text[0] == BLANK for n in range(max(start, 1), at + 1)):
        return True
    before = words[at - 1].low if at > start else ""
    cased = before != "" and at > 1 and not words[at - 1].text.islower() and not words[at - 1].text.isupper()
    if head in _DRIVEN and (cased or before in entries("software_words") or before in entries("not_people")):
        return True
    return head in {"agent", "worker", "manager", "lead", "owner", "member", "expert"} and not (
        modified or " " in " ".join(w.low for w in words[at:end])
    )
