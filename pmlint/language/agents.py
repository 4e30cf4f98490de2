"""Whom a sentence makes the cause: the agents of harm, of change and of what was left undone.

Each candidate (`candidates`) is looked at in the places where a sentence makes somebody the doer: as the subject of a
verb, behind `by`, as the owner of a mistake, behind `because of`, beside `to blame`. What is found says how it is told
and how hard it is; whether that is blame in this section is for others to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pmlint.language.candidate import BARE, Candidate
from pmlint.language.candidates import candidates
from pmlint.language.clauses import Group, subject_groups, verb_of
from pmlint.language.damage import is_well_before
from pmlint.language.deeds import Said, brings_about, does_damage, doing, is_deed, is_judged
from pmlint.language.faults import read_faults
from pmlint.language.gerunds import read_gerund
from pmlint.language.listed import has_phrase, phrase_at
from pmlint.language.listed_deeds import weight_of
from pmlint.language.lists import entries
from pmlint.language.omissions import (
    fronted,
    had_done,
    is_neither,
    is_undone,
    left_undone,
    lets_lapse,
    told_beside,
)
from pmlint.language.passives import read_passive
from pmlint.language.people import Person
from pmlint.language.verbs import bases_at
from pmlint.language.weighing import Doing, says_harm
from pmlint.model.prose import Word

_NO_SUBJECT_BEHIND = frozenset(
    """
    of to for with from by at via on in into about against than like without per between among towards over under near
    make makes made making let lets letting force forced forces lead led allow allowed help
    pinged paged asked told helped thanked called contacted messaged notified emailed informed
    """.split()  # noqa: SIM905
)
_WITH_REASON = frozenset({"reasonably", "understandably", "rightly", "correctly", "sensibly", "justifiably"})
"""What says itself that nobody is to blame: `reasonably treated the alert as noise`."""
_OPENING = 2
"""Words before which no thing can have been named that `its` may point to."""


def read_agents(words: Sequence[Word], people: Sequence[Person]) -> list[Doing]:
    """Whom a sentence makes the doer of what, in the order of the words; one finding a candidate, the hardest."""
    found: list[Doing] = []
    those = candidates(words, people)
    if not those:
        return found
    sentence = Said(words, says_harm(words), has_phrase(words, "blame_adverbs"))
    for candidate in those:
        if words[candidate.head].quoted:
            continue
        doings = [one for one in _doings(sentence, candidate) if one is not None]
        if doings:
            found.append(min(doings, key=lambda one: one.rank))
    return found


def _doings(sentence: Said, candidate: Candidate) -> Iterator[Doing | None]:
    words = sentence.words
    if candidate.kind in ("person", "role", "somebody", "team"):
        yield read_passive(words, candidate, harm=sentence.harm)
    if candidate.kind in ("person", "role", "team"):
        yield from read_faults(words, candidate, harm=sentence.harm)
    if candidate.kind in ("person", "role", "somebody", "nobody"):
        yield read_gerund(words, candidate, harm=sentence.harm)
    yield fronted(sentence, candidate)
    before = words[candidate.start - 1].low if candidate.start else ""
    if before == "had" and candidate.kind in ("person", "pronoun") and candidate.listed:
        yield had_done(sentence, candidate)
    yield from told_beside(sentence, candidate)
    none = before == "of" and is_neither(words, candidate)
    reason = before == "for" and candidate.start > 1 and words[candidate.start - 2].text == ","
    if before in _NO_SUBJECT_BEHIND and not (reason or none or _is_relative(words, candidate.end)):
        return
    for group in subject_groups(words, candidate.end, plural=candidate.plural or _is_plural(words, candidate)):
        if _is_machine(words, candidate, group):
            return
        yield _of_group(sentence, candidate, group)


def _is_relative(words: Sequence[Word], at: int) -> bool:
    return any(words[n].low == "who" for n in range(at, min(at + 2, len(words))))


def _is_plural(words: Sequence[Word], candidate: Candidate) -> bool:
    return candidate.end < len(words) and words[candidate.end].low in {"and", "&"}


def _of_group(sentence: Said, candidate: Candidate, group: Group) -> Doing | None:
    words = sentence.words
    if words[group.at].quoted:
        return None
    if group.be and (length := _fault_phrase(words, group)):
        return doing(sentence, candidate, group, "omission", group.at + length, "fault")
    if is_undone(words, candidate, group):
        return doing(sentence, candidate, group, "omission", group.at + 1, "active")
    if group.modal or any(words[at].low in _WITH_REASON for at in range(group.start, group.at)):
        return None
    return left_undone(sentence, candidate, group) if group.negated else _of_verb(sentence, candidate, group)


def _of_verb(sentence: Said, candidate: Candidate, group: Group) -> Doing | None:
    words = sentence.words
    verb = verb_of(words, group)
    if candidate.kind in ("role", "team") and is_well_before(words, candidate.start):
        return None
    if verb is None and not (group.be or candidate.doubtful):
        return _of_any_verb(sentence, candidate, group)
    if verb is None or (verb.tense == "base" and not (group.do or candidate.plural or _is_plural(words, candidate))):
        return None
    weight = weight_of(sentence, candidate, group, verb)
    return None if weight is None else doing(sentence, candidate, group, weight, verb.end, "active")


def _is_machine(words: Sequence[Word], candidate: Candidate, group: Group) -> bool:
    """`Igor stopped polling`, `Felix lost its connection`: a bare name of what is no human."""
    behind = group.at + 1
    if behind >= len(words):
        return False
    owns = words[behind].low == "its"
    if candidate.kind == "role":  # `the mobile operator changed its gateway`
        return owns and any(words[candidate.end - 1].low in entries(name) for name in ("driven_roles", "tool_roles"))
    if candidate.kind != "person" or candidate.tier != BARE or candidate.sure:
        return False
    stops = words[group.at].low == "stopped" and words[behind].low.endswith("ing")
    loses = bool(bases_at(words, group.at, "experiences"))
    return stops or (owns and (candidate.start == 0 or (loses and candidate.start < _OPENING)))


def _of_any_verb(sentence: Said, candidate: Candidate, group: Group) -> Doing | None:
    """What a verb of no list makes of somebody."""
    if lets_lapse(sentence.words, candidate, group):
        return doing(sentence, candidate, group, "omission", group.at + 1, "active")
    changed = doing(sentence, candidate, group, "change", group.at + 1, "active")
    if is_judged(sentence, candidate, group):
        return changed
    if does_damage(sentence, candidate, group):
        return replace(changed, harm=True)
    if not is_deed(sentence, candidate, group):
        return None
    certain = candidate.sure or candidate.tier != 3
    return replace(changed, loose=not (certain and brings_about(sentence.words, candidate)))


def _fault_phrase(words: Sequence[Word], group: Group) -> int:
    """How many words behind `was` say that somebody is to blame: `responsible for the outage`, `at fault`."""
    at = group.at
    if words[at].low == "responsible" and at + 1 < len(words) and words[at + 1].low == "for":
        return _harm_noun(words, at + 2) - at if _harm_noun(words, at + 2) else 0
    if words[at].low in {"a", "an", "the"} and not phrase_at(words, at, "fault_phrases"):
        at += 1
    length = phrase_at(words, at, "fault_phrases")
    if not length and words[group.at - 1].low == "not":
        at, length = group.at - 1, phrase_at(words, group.at - 1, "fault_phrases")
    elif group.negated and words[group.at - 1].low == "not" and phrase_at(words, group.at - 1, "fault_phrases") == 0:
        return 0  # `was not to blame`
    return at + length - group.at if length else 0


def _harm_noun(words: Sequence[Word], at: int) -> int:
    """The index behind a noun of harm that a phrase of at most four words ends in; 0 for none."""
    for end in range(at, min(at + 5, len(words))):
        if words[end].low in entries("harm_nouns"):
            behind = words[end + 1].low if end + 1 < len(words) else "."
            return (
                end + 1 if behind not in {"handling", "response", "management", "review", "tracker", "reports"} else 0
            )
        if words[end].text in ".,;:":
            return 0
    return 0
