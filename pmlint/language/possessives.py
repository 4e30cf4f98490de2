"""What is somebody's: `Sam's mistake`, `the team's decision to skip the review`, `Noam's job`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pmlint.language.candidate import Candidate
from pmlint.language.damage import LED, is_told_at
from pmlint.language.listed import has_phrase, phrase_at
from pmlint.language.lists import entries
from pmlint.language.steps import lacks_a_step
from pmlint.language.verbs import OBJECT_OPENERS, bases_at, is_past, verb_at
from pmlint.language.weighing import Doing
from pmlint.model.prose import Word

_NO_FAULT_BEHIND = frozenset(
    """
    report reports message messages log logs analysis handling budget budgets rate rates page pages ticket tickets fix
    tracker domain mode modes code codes injection boundary threshold review
    """.split()  # noqa: SIM905
)
_DUTIES = frozenset({"job", "task", "duty", "responsibility", "turn", "remit"})
_UNDONE = frozenset(
    {"never", "not", "undone", "nobody", "hadn't", "didn't", "lapsed", "expired", "unfinished", "nothing"}
)
FAILING = frozenset({"failure", "refusal", "inability", "reluctance", "neglect", "unwillingness"})
_BEHIND_NOUN = frozenset(
    """
    of without to in on at for with during that which despite from against , : - and
    """.split()  # noqa: SIM905
)
"""What may stand behind a noun that is not the first half of another: `the team's purge of …`, not `test harness`."""
_INTENDING = frozenset({"decision", "choice", "attempt", "failure", "refusal", "habit", "insistence"})


def possessive(words: Sequence[Word], at: int) -> int:
    """The index behind `'s`; 0 where none follows."""
    if at < len(words) and (words[at].low == "'s" or (words[at].text == "'" and words[at].start == words[at - 1].end)):
        return at + 1
    return 0


def possessed(
    words: Sequence[Word], candidate: Candidate, behind: int, *, because: bool, harm: bool
) -> Iterator[Doing]:
    """What stands behind `'s` and is somebody's fault, at most one; `because`: it is said to be the cause."""
    sure = candidate.kind == "person" and not candidate.doubtful
    if sure and _is_theirs(words, candidate, behind, harm=harm):
        yield Doing(candidate, "fault", "change", words[candidate.start].text, candidate.start, behind, loose=True)
        return
    if _is_undone(words, candidate, behind):
        yield Doing(candidate, "fault", "omission", words[behind].text, candidate.start, behind + 1, harm=harm)
        return
    for at in range(behind, min(behind + 4, len(words))):
        low = words[at].low
        if not (low[0].isalpha() or low[0] == "\ufffc") or low in {"and", "or", "was", "is", "to", "of", "in", "on"}:
            return
        length = _fault_at(words, candidate, at)
        if (
            length
            or _is_judged(words, candidate, at, because=because)
            or _is_wrong_conduct(words, candidate, behind, at)
        ):
            owned = harm if length else True
            yield Doing(candidate, "fault", "harm", low, candidate.start, at + max(length, 1), harm=owned)
            return
        weighed = _change_at(words, candidate, behind, at, because=because)
        if weighed is not None:
            told, loose = weighed
            yield Doing(candidate, "fault", "change", low, candidate.start, at + 1, harm=told or harm, loose=loose)
            return


def _fault_at(words: Sequence[Word], candidate: Candidate, at: int) -> int:
    """How many words say at an index what is somebody's fault; 0 for none."""
    following = words[at + 1].low if at + 1 < len(words) else ""
    unsure = candidate.kind == "team" or (candidate.doubtful and not candidate.listed)
    length = phrase_at(words, at, "strong_faults" if unsure else "fault_nouns")
    return 0 if following in _NO_FAULT_BEHIND or _is_denied(words, candidate.start) else length


def _is_judged(words: Sequence[Word], candidate: Candidate, at: int, *, because: bool) -> bool:
    """`Sam's forgotten flag`, `the engineer's mis-crimped connector`."""
    low = words[at].low
    if not (low in entries("strong_adjectives") or (low.startswith("mis") and low.endswith("ed"))):
        return False
    others = candidate.kind == "role" or (candidate.kind == "team" and not candidate.doubtful)
    told = others or candidate.sure or candidate.tier in (1, 2)
    told = told or (candidate.kind == "person" and candidate.listed and does(words, at + 2))
    if candidate.doubtful:
        return candidate.listed and because
    return because or told or _breaks(words, at + 1)


def _change_at(
    words: Sequence[Word], candidate: Candidate, behind: int, at: int, *, because: bool
) -> tuple[bool, bool] | None:
    """Whether a change of somebody at an index is told as harmful, and whether that is all that tells of blame."""
    sure = candidate.kind == "person" and not candidate.doubtful
    low = words[at].low
    changes = low in entries("change_nouns")
    if candidate.kind != "person":
        others = candidate.kind in ("role", "team") and not candidate.doubtful
        return (True, False) if changes and others and (because or _harms(words, at)) else None
    verb = verb_at(words, at + 1, "past") if sure and words[at].text.islower() else None
    if (
        verb is not None
        and "harm_verbs" in verb.lists
        and verb.end < len(words)
        and words[verb.end].low in OBJECT_OPENERS
    ):
        return True, False  # `Kalena's zone file dropped the records`
    well = has_phrase(words, "recovery_outcomes")
    before = words[candidate.start - 1].low if candidate.start else ""
    if changes and sure:
        led = before in {"after", "following"} and not well
        if because or led or has_phrase(words, "judged_words", behind, at) or _breaks(words, at + 1):
            return True, False
        if before in {"through", "via"} and not well:
            return False, True
    if because and sure and at > behind and words[at].text[0].isalpha():
        return False, True
    return (False, True) if changes and sure and does(words, at + 1) else None


