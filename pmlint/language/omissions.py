"""What somebody is told to have left undone: `did not check`, `let it lapse`, `having misread it`."""

from __future__ import annotations

from collections.abc import Sequence

from pmlint.language.candidates import Candidate
from pmlint.language.clauses import Group, duty_modal, subject_groups
from pmlint.language.deeds import Said, doing
from pmlint.language.lists import entries
from pmlint.language.verbs import bases_at, is_past, verb_at
from pmlint.language.weighing import Doing
from pmlint.model.prose import Word

_DID = frozenset({"did", "didn't", "didnt"})


def had_done(sentence: Said, candidate: Candidate) -> Doing | None:
    """`Had Victor checked the dashboard, the outage would …`."""
    words = sentence.words
    group = next(iter(subject_groups(words, candidate.end)), None)
    if group is None or not is_past(words, group.at) or not any(word.low == "would" for word in words):
        return None
    return doing(sentence, candidate, group, "omission", group.at + 1, "active")


def fronted(sentence: Said, candidate: Candidate) -> Doing | None:
    """`Having misread the runbook, Sam …`, `Assuming it was staging, the operator …`: the verb in front is theirs."""
    words = sentence.words
    if candidate.kind not in ("person", "role", "pronoun") or candidate.doubtful or candidate.start < 2:
        return None
    if words[candidate.start - 1].text != "," or any(word.text in ".;:," for word in words[: candidate.start - 1]):
        return None
    having, by = words[0].low == "having", words[0].low == "by"
    verb = verb_at(words, 1, "part", "past") if having else verb_at(words, int(by), "ing")
    if by and words[1].low == "letting" and any(word.low in entries("lapsing_verbs") for word in words[2:9]):
        return Doing(candidate, "active", "omission", words[1].text, 0, candidate.end, harm=sentence.harm)
    wanted = {"omission_verbs", "human_verbs"} | ({"harm_verbs"} if by else set())
    if verb is None or not verb.lists & wanted:
        return None
    if candidate.kind != "person" and "omission_verbs" not in verb.lists:
        return None
    return Doing(candidate, "active", "omission", words[int(having)].text, 0, candidate.end, harm=sentence.harm)


def lets_lapse(words: Sequence[Word], candidate: Candidate, group: Group) -> bool:
    """`let the contract lapse`, `let the ticket sit`."""
    if words[group.at].low != "let" or candidate.doubtful or candidate.kind in ("they", "nobody"):
        return False
    behind = range(group.at + 2, min(group.at + 10, len(words)))
    stop = next((at for at in behind if words[at].text in ".;:,"), behind.stop)
    return any(words[at].low in entries("lapsing_verbs") for at in range(behind.start, stop))


def is_neither(words: Sequence[Word], candidate: Candidate) -> bool:
    """`Neither Sam nor Lee`, `none of the reviewers`."""
    start = candidate.start
    none = start > 1 and words[start - 1].low == "of" and words[start - 2].low in {"none", "neither"}
    return none or (start > 0 and words[start - 1].low in {"neither", "nor"})


def is_unmet_duty(words: Sequence[Word], candidate: Candidate, group: Group) -> bool:
    """`should have checked`; `could have been paged` is none of theirs."""
    if not duty_modal(group) or candidate.kind not in ("person", "pronoun") or group.be:
        return False
    return not any(words[n].low == "been" for n in range(group.start, group.at + 1))


def left_undone(sentence: Said, candidate: Candidate, group: Group) -> Doing | None:
    """`did not check`, `never updated`."""
    words = sentence.words
    past = (
        group.never
        or group.have
        or any(words[n].low in _DID for n in range(group.start, group.at))
        or (
            candidate.kind == "person"
            and any(words[n].low in {"does", "doesn't"} for n in range(group.start, group.at))
        )
    )
    if group.be or not past:
        return None
    tenses = ("base",) if group.do else ("part", "past") if group.have else ("past", "s")
    duties = bases_at(words, group.at, "duties", *tenses)
    if bases_at(words, group.at, "experiences") and not (duties - entries("experiences")):
        duties = frozenset()
    verb = verb_at(words, group.at, *tenses)
    if verb is not None and "harm_verbs" in verb.lists:
        return None
    machine = bool(bases_at(words, group.at, "machine_verbs"))
    sure = candidate.kind == "person" and (candidate.tier or 3) < 3
    if candidate.doubtful and candidate.kind == "person":
        right = bool(bases_at(words, group.at, "human_duties", *tenses))
    elif candidate.kind == "they":
        right = bool(duties) and not machine
    elif candidate.kind == "person":
        certain = (sure or candidate.sure) and not (group.do and words[group.at].low == "have")
        right = bool(duties) or (
            (certain or (group.never and not machine)) and not bases_at(words, group.at, "experiences")
        )
    else:
        left = (
            candidate.kind in ("role", "pronoun") and not machine and verb is not None and "change_verbs" in verb.lists
        )
        right = bool(duties) or left or (candidate.kind == "team" and group.never and not candidate.doubtful)
    if candidate.kind in ("somebody", "nobody", "everybody") or not right:
        return None
    still = any(words[n].low in {"has", "have", "hasn't", "haven't"} for n in range(group.start, group.at))
    changed = verb is not None and "change_verbs" in verb.lists and not group.never
    if candidate.kind == "team" and (still or changed):
        return None  # `the team did not write the contract`, `the vendor has not confirmed it`
    return doing(sentence, candidate, group, "omission", group.at + 1, "active")
