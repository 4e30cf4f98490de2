"""What verbs of no list make of somebody: a mistake by what is said around them, or a deed of a person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pmlint.language.candidates import Candidate
from pmlint.language.clauses import Group
from pmlint.language.listed import has_phrase
from pmlint.language.lists import entries
from pmlint.language.verbs import bases_at, is_past
from pmlint.language.weighing import Doing, lacks_a_step
from pmlint.model.prose import Word

_SHORTEST_MISTAKE = 7
"""Letters of a verb in `mis-`."""
_LEADING = frozenset({"after", "when", "because", "once", "since"})


class Said(NamedTuple):
    """A sentence, and what is said in it beside its verbs."""

    words: Sequence[Word]
    harm: bool
    """It says that the change was bad or that harm came of it."""
    adverb: bool
    """A phrase of blame (`by mistake`) stands in it."""


def brings_about(words: Sequence[Word], candidate: Candidate) -> bool:
    """Whether what a named person did is told as what came before: `The cluster went red after Sam resized it`."""
    before = words[candidate.start - 1].low if candidate.start else ""
    if candidate.kind != "person" or candidate.doubtful or before not in _LEADING:
        return False
    return not has_phrase(words, "recovery_outcomes")


def is_judged(sentence: Said, candidate: Candidate, group: Group) -> bool:
    """Whether a verb of no list is told as a mistake: by an adverb, by what it was done to, by what came of it."""
    words = sentence.words
    low = words[group.at].low
    if low.startswith("mis") and len(low) > _SHORTEST_MISTAKE and is_past(words, group.at) and not candidate.doubtful:
        return candidate.kind in ("person", "role", "team", "pronoun", "somebody")  # `misclassified`, `mis-sized`
    if group.adverb:
        return is_past(words, group.at) or low.endswith("s")
    if has_phrase(words, "judged_manners", group.at, group.at + 12) and is_past(words, group.at):
        return candidate.kind in ("person", "role")
    if "only" in {word.low for word in words[group.start : group.at]} and bases_at(words, group.at, "duties", "past"):
        return candidate.kind in ("person", "role", "pronoun")
    if sentence.adverb and candidate.kind in ("person", "role", "team") and is_past(words, group.at):
        return has_phrase(words, "blame_adverbs", max(candidate.start - 4, 0), group.at + 16)
    done = is_past(words, group.at) or (group.have and low in entries("irregular_participles"))
    if done and candidate.kind == "person" and lacks_a_step(words, group.at, group.at + 14):
        return True
    if not is_past(words, group.at) or bases_at(words, group.at, "benign_verbs", "past", "part"):
        return (
            candidate.kind in ("person", "role")
            and has_phrase(words, "strong_adjectives", group.at, group.at + 6)
            and (is_past(words, group.at))
        )
    declared = candidate.kind == "person" and (candidate.sure or candidate.tier != 3) and sentence.harm
    object_judged = has_phrase(words, "strong_adjectives", group.at, group.at + 8)
    told = candidate.kind in ("person", "role", "somebody") or (candidate.kind == "team" and not candidate.doubtful)
    return declared or (told and object_judged)


def is_deed(sentence: Said, candidate: Candidate, group: Group) -> bool:
    """Whether a verb of no list tells of a deed that is no help; of a bare given name, of none that machines do."""
    words = sentence.words
    sure = candidate.kind == "person" and (candidate.sure or candidate.tier != 3)
    machine = not sentence.harm and bases_at(words, group.at, "machine_verbs", "past")
    named = candidate.kind == "person" and candidate.listed and not machine
    human = sure or named or candidate.kind == "somebody"
    pointed_out = words[group.at].low == "pointed" and "out" in {word.low for word in words[group.at : group.at + 3]}
    if (
        not human
        or pointed_out
        or not is_past(words, group.at)
        or words[group.at].low in entries("positive_participles")
    ):
        return False
    return not bases_at(words, group.at, "benign_verbs", "past", "part")


def doing(sentence: Said, candidate: Candidate, group: Group, weight: str, end: int, form: str) -> Doing:
    """What a verb makes of somebody, its words up to `end`."""
    words = sentence.words
    verb = " ".join(word.text for word in words[group.at : min(end, group.at + 8)])
    adverb = group.adverb or (
        sentence.adverb and has_phrase(words, "blame_adverbs", max(group.start - 3, 0), group.at + 18)
    )
    return Doing(
        candidate, form, weight, verb, candidate.start, max(end, candidate.end), adverb=adverb, harm=sentence.harm
    )
