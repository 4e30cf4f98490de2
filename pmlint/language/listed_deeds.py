"""What verbs of the lists make of somebody: harm, an omission, a change, or nothing at all."""

from __future__ import annotations

from collections.abc import Sequence

from pmlint.language.candidate import Candidate
from pmlint.language.clauses import Group
from pmlint.language.damage import is_told_behind
from pmlint.language.deeds import Said, brings_about, does_damage, goes_instead
from pmlint.language.listed import has_phrase
from pmlint.language.lists import entries
from pmlint.language.steps import lacks_a_step
from pmlint.language.verbs import Verb, bases_at
from pmlint.language.weighing import OBJECT, is_remedy, says_harm
from pmlint.model.prose import Word

_WITHOUT_OBJECT = frozenset(
    {
        "break",
        "crash",
        "leak",
        "expose",
        "flood",
        "saturate",
        "exhaust",
        "drop",
        "disrupt",
        "halt",
        "terminate",
        "trigger",
        "corrupt",
        "compromise",
    }
)
_NO_OBJECT = frozenset(
    {
        ",",
        ".",
        ";",
        ":",
        "(",
        "after",
        "when",
        "because",
        "due",
        "under",
        "on",
        "in",
        "at",
        "while",
        "during",
        "and",
        "again",
        "with",
        "from",
        "for",
        "as",
        "since",
        "out",
        "before",
        "twice",
        "until",
        "but",
        "to",
        "if",
    }
)
_COMMITTING = frozenset(
    {
        "merge", "push", "approve", "commit", "cherry-pick", "sign off", "sign off on", "ship", "release", "publish",
        "roll out", "roll … out",
    }
)  # fmt: skip
_DETERMINED = 2
"""Words of `the group`, which may be one of machines."""


def weight_of(sentence: Said, candidate: Candidate, group: Group, verb: Verb) -> str | None:
    """harm, omission or change; None where the verb makes nobody the cause."""
    words = sentence.words
    if _is_at_work(words, verb):
        return None
    if verb.base in ("fail to", "fail in"):
        return _failed(words, candidate, verb)
    if candidate.kind == "nobody":
        return "omission" if "omission_verbs" in verb.lists else None
    if candidate.kind == "team" and not candidate.listed:
        human = "human_verbs" in verb.lists or (
            words[candidate.head].low in entries("rooms") and verb.base in entries("team_faults")
        )
        return "omission" if human and candidate.end - candidate.start > _DETERMINED else None
    if candidate.kind == "team":
        strong = verb.base in entries("team_faults") and not (
            candidate.doubtful and verb.base in ("cause", "break", "miss")
        )
        changed = bool(verb.lists & {"change_verbs", "harm_verbs"}) and not candidate.doubtful
        strong = strong or (changed and has_phrase(words, "strong_adjectives", group.at, group.at + 6))
        strong = strong or ("change_verbs" in verb.lists and lacks_a_step(words, group.at))
        strong = strong or (group.adverb and bool(verb.lists & {"harm_verbs", "change_verbs", "omission_verbs"}))
        strong = strong or _team_harms(sentence, candidate, group, verb)
        return ("harm" if "harm_verbs" in verb.lists else "omission") if strong else None
    if goes_instead(words, candidate.start) and candidate.kind == "person":
        return "change"
    if candidate.kind == "they" or candidate.doubtful:
        cue = candidate.kind == "person" and candidate.listed and (group.adverb or sentence.adverb)
        if candidate.kind == "they":
            cue = has_phrase(words, "risky_manners", group.at, group.at + 14)
            cue = cue or (verb.base in _COMMITTING and lacks_a_step(words, group.at))
        human = "human_verbs" in verb.lists or _is_human(words, group.at)
        if not human and not cue:
            return None
    elif candidate.kind in ("somebody", "everybody") and (
        verb.tense not in ("past", "part") or has_phrase(words, "attack_words")
    ):
        return None
    return _weight_of_verb(sentence, candidate, group, verb)


def _team_harms(sentence: Said, candidate: Candidate, group: Group, verb: Verb) -> bool:
    """`the database team dropped the index`; `the platform team scaled it down, so no job ran`."""
    words = sentence.words
    if candidate.doubtful or verb.tense == "base":
        return False
    if "harm_verbs" in verb.lists:
        return not _happens(words, verb) and not is_remedy(words, verb.end, OBJECT)
    if not verb.lists & {"change_verbs", "omission_verbs"}:
        return False
    if is_remedy(words, verb.end) and verb.base not in _COMMITTING:
        return False
    return does_damage(sentence, candidate, group)


