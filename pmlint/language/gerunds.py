"""Somebody in front of a verb in `-ing`: `Sam forgetting the flag`, `Vikram having deleted them`."""

from __future__ import annotations

from collections.abc import Sequence

from pmlint.language.candidate import Candidate
from pmlint.language.listed import phrase_at
from pmlint.language.lists import entries
from pmlint.language.verbs import bases_at, verb_at
from pmlint.language.weighing import Doing, is_remedy
from pmlint.model.prose import Word

_BEFORE = frozenset({"was", "is", ",", ":", "that", "when", "because", "with", "—", "–"})
_LOST = frozenset({"lost", "lose", "losing", "wasted"})


def read_gerund(words: Sequence[Word], candidate: Candidate, *, harm: bool) -> Doing | None:
    """What somebody is told to have been doing, where a clause begins or behind `to`, `of`, `was`."""
    start = candidate.start
    if not _may_open(words, candidate):
        return None
    at, negated, adverb = candidate.end, False, False
    while at < len(words) and (words[at].low in {"not", "never"} or words[at].low.endswith("ly")):
        negated |= words[at].low in {"not", "never"}
        adverb |= phrase_at(words, at, "blame_adverbs") > 0
        at += 1
    tense = "ing"
    if at + 1 < len(words) and words[at].low == "having":
        at, tense = at + 1, "part"
    if at >= len(words) or (tense == "ing" and not words[at].low.endswith("ing")):
        return None
    if negated:
        if candidate.doubtful or not bases_at(words, at, "duties", tense):
            return None
        return Doing(candidate, "active", "omission", words[at].text, start, at + 1, harm=harm)
    verb = verb_at(words, at, tense)
    if verb is None or candidate.kind == "nobody":
        return None
    return _of_verb(words, candidate, (at, verb.end), verb.lists, harm=harm, adverb=adverb)


def _may_open(words: Sequence[Word], candidate: Candidate) -> bool:
    """Whether a clause may begin with somebody, or time was lost to them."""
    start = candidate.start
    if start == 0 or words[start - 1].low in {":", "was"}:
        return True
    if candidate.kind not in ("person", "role"):
        return False
    by = words[start - 1].low in {"by", "for"} and candidate.kind == "person" and not candidate.doubtful
    if by and candidate.end < len(words) and words[start - 2].low not in entries("positive_participles"):
        verb = verb_at(words, candidate.end, "ing")
        if verb is not None and verb.lists & {"omission_verbs", "human_verbs", "harm_verbs"}:
            return True
    if words[start - 1].low == "through" and not candidate.doubtful:
        return True
    lost = words[start - 1].low == "to" and any(word.low in _LOST for word in words[max(0, start - 8) : start])
    return lost or words[start - 1].low in _BEFORE


def _of_verb(
    words: Sequence[Word],
    candidate: Candidate,
    place: tuple[int, int],
    lists: frozenset[str],
    *,
    harm: bool,
    adverb: bool,
) -> Doing | None:
    at, end = place
    human = "human_verbs" in lists
    if candidate.doubtful and not human:
        return None
    weight = "harm" if "harm_verbs" in lists else "omission" if lists & {"omission_verbs", "human_verbs"} else "change"
    if weight == "change":
        changed = "change_verbs" in lists and candidate.kind in ("person", "somebody")
        if not changed or is_remedy(words, end) or ("recovery_verbs" in lists and not harm):
            return None
        if words[at].low[:-3] in entries("positive_participles"):
            return None
    return Doing(candidate, "active", weight, words[at].text, candidate.start, end, adverb=adverb, harm=harm)
