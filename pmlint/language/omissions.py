"""What somebody is told to have left undone: `did not check`, `let it lapse`, `having misread it`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pmlint.language.candidate import BARE, Candidate
from pmlint.language.clauses import Group, duty_modal, subject_groups
from pmlint.language.damage import is_told_at, is_told_behind
from pmlint.language.deeds import Said, doing
from pmlint.language.listed import has_phrase
from pmlint.language.lists import entries
from pmlint.language.steps import lacks_a_step
from pmlint.language.verbs import bases_at, is_past, verb_at
from pmlint.language.weighing import Doing
from pmlint.model.prose import Word

_OCCURRED = (("occurred", "to"), ("occur", "to"), ("crossed", "by"))
_HAD = frozenset({"had", "hadn't"})
_WITH_DUTIES = frozenset({"person", "role", "team", "pronoun"})
_NEGATIVE_OBJECT = 6
"""Words behind a verb in which a negative object begins: `handed the one copy to nobody`."""
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
    if candidate.kind not in ("person", "role", "pronoun", "team") or candidate.start < 2:
        return None
    if words[candidate.start - 1].text != "," or any(word.text in ".;:," for word in words[: candidate.start - 1]):
        return None
    having, by = words[0].low == "having", words[0].low == "by"
    verb = verb_at(words, 1, "part", "past") if having else verb_at(words, int(by), "ing")
    if candidate.doubtful and (verb is None or candidate.kind != "person" or "human_verbs" not in verb.lists):
        return None
    if by and words[1].low == "letting" and any(word.low in entries("lapsing_verbs") for word in words[2:9]):
        return Doing(candidate, "active", "omission", words[1].text, 0, candidate.end, harm=sentence.harm)
    wanted = {"omission_verbs", "human_verbs"} | ({"harm_verbs"} if by else set())
    ahead = by or (verb is not None and "change_verbs" in verb.lists and candidate.kind != "pronoun")
    if ahead and verb is not None and (is_told_at(words, candidate.end) or lacks_a_step(words, 2, candidate.start)):
        return Doing(candidate, "active", "change", words[int(by)].text, 0, candidate.end, harm=True)
    if verb is None or not verb.lists & wanted:
        return None
    if candidate.kind != "person" and not verb.lists & {"omission_verbs", "harm_verbs"}:
        return None
    return Doing(candidate, "active", "omission", words[int(having)].text, 0, candidate.end, harm=sentence.harm)


def lets_lapse(words: Sequence[Word], candidate: Candidate, group: Group) -> bool:
    """`let the contract lapse`, `let the ticket sit`."""
    if (
        words[group.at].low not in {"let", "allowed", "permitted"}
        or candidate.doubtful
        or candidate.kind in ("they", "nobody")
    ):
        return False
    behind = range(group.at + 2, min(group.at + 10, len(words)))
    stop = next((at for at in behind if words[at].text in ".;:,"), behind.stop)
    done = any(words[at].low == "be" and is_past(words, at + 1) for at in range(behind.start, stop - 1))
    return done or has_phrase(words, "lapsing_verbs", behind.start, stop)


def _refuses(words: Sequence[Word], candidate: Candidate, group: Group) -> bool:
    """`would not join the call until 05:40`."""
    if group.modal not in {"would", "wouldn't"} or not group.negated or group.have or candidate.doubtful:
        return False
    if candidate.kind not in _WITH_DUTIES or any(word.low in {"if", "had", "without", "have"} for word in words):
        return False
    return bool(bases_at(words, group.at, "duties", "base"))


def _chose_not(words: Sequence[Word], candidate: Candidate, group: Group) -> bool:
    """`chose not to raise it`, `decided not to test the restore`."""
    if candidate.doubtful or candidate.kind not in _WITH_DUTIES or group.at + 3 >= len(words):
        return False
    if not bases_at(words, group.at, "choosing_verbs", "past"):
        return False
    not_to = {words[group.at + 1].low, words[group.at + 2].low} == {"not", "to"}
    against = words[group.at + 1].low == "against" and words[group.at + 2].low.endswith("ing")
    return (not_to and bool(bases_at(words, group.at + 3, "duties", "base"))) or (
        against and bool(bases_at(words, group.at + 2, "duties", "ing"))
    )


def _takes_long(words: Sequence[Word], candidate: Candidate) -> bool:
    """`It took the duty technician over an hour to notice`."""
    start = candidate.start
    if start < 2 or candidate.doubtful or words[start - 1].low != "took" or words[start - 2].low != "it":
        return False
    behind = range(candidate.end, min(candidate.end + 9, len(words) - 1))
    return any(words[at].low == "to" and bases_at(words, at + 1, "human_duties", "base") for at in behind)


def _never_occurred(words: Sequence[Word], candidate: Candidate) -> bool:
    """`It never occurred to Aitor to mirror it`."""
    start = candidate.start
    if start < 3 or candidate.doubtful or (words[start - 2].low, words[start - 1].low) not in _OCCURRED:
        return False
    return any(words[at].low in {"never", "not", "n't", "didn't"} for at in range(max(start - 5, 0), start - 2))


def _leaves_out(words: Sequence[Word], candidate: Candidate, group: Group) -> bool:
    """`told nobody`, `opened no incident`, `handed it to no one`, `did nothing`: a duty undone, without a `not`."""
    if candidate.doubtful or group.negated or group.be or candidate.kind not in _WITH_DUTIES:
        return False
    at = group.at
    if words[at].low == "nothing" and group.do:
        return True
    if not is_past(words, at) or bases_at(words, at, "finding_verbs") or bases_at(words, at, "experiences"):
        return False
    owed = bases_at(words, at, "duties")
    if candidate.kind != "person" or candidate.sure or candidate.tier != BARE:
        owed |= bases_at(words, at, "change_verbs") | bases_at(words, at, "giving_verbs")
    if not owed - entries("knowing_verbs"):
        return False
    for number in range(at + 1, min(at + _NEGATIVE_OBJECT, len(words))):
        low = words[number].low
        if words[number].text in ".;:," or low in {"and", "but", "because", "that", "which", "so", "when"}:
            return False
        if low in {"nobody", "noone", "no-one", "nothing"}:
            return True
        if low == "no" and number + 1 < len(words):
            return not has_phrase(words, "idle_objects", number + 1, number + 2)
    return False


def is_neither(words: Sequence[Word], candidate: Candidate) -> bool:
    """`Neither Sam nor Lee`, `none of the reviewers`."""
    start = candidate.start
    none = start > 1 and words[start - 1].low == "of" and words[start - 2].low in {"none", "neither"}
    return none or (start > 0 and words[start - 1].low in {"neither", "nor"})


def _is_unmet_duty(words: Sequence[Word], candidate: Candidate, group: Group) -> bool:
    """`should have checked`; `could have been paged` is none of theirs."""
    if not duty_modal(group) or candidate.kind not in ("person", "pronoun"):
        return False
    if group.be:  # `should not have been editing it`
        return words[group.at].low.endswith("ing") and words[group.at - 1].low == "been"
    return not any(words[n].low == "been" for n in range(group.start, group.at + 1))


def left_undone(sentence: Said, candidate: Candidate, group: Group) -> Doing | None:
    """`did not check`, `never updated`."""
    words = sentence.words
    auxiliaries = {words[n].low for n in range(group.start, group.at)}
    past = group.never or group.have or bool(auxiliaries & _DID)
    past = past or (candidate.kind == "person" and bool(auxiliaries & {"does", "doesn't"}))
    if group.be or not past or candidate.kind in ("somebody", "nobody", "everybody"):
        return None
    tenses = ("base",) if group.do else ("part", "past") if group.have else ("past", "s")
    verb = verb_at(words, group.at, *tenses)
    changes = verb is not None and "change_verbs" in verb.lists
    if not _does_so(words, candidate, group):
        if verb is not None and "harm_verbs" in verb.lists:
            return None
        if not _is_right(words, candidate, group, tenses, had=bool(auxiliaries & _HAD), changes=changes):
            return None
        still = bool(auxiliaries & {"has", "have", "hasn't", "haven't"})
        owed = group.never or group.have or bool(bases_at(words, group.at, "restoring_verbs"))
        told = (candidate.start == 1 and words[0].low == "because") or is_told_behind(words, group.at)
        if candidate.kind == "team" and (still or (changes and not (owed or told))):
            return None  # `the team did not write the contract`, `the vendor has not confirmed it`
    return doing(sentence, candidate, group, "omission", group.at + 1, "active")


def _does_so(words: Sequence[Word], candidate: Candidate, group: Group) -> bool:
    """`had not done so`, `did not do it`."""
    done = words[group.at].low in {"done", "do"} and group.at + 1 < len(words)
    so = done and words[group.at + 1].low in {"so", "it", "this", "that"}
    return so and candidate.kind in _WITH_DUTIES and not candidate.doubtful


def _is_right(
    words: Sequence[Word], candidate: Candidate, group: Group, tenses: Sequence[str], *, had: bool, changes: bool
) -> bool:
    """Whether what was not done was owed, or is certainly of a human who did not do it."""
    at = group.at
    human = bool(bases_at(words, at, "human_duties", *tenses))
    if candidate.kind == "they":
        return bool(_duties(words, at, tenses)) and not bases_at(words, at, "machine_verbs")
    if (candidate.doubtful and candidate.kind == "person") or (candidate.kind == "team" and not candidate.listed):
        return human
    if _duties(words, at, tenses):
        return True
    machine = bool(bases_at(words, at, "machine_verbs"))
    happened = bool(bases_at(words, at, "experiences"))
    if candidate.kind == "person":
        sure = candidate.sure or (candidate.tier or 3) < 3
        late = candidate.listed and any(word.low == "until" for word in words[at:])
        certain = sure and not (group.do and words[at].low == "have")
        return not happened and (certain or (not machine and (late or group.never or (had and candidate.listed))))
    if candidate.kind in ("role", "pronoun") and changes and not machine:
        return True
    if candidate.doubtful or happened or candidate.kind not in ("role", "team"):
        return False
    return (group.never and (candidate.kind == "team" or not machine)) or (group.have and had and not machine)


def _duties(words: Sequence[Word], at: int, tenses: Sequence[str]) -> frozenset[str]:
    """The duties that a verb may be; what happens to people is none."""
    duties = bases_at(words, at, "duties", *tenses)
    only_happens = bases_at(words, at, "experiences") and not (duties - entries("experiences"))
    return frozenset() if only_happens else duties


def is_undone(words: Sequence[Word], candidate: Candidate, group: Group) -> bool:
    """Whether a verb tells of a duty left undone without a `did not`: `should have checked`, `told nobody`."""
    if _is_unmet_duty(words, candidate, group) or _refuses(words, candidate, group):
        return True
    if group.modal:
        return False
    if is_neither(words, candidate) and bases_at(words, group.at, "duties", "past", "part", "base"):
        return True
    if group.negated:
        return False
    passed = _leaves_out(words, candidate, group) or _chose_not(words, candidate, group)
    return passed or (candidate.kind == "nobody" and not group.be and _is_owed(words, group))


def _is_owed(words: Sequence[Word], group: Group) -> bool:
    """Whether `nobody` did what somebody ought to have done: `nobody checked`; `nobody knew` is none."""
    done = bases_at(words, group.at, "duties", "past", "part", "s")
    if is_past(words, group.at) and not bases_at(words, group.at, "experiences"):
        done |= {"do"} if not bases_at(words, group.at, "knowing_verbs") else frozenset()
    return bool(done - entries("knowing_verbs"))


def told_beside(sentence: Said, candidate: Candidate) -> Iterator[Doing]:
    """What is told of somebody who is no subject: `it took the technician an hour to notice`, `as Farida did`."""
    words = sentence.words
    start, end = candidate.start, candidate.end
    late = _takes_long(words, candidate) or _never_occurred(words, candidate)
    if late and candidate.kind in ("person", "role", "team"):
        yield Doing(candidate, "active", "omission", words[start - 1].text, start, end, harm=sentence.harm)
    none = {word.low for word in words[: max(start - 1, 0)]} & {"not", "never", "no", "nor", "neither", "nowhere"}
    owed = bases_at(words, end, "duties", "base") | bases_at(words, end, "benign_verbs", "base")
    inverted = start > 1 and words[start - 1].low == "did" and bool(none) and not candidate.doubtful
    if inverted and (owed or verb_at(words, end, "base")):  # `Not once did the lead post an update`
        yield Doing(candidate, "active", "omission", "did", start, end + 1, harm=sentence.harm)
    did = start > 0 and words[start - 1].low in {"as", "which"} and end < len(words) and words[end].low == "did"
    told = sentence.harm or verb_at(words, 0, "ing") is not None
    if candidate.kind == "person" and not candidate.doubtful and did and told:
        yield Doing(candidate, "active", "change", "did", start, end + 1, harm=True)