def _happens(words: Sequence[Word], verb: Verb) -> bool:
    """`the client crashed`: without an object a verb of harm tells what befell somebody."""
    return verb.base in _WITHOUT_OBJECT and (verb.end >= len(words) or words[verb.end].low in _NO_OBJECT)


def _is_human(words: Sequence[Word], at: int) -> bool:
    """Whether a verb by itself is one of people: `decided to …`."""
    return any(base in entries("human_verbs") for base in bases_at(words, at, "human_verbs", "past", "s", "part"))


def _is_at_work(words: Sequence[Word], verb: Verb) -> bool:
    """`left for the day`, `left the company`, `sat on the call`."""
    if verb.base not in ("leave", "sit on"):
        return False
    low = words[verb.end].low if verb.end < len(words) else "."
    gone = verb.base == "leave" and low in {"for", "work", "early", "us", "home", "."}
    return gone or has_phrase(words, "workplaces", verb.end, verb.end + 3)


def _weight_of_verb(sentence: Said, candidate: Candidate, group: Group, verb: Verb) -> str | None:
    words = sentence.words
    adverb = group.adverb or sentence.adverb
    if "omission_verbs" in verb.lists or verb.base == "skip":
        return "omission"
    if "harm_verbs" in verb.lists:
        if _happens(words, verb):
            return None
        return None if is_remedy(words, verb.end, OBJECT) and not adverb else "harm"
    if "change_verbs" not in verb.lists:
        return "omission" if group.adverb and "human_verbs" in verb.lists else None
    if "recovery_verbs" in verb.lists and not adverb and _finds(words, candidate.end, group.at):
        return "recovery" if candidate.kind == "person" else None
    harm = (
        _says_harm(sentence, candidate)
        or adverb
        or brings_about(words, candidate)
        or does_damage(sentence, candidate, group)
    )
    harm |= candidate.kind == "person" and not candidate.doubtful and is_told_behind(words, group.at)
    harm |= candidate.kind == "role" and has_phrase(words, "strong_adjectives", group.at, group.at + 8)
    if verb.tense == "s" and candidate.kind == "person" and not (harm or candidate.sure or candidate.tier != 3):
        return None  # `Alice sends a transaction`
    if is_remedy(words, verb.end) and not harm:
        certain = candidate.kind != "person" or is_remedy(words, verb.end, certain=True)
        return None if certain else "recovery"
    if "recovery_verbs" in verb.lists and not harm:
        return "recovery" if candidate.kind == "person" else None
    return "change" if candidate.kind in ("person", "pronoun", "somebody") or harm else None


def _finds(words: Sequence[Word], start: int, end: int) -> bool:
    """`traced it to a faulty card and replaced it`: what was found is what was wrong."""
    return any(words[at].low in entries("found_participles") for at in range(start, end))


def _says_harm(sentence: Said, candidate: Candidate) -> bool:
    """Whether harm is told; of a role in its own clause: `an engineer ran it; the tool took the wrong cluster`."""
    words = sentence.words
    if candidate.kind == "person" or not sentence.harm:
        return sentence.harm
    ends = [at for at in range(len(words)) if words[at].text == ";"]
    start = max((at + 1 for at in ends if at < candidate.start), default=0)
    end = min((at for at in ends if at > candidate.start), default=len(words))
    return sentence.harm if not ends else says_harm(words[start:end])


def _failed(words: Sequence[Word], candidate: Candidate, verb: Verb) -> str | None:
    """`failed to reconcile` is said of machines, `failed to notice` of people."""
    at = verb.end
    while at < len(words) and (words[at].low in entries("adverbs") or words[at].low.endswith("ly")):
        at += 1
    duties, machine = bases_at(words, at, "duties", "base"), bases_at(words, at, "machine_verbs", "base")
    if candidate.kind == "person" and not candidate.doubtful:
        return "omission" if (candidate.tier or 3) < 3 or not machine or duties else None
    if candidate.kind == "role" and words[candidate.end - 1].low not in entries("unsure_roles"):
        return "omission"
    if candidate.kind == "team" and not (candidate.doubtful or machine):
        return "omission"
    return "omission" if duties and (not machine or candidate.kind in ("role", "team", "pronoun")) else None
