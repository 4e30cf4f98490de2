"""Teams and departments: `the DBA team`, `QA missed it`, `when Identity deleted the accounts`."""

from __future__ import annotations

from collections.abc import Sequence

from pmlint.language.candidate import OPENERS, Candidate, may_modify
from pmlint.language.clauses import read_group, verb_of
from pmlint.language.listed import phrase_at
from pmlint.language.lists import entries
from pmlint.language.steps import lacks_a_step
from pmlint.language.things import is_capitalised, is_product
from pmlint.language.verbs import bases_at, is_past, verb_at
from pmlint.model.prose import Word

_IN_CHARGE = (("in", "charge"), ("responsible", "for"), ("that", "owns"), ("that", "owned"), ("who", "own"))
_LONG_ACRONYM = 5
_ARTS = frozenset({"reverse", "social", "prompt", "feature", "chaos", "query", "traffic"})
"""`Social engineering` is nobody's department."""
_TRADES = frozenset(
    {"coordination", "engineering", "procurement", "planning", "governance", "administration", "relations"}
)
"""What people do and no machine: a department behind a word for what it works on."""
_VENDORS = frozenset({"vendor", "supplier", "provider", "hoster", "isp"})
_FINITE = frozenset({"did", "didn't", "never", "had", "hadn't", "let", "put", "'s"})
_OF_BOTH = frozenset({"miss", "skip", "lack", "omit", "override", "bypass", "fail to", "fail in"})
"""Left undone by people and by machines."""


def of_a_team(words: Sequence[Word], at: int) -> int:
    """The index behind the team that somebody is `on`, `from`, `in` or a member `of`; 0 where no team is named."""
    if at + 2 >= len(words) or words[at + 1].low not in {"on", "from", "in", "of", "at", "within"}:
        return 0
    for end in range(at + 2, min(at + 9, len(words))):
        if not (words[end].text[0].isalnum() or words[end].text in "'-"):
            return 0
        if phrase_at(words, end, "teams") or words[end].low in {"rotation", "helpdesk", "rota"}:
            return end + 1
        length = phrase_at(words, end, "departments")
        if length and (words[end].text[0].isupper() or length > 1):
            return end + length
    return 0


def team_at(words: Sequence[Word], at: int) -> Candidate | None:
    """`the DBA team`, `networking group`, `the vendor`; not `our team`, which is we."""
    if words[at].text == "Team" and at + 1 < len(words) and is_capitalised(words[at + 1].text):
        return Candidate("team", at, at + 2, at)
    start = at
    while start and at - start < 4 and may_modify(words[start - 1]):
        start -= 1
    determiner = words[start - 1].low if start else ""
    named = start < at
    low = words[at].low
    if low in _VENDORS and determiner == "our":
        return Candidate("team", start - 1, at + 1, at)
    lone = low in entries("lone_groups") and not (named and words[at - 1].low in entries("group_modifiers"))
    if determiner == "our" and named and not lone:
        return Candidate("team", start - 1, at + 1, at)
    if low == "provider" and named and words[at - 1].low in entries("thing_providers"):
        return None
    if determiner == "'s" and start > 1 and any(words[start - 2].low in entries(one) for one in ("teams", "roles")):
        return Candidate("team", start - 2, at + 1, at)  # `the vendor's NOC`
    if low.endswith("s") and phrase_at(words, at, "teams") and not (determiner == "the" and named):
        return None  # `more and more teams`
    if determiner in {"our", "my", "its", "their", "your", "which", "any"} or not (determiner == "the" or named):
        return None
    if determiner in {"the", "a"}:
        start -= 1
    charged = at + 2 < len(words) and (words[at + 1].low, words[at + 2].low) in _IN_CHARGE
    doubtful = lone or (not named and not charged and low not in _VENDORS)
    return Candidate("team", start, at + 1, at, doubtful=doubtful, listed=not lone)


def department(words: Sequence[Word], at: int) -> int:
    """How many words name a department where a clause begins: `QA missed it`, `network operations did not tell us`."""
    length = phrase_at(words, at, "departments") or int(words[at].low in entries("offices"))
    length = max(length, _proper_department(words, at))
    opening = at - 1 if at and words[at - 1].low == "the" else at  # `the NOC failed to …`
    cleft = at == 2 and words[0].low == "it" and words[1].low in {"was", "is"}
    if not length or not (opening == 0 or cleft or words[opening - 1].low in OPENERS):
        return 0
    text = words[at].text
    named = length > 1 or (text.isupper() if text.casefold() == "it" else text[:1].isupper())
    end = at + length
    office = length == 1 and words[at].low in entries("offices") and not _proper_department(words, at)
    if office and not (named and words[at].low in entries("departments")):
        named = _does_as_people(words, end)
    if not named or end >= len(words):
        return 0
    described = end + 1 < len(words) and words[end].text == "," and words[end + 1].low in {"which", "whose"}
    if cleft or described:  # `It was Release Engineering that …`, `Security Engineering, which was …`
        return length
    verb = verb_at(words, end, "s")
    if words[end].low == "and" and end + 2 < len(words) and is_capitalised(words[end + 1].text):
        end += 2  # `Legal and Communications failed to agree`
    told = is_past(words, end) or words[end].low in _FINITE or (verb is not None and "harm_verbs" in verb.lists)
    return length if told else 0


def _does_as_people(words: Sequence[Word], at: int) -> bool:
    """Whether what follows is done by people only: `Operations had been ignoring the mails`."""
    group = read_group(words, at)
    if group is None:
        return False
    verb = verb_of(words, group)
    human = verb is not None and bool(verb.lists & {"human_verbs", "omission_verbs"}) and verb.base not in _OF_BOTH
    if verb is not None and verb.base in ("fail to", "fail in"):
        owed = bases_at(words, verb.end, "duties", "base") - entries("machine_verbs")
        return bool(owed)
    human = human or (is_past(words, group.at) and lacks_a_step(words, group.at, group.at + 16))
    return human or (group.negated and bool(bases_at(words, group.at, "human_duties")))


def _proper_department(words: Sequence[Word], at: int) -> int:
    """How many words name a department by capital letters: `Broadcast Engineering`; `when Identity deleted it`.

    At the start of a sentence one capital says nothing; what only people do does: `Platform rolled it out`.
    """
    known = any(words[at].low in entries(name) for name in ("group_modifiers", "disciplines", "role_modifiers"))
    known = known or (at == 0 and words[at].low not in _ARTS and _does_as_people(words, at + 2))
    if known and at + 1 < len(words) and words[at + 1].low in _TRADES and words[at].text[0].isupper():
        return 2
    acronym = words[at].text.isupper() and len(words[at].text) < _LONG_ACRONYM
    capital = acronym or (is_capitalised(words[at].text) and not is_product(words[at].low))
    for end in range(at + 1, min(at + 4, len(words))):
        if not capital or not words[end].text[:1].isupper() or words[end].text.isupper():
            break
        if words[end].low in entries("department_heads"):
            return end + 1 - at
        if words[end].low in entries("department_ends") and _does_as_people(words, end + 1):
            return end + 1 - at
    single = at + 1 < len(words) and is_capitalised(words[at].text) and not words[at + 1].text[:1].isupper()
    if not single or words[at].low not in entries("disciplines"):
        return 0
    if at > 0 and words[at - 1].text not in ".:;":
        return 1
    verb = verb_at(words, at + 1, "past")
    return int(verb is not None and (verb.base in entries("shipping_deeds") or lacks_a_step(words, at + 1, at + 16)))
