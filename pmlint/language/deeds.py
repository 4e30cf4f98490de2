"""What verbs of no list make of somebody: a mistake by what is said around them, or a deed of a person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pmlint.language.candidate import Candidate
from pmlint.language.clauses import Group, is_cleft
from pmlint.language.damage import does_harm, is_premature, is_still_used, is_told_before, is_told_behind
from pmlint.language.listed import has_phrase
from pmlint.language.lists import entries
from pmlint.language.steps import lacks_a_step
from pmlint.language.verbs import OBJECT_OPENERS, bases_at, is_past, verb_at
from pmlint.language.weighing import Doing
from pmlint.model.prose import Word

_SHORTEST_MISTAKE = 7
"""Letters of a verb in `mis-`."""
_HANDED_ON = frozenset({"post", "send", "give", "bring", "take", "turn", "keep", "disclose", "tell"})
"""Deeds that are fine in themselves, and not where harm came of them."""
_SAID = frozenset(["told", "announced", "declared", "reported", "confirmed", "said", "wrote", "marked", "closed"])
"""What is wrong where the trouble went on: `told customers it was resolved although errors were still high`."""
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
    going_on = low in {"kept", "continued"} and group.at + 1 < len(words) and words[group.at + 1].low.endswith("ing")
    if going_on and not candidate.doubtful and candidate.kind in ("person", "role", "team", "pronoun"):
        return sentence.harm or is_told_behind(words, group.at + 1)
    if is_past(words, group.at) and goes_instead(words, candidate.start):
        return candidate.kind in ("person", "pronoun")
    if has_phrase(words, "judged_manners", group.at, group.at + 12) and is_past(words, group.at):
        return candidate.kind in ("person", "role")
    if "only" in {word.low for word in words[group.start : group.at]} and bases_at(words, group.at, "duties", "past"):
        return candidate.kind in ("person", "role", "pronoun")
    if sentence.adverb and candidate.kind in ("person", "role", "team") and is_past(words, group.at):
        return has_phrase(words, "blame_adverbs", max(candidate.start - 4, 0), group.at + 16)
    led = candidate.kind == "person" and candidate.start > 0 and words[candidate.start - 1].low in _LEADING
    if led and not candidate.doubtful and is_past(words, group.at) and has_phrase(words, "contrasts", group.at):
        return True
    done = is_past(words, group.at) or (group.have and low in entries("irregular_participles"))
    told = candidate.kind in ("person", "role", "somebody") or (candidate.kind == "team" and not candidate.doubtful)
    if done and told and lacks_a_step(words, group.at, group.at + 14):
        return True
    helps = low in entries("positive_participles") or low in entries("found_participles")
    if not is_past(words, group.at) or bases_at(words, group.at, "benign_verbs", "past", "part"):
        return not helps and (
            candidate.kind != "somebody"
            and told
            and is_past(words, group.at)
            and has_phrase(words, "strong_adjectives", group.at, group.at + 10)
        )
    declared = candidate.kind == "person" and (candidate.sure or candidate.tier != 3) and sentence.harm
    object_judged = has_phrase(words, "strong_adjectives", group.at, group.at + 8)
    return declared or (told and object_judged)


def goes_instead(words: Sequence[Word], start: int) -> bool:
    """`Rather than rolling back, Sam …`, `Without warning anyone, the team …`."""
    fronted = (words[0].low, words[1].low) in (("rather", "than"), ("instead", "of"))
    fronted |= words[0].low == "without" and bool(bases_at(words, 1, "duties", "ing"))
    return fronted and start > 2 and words[start - 1].text == ","


def is_deed(sentence: Said, candidate: Candidate, group: Group) -> bool:
    """Whether a verb of no list tells of a deed that is no help; of a bare given name, of none that machines do."""
    words = sentence.words
    sure = candidate.kind == "person" and (candidate.sure or candidate.tier != 3)
    machine = not sentence.harm and bases_at(words, group.at, "machine_verbs", "past")
    named = candidate.kind == "person" and candidate.listed and not machine
    human = sure or named or candidate.kind == "somebody"
    pointed_out = words[group.at].low == "pointed" and "out" in {word.low for word in words[group.at : group.at + 3]}
    bare = candidate.kind == "person" and not sure
    if (
        not human
        or (bare and bases_at(words, group.at, "experiences", "past"))
        or pointed_out
        or not is_past(words, group.at)
        or words[group.at].low in entries("positive_participles")
    ):
        return False
    return not bases_at(words, group.at, "benign_verbs", "past", "part")


def does_damage(sentence: Said, candidate: Candidate, group: Group) -> bool:
    """Whether a deed of a role or a named team is told with the harm that came of it."""
    words = sentence.words
    if candidate.kind not in ("role", "team", "somebody") or candidate.doubtful:
        return False
    if group.be and not words[group.at].low.endswith("ing"):
        return False
    # `Storage team purges live snapshots, six hours lost`
    present = verb_at(words, group.at, "s") is not None or _is_headline(words, candidate, group)
    if not (is_past(words, group.at) or present or group.be):
        return False
    if _is_fine(words, group.at):
        if does_harm(words, group.at):
            return True
        return words[group.at].low in _SAID and is_still_used(words, group.at)
    if candidate.kind == "somebody" and has_phrase(words, "attack_words"):
        return False
    told = is_told_before(words, candidate.start) or is_told_behind(words, group.at) or is_cleft(words, candidate.end)
    wrong = is_still_used(words, group.at) or is_premature(words, group.at) or does_harm(words, group.at)
    return told or wrong or _is_too_much(words, group.at) or _is_contrary(words, candidate, group)


def _is_headline(words: Sequence[Word], candidate: Candidate, group: Group) -> bool:
    """`Core network team loops the spanning tree, campus offline`: in the present, and without a full stop."""
    return candidate.start == 0 and words[group.at].low.endswith("s") and words[-1].text != "."


def _is_contrary(words: Sequence[Word], candidate: Candidate, group: Group) -> bool:
    """`Instead of draining it, the team …`, `reset all of them rather than the one`, `stalled every build`."""
    if goes_instead(words, candidate.start):
        return True
    at = group.at
    known = verb_at(words, at, "past", "part") is not None and not bases_at(words, at, "choosing_verbs")
    if known and has_phrase(words, "contrasts", at, at + 16):
        return True
    object_ = at + 1 < len(words) and words[at + 1].low in OBJECT_OPENERS
    return object_ and bool(bases_at(words, at, "damage_verbs", "past"))


def _is_too_much(words: Sequence[Word], at: int) -> bool:
    """`locked it down too tightly`, `ran it too often`."""
    end = min(at + 12, len(words) - 1)
    return any(
        words[n].low == "too" and words[n + 1].text[0].isalpha() and words[n - 1].text != ","
        for n in range(at + 1, end)
    )


def _is_fine(words: Sequence[Word], at: int) -> bool:
    """Whether a verb by itself tells of help, or of what happened to somebody."""
    benign = bases_at(words, at, "benign_verbs", "past") - _HANDED_ON
    if verb_at(words, at, "past", "part") is not None:
        return False
    return bool(
        benign or bases_at(words, at, "experiences", "past") or words[at].low in entries("positive_participles")
    )


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