def _harms(words: Sequence[Word], at: int) -> bool:
    """Whether a change is told as wrong, or with the harm it did: `approval without reading`, `purge of the wrong`."""
    low = words[at + 1].low if at + 1 < len(words) else "."
    if not (low in _BEHIND_NOUN or is_past(words, at + 1) or verb_at(words, at + 1, "s")):
        return False  # `the mobile team's test harness`
    judged = has_phrase(words, "strong_adjectives", at + 1, at + 6) or lacks_a_step(words, at + 1, at + 12)
    return judged or _breaks(words, at + 1) or is_told_at(words, at + 1) or does(words, at + 1)


def _is_theirs(words: Sequence[Word], candidate: Candidate, behind: int, *, harm: bool) -> bool:
    """`The entry that broke it was Sam's.`, `The mistake was Sam's: …`."""
    ends = behind >= len(words) or words[behind].text in ".;:"
    if not ends or words[candidate.start - 1].low not in {"was", "were"}:
        return False
    return harm or has_phrase(words, "fault_nouns", 0, candidate.start)


def _is_undone(words: Sequence[Word], candidate: Candidate, behind: int) -> bool:
    """`Renewing it was Noam's job, and it was left undone`."""
    if candidate.doubtful or behind >= len(words) or words[behind].low not in _DUTIES:
        return False
    owed = candidate.start > 0 and words[candidate.start - 1].low in {"was", "is", "were", "been"}
    undone = any(word.low in _UNDONE for word in words[behind + 1 :])
    return owed and undone


def to_err(words: Sequence[Word], at: int, noun: str = "") -> bool:
    """Whether what a noun is about is wrong: `to ignore the alert`, `of skipping the review`."""
    noun = noun or words[at - 1].low
    if at + 1 >= len(words) or words[at].low not in {"to", "of", "on", "not"}:
        return False
    verb = verb_at(words, at + 1, "base", "ing")
    if noun in FAILING and words[at].low == "to" and (verb is not None or bases_at(words, at + 1, "duties", "base")):
        return True
    if noun == "habit" and words[at + 1].low.endswith("ing"):
        return True
    decided = noun in {"decision", "choice"} and verb is not None and "change_verbs" in verb.lists
    if decided and (is_told_at(words, at + 2) or any(word.low in LED for word in words[at + 2 :])):
        return True
    habit = noun == "habit"
    wanted = {"harm_verbs", "omission_verbs", "human_verbs"} | ({"change_verbs"} if habit else set())
    return verb is not None and bool(verb.lists & wanted)


def _is_wrong_conduct(words: Sequence[Word], candidate: Candidate, behind: int, at: int) -> bool:
    """`Sam's slow response`, `the reviewer's skimming of the plan`, `the team's decision to skip the review`."""
    low = words[at].low
    if low in _INTENDING and to_err(words, at + 1):
        return True
    if low in entries("conduct_nouns") and has_phrase(words, "conduct_adjectives", behind, at):
        return candidate.kind == "person" and (not candidate.doubtful or candidate.listed)
    nominal = low.endswith("ing") and at + 1 < len(words) and words[at + 1].low == "of" and not candidate.doubtful
    verb = verb_at(words, at, "ing") if nominal else None
    if verb is None:
        return False
    changes = "change_verbs" in verb.lists and is_told_at(words, at + 1)
    return changes or bool(verb.lists & {"harm_verbs", "omission_verbs", "human_verbs"})


def _is_denied(words: Sequence[Word], start: int) -> bool:
    """`It was not Sam's fault`."""
    return any(words[n].low in {"not", "n't", "isn't", "wasn't", "nobody"} for n in range(max(start - 2, 0), start))


def does(words: Sequence[Word], at: int) -> bool:
    """Whether a change did something that is no help: `Sam's edit pointed it at staging`, not `Sam's patch helped`."""
    for number in range(at, min(at + 14, len(words))):
        if words[number].text in ".;:":
            return False
        if words[number].low in {"was", "were"}:
            return False
        acts = is_past(words, number) and words[number].low not in {"had", "did"}
        acts = acts and words[number - 1].low not in {"was", "were", "been", "be", "a", "the", "as"}
        apposed = words[number - 1].text == "," and any(word.text == "," for word in words[number : number + 8])
        if acts and words[number].low not in entries("positive_participles") and not apposed:
            helps = bases_at(words, number, "benign_verbs", "past") | bases_at(words, number, "recovery_verbs", "past")
            helps -= {"bring", "send", "turn", "read", "let", "block"}
            if number + 1 < len(words) and words[number + 1].low in {"every", "all", "both", "half", "production"}:
                return True  # `reset every connection`
            return not helps and not has_phrase(words, "recovery_outcomes")
    return False


def _breaks(words: Sequence[Word], at: int) -> bool:
    """Whether a change is what broke something: a verb of harm follows it closely."""
    for number in range(at, min(at + 14, len(words))):
        if words[number].text in ".;:":
            return False
        verb = verb_at(words, number, "past", "s")
        if verb is not None and words[number - 1].low in {"was", "were", "been"}:
            return False
        if verb is not None and "harm_verbs" in verb.lists:
            return True
    return False
