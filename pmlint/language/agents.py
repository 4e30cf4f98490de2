"""Whom a sentence makes the cause: the agents of harm, of change and of what was left undone.

Each candidate (`candidates`) is looked at in the places where a sentence makes somebody the doer: as the subject of a
verb, behind `by`, as the owner of a mistake, behind `because of`, beside `to blame`. What is found says how it is told
and how hard it is; whether that is blame in this section is for others to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pmlint.language.candidates import UNSURE, Candidate, candidates
from pmlint.language.clauses import Group, subject_groups, verb_of
from pmlint.language.deeds import Said, brings_about, doing, is_deed, is_judged
from pmlint.language.faults import read_faults
from pmlint.language.gerunds import read_gerund
from pmlint.language.listed import has_phrase, phrase_at
from pmlint.language.lists import entries
from pmlint.language.omissions import fronted, had_done, is_neither, is_unmet_duty, left_undone, lets_lapse
from pmlint.language.passives import read_passive
from pmlint.language.people import Person
from pmlint.language.verbs import Verb, bases_at, is_past
from pmlint.language.weighing import OBJECT, Doing, is_remedy, lacks_a_step, says_harm
from pmlint.model.prose import Word

_NO_SUBJECT_BEHIND = frozenset(
    """
    of to for with from by at via on in into about against than like without per between among towards over under near
    make makes made making let lets letting force forced forces lead led allow allowed help
    pinged paged asked told helped thanked called contacted messaged notified emailed informed
    """.split()  # noqa: SIM905
)
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
_COMMITTING = frozenset({"merge", "push", "approve", "commit", "cherry-pick", "sign off", "sign off on", "ship"})


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
    none = before == "of" and is_neither(words, candidate)
    if before in _NO_SUBJECT_BEHIND and not (none or _is_relative(words, candidate.end)):
        return
    for group in subject_groups(words, candidate.end, plural=candidate.plural or _is_plural(words, candidate)):
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
    if is_unmet_duty(words, candidate, group):
        return doing(sentence, candidate, group, "omission", group.at + 1, "active")
    if group.modal:
        return None
    if is_neither(words, candidate) and bases_at(words, group.at, "duties", "past", "part", "base"):
        return doing(sentence, candidate, group, "omission", group.at + 1, "active")
    if group.negated:
        return left_undone(sentence, candidate, group)
    done = bases_at(words, group.at, "duties", "past", "part", "s")
    if candidate.kind == "nobody" and not group.be:
        if is_past(words, group.at) and not bases_at(words, group.at, "experiences"):
            done |= {"do"} if not bases_at(words, group.at, "knowing_verbs") else frozenset()
        if done - entries("knowing_verbs"):
            return doing(sentence, candidate, group, "omission", group.at + 1, "active")
    verb = verb_of(words, group)
    if verb is None and not (group.be or candidate.doubtful):
        return _of_any_verb(sentence, candidate, group)
    if verb is None or (verb.tense == "base" and not (group.do or candidate.plural or _is_plural(words, candidate))):
        return None
    weight = _weight(sentence, candidate, group, verb)
    return None if weight is None else doing(sentence, candidate, group, weight, verb.end, "active")


def _of_any_verb(sentence: Said, candidate: Candidate, group: Group) -> Doing | None:
    """What a verb of no list makes of somebody."""
    if lets_lapse(sentence.words, candidate, group):
        return doing(sentence, candidate, group, "omission", group.at + 1, "active")
    changed = doing(sentence, candidate, group, "change", group.at + 1, "active")
    if is_judged(sentence, candidate, group):
        return changed
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


def _weight(sentence: Said, candidate: Candidate, group: Group, verb: Verb) -> str | None:
    """harm, omission or change; None where the verb makes nobody the cause."""
    words = sentence.words
    if _is_at_work(words, verb):
        return None
    if verb.base in ("fail to", "fail in"):
        return _failed(words, candidate, verb)
    if candidate.kind == "nobody":
        return "omission" if "omission_verbs" in verb.lists else None
    if candidate.kind == "team":
        strong = verb.base in entries("team_faults") and not (
            candidate.doubtful and verb.base in ("cause", "break", "miss")
        )
        changed = bool(verb.lists & {"change_verbs", "harm_verbs"}) and not candidate.doubtful
        strong = strong or (changed and has_phrase(words, "strong_adjectives", group.at, group.at + 6))
        strong = strong or ("change_verbs" in verb.lists and lacks_a_step(words, group.at))
        strong = strong or (group.adverb and bool(verb.lists & {"harm_verbs", "change_verbs"}))
        return ("harm" if "harm_verbs" in verb.lists else "omission") if strong else None
    if candidate.kind == "they" or candidate.doubtful:
        cue = candidate.kind == "person" and candidate.listed and (group.adverb or sentence.adverb)
        if candidate.kind == "they":
            cue = has_phrase(words, "risky_manners", group.at, group.at + 14)
            cue = cue or (verb.base in _COMMITTING and lacks_a_step(words, group.at))
        human = "human_verbs" in verb.lists or _is_human(words, group.at)
        if not human and not cue:
            return None
    elif candidate.kind in ("somebody", "everybody") and (verb.tense not in ("past", "part") or _is_attack(words)):
        return None
    return _weight_of_verb(sentence, candidate, group, verb)


def _is_attack(words: Sequence[Word]) -> bool:
    return has_phrase(words, "attack_words")


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
        if verb.base in _WITHOUT_OBJECT and (verb.end >= len(words) or words[verb.end].low in _NO_OBJECT):
            return None
        return None if is_remedy(words, verb.end, OBJECT) and not adverb else "harm"
    if "change_verbs" not in verb.lists:
        return "omission" if group.adverb and "human_verbs" in verb.lists else None
    harm = sentence.harm or adverb or brings_about(words, candidate)
    harm |= candidate.kind == "role" and has_phrase(words, "strong_adjectives", group.at, group.at + 8)
    if verb.tense == "s" and candidate.kind == "person" and not (harm or candidate.sure or candidate.tier != 3):
        return None  # `Alice sends a transaction`
    if is_remedy(words, verb.end) and not harm:
        certain = candidate.kind != "person" or is_remedy(words, verb.end, certain=True)
        return None if certain else "recovery"
    if "recovery_verbs" in verb.lists and not harm:
        return "recovery" if candidate.kind == "person" else None
    return "change" if candidate.kind in ("person", "pronoun", "somebody") or harm else None


def _failed(words: Sequence[Word], candidate: Candidate, verb: Verb) -> str | None:
    """`failed to reconcile` is said of machines, `failed to notice` of people."""
    at = verb.end
    while at < len(words) and (words[at].low in entries("adverbs") or words[at].low.endswith("ly")):
        at += 1
    duties, machine = bases_at(words, at, "duties", "base"), bases_at(words, at, "machine_verbs", "base")
    if candidate.kind == "person" and not candidate.doubtful:
        return "omission" if (candidate.tier or 3) < 3 or not machine or duties else None
    if candidate.kind == "role" and words[candidate.end - 1].low not in UNSURE:
        return "omission"
    if candidate.kind == "team" and not (candidate.doubtful or machine):
        return "omission"
    return "omission" if duties and (not machine or candidate.kind in ("role", "team", "pronoun")) else None
