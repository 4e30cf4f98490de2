"""What was done `by` somebody."""

from __future__ import annotations

from collections.abc import Sequence

from pmlint.language.candidate import Candidate
from pmlint.language.damage import is_told_at, is_told_before
from pmlint.language.listed import has_phrase, phrase_before
from pmlint.language.lists import entries
from pmlint.language.possessives import does
from pmlint.language.verbs import bases_at, is_past, verb_at
from pmlint.language.weighing import Doing, is_remedy
from pmlint.model.prose import BLANK, Word

_REACH = 9
"""Words between a participle and its `by`."""
_MAKING = frozenset(
    """
    written authored drafted created added made introduced built prepared configured set sent provided supplied chosen
    shared posted uploaded entered typed copied pasted
    """.split()  # noqa: SIM905
)
_ANYBODY = frozenset({"a", "an", "any", "another", "anybody", "anyone"})
"""`not reviewed by another developer`: nobody is meant."""
_REFERRED = frozenset({"pr", "prs", "mr", "request", "requests", "patch", "work", "test", "tests", "fix", "hotfix"})
"""What is pointed to by whose it is: `the PR by Sam`."""
_MADE = frozenset({"made", "committed", "caused"})
_DETERMINERS = frozenset({"the", "a", "an", "our", "one", "of", "both", "either", "someone", "my"})


def read_passive(words: Sequence[Word], candidate: Candidate, *, harm: bool) -> Doing | None:
    """`was dropped by Sam`, `an error by Birgit`; None where what was done was a help, or nobody did it."""
    by = _by(words, candidate.start)
    return _done_by(words, by, candidate, harm=harm) if by else None


def _done_by(words: Sequence[Word], by: int, candidate: Candidate, *, harm: bool) -> Doing | None:
    noun = _noun_of_doing(words, by, candidate, harm=harm)
    if noun is not None:
        if candidate.doubtful and not (candidate.listed and has_phrase(words, "strong_faults", max(by - 6, 0), by)):
            return None
        return Doing(candidate, "fault", "harm", words[by - 1].text, noun, candidate.end, harm=harm)
    deed = _nominal_deed(words, by, candidate)
    if deed is not None:
        return Doing(candidate, "fault", "change", words[deed].text, deed, candidate.end, harm=harm, loose=not harm)
    for at in range(by - 1, max(by - 1 - _REACH, -1), -1):
        if words[at].text in ".;:":
            return None
        if _is_undone(words, at, candidate):
            return Doing(candidate, "passive", "omission", words[at].text, at, candidate.end, harm=harm)
        found = _of_listed(words, at, by, candidate, harm=harm)
        if found is not None:
            return found
        adverb = at < by - 1 and has_phrase(words, "blame_adverbs", max(at - 2, 0), by)
        if adverb and is_past(words, at) and not candidate.doubtful:
            return Doing(candidate, "passive", "change", words[at].text, at, candidate.end, adverb=True, harm=harm)
        if verb_at(words, at, "part") is not None or words[at].low in entries("positive_participles"):
            return None
        be = at > 0 and words[at - 1].low in {"was", "were", "been"}
        if be and at < by - 1 and is_past(words, at) and _is_deed(words, at, candidate):
            return Doing(candidate, "passive", "change", words[at].text, at, candidate.end, harm=harm, loose=True)
        if at == by - 1 and is_past(words, at):  # the rest belongs to another verb: `reverted all changes made by`
            loose = _is_deed(words, at, candidate)
            done = Doing(candidate, "passive", "change", words[at].text, at, candidate.end, harm=harm, loose=True)
            return done if loose else None
    return None


def _of_listed(words: Sequence[Word], at: int, by: int, candidate: Candidate, *, harm: bool) -> Doing | None:
    """What a participle of the lists, or of what was made wrong, says that somebody did."""
    verb = verb_at(words, at, "part")
    if verb is not None and verb.base == "cause" and candidate.kind == "person" and at == by - 1:
        return None  # `caused by Sam` says whose fault it is
    weight = None if verb is None else _weight(words, at, by, verb.lists, candidate, harm=harm)
    if weight is not None:
        adverb = has_phrase(words, "blame_adverbs", max(at - 3, 0), candidate.end + 6)
        done = Doing(candidate, "passive", weight, words[at].text, at, candidate.end, adverb=adverb, harm=harm)
        return done if adverb or not candidate.doubtful else None
    if at == by - 1 and _made_wrong(words, at, candidate):
        return Doing(candidate, "passive", "change", words[at].text, at, candidate.end, harm=True)
    return None


def _noun_of_doing(words: Sequence[Word], by: int, candidate: Candidate, *, harm: bool) -> int | None:
    """Where a noun in front of `by` begins that says what somebody did: a fault, a change, a thing that is judged."""
    noun = _noun_before(words, by, harm=harm)
    if noun is not None:
        return noun
    if words[by - 1].low in _MADE and has_phrase(words, "fault_nouns", max(by - 6, 0), by - 1):
        return by - 1
    told = candidate.kind in ("person", "role") or (candidate.kind == "team" and not candidate.doubtful)
    judged = told and has_phrase(words, "strong_adjectives", max(by - 4, 0), by - 1)
    judged = judged and (harm or does(words, candidate.end))
    plain = words[by - 1].text[0].isalpha() and not is_past(words, by - 1)
    if judged and plain:
        return by - 1
    if candidate.doubtful:
        return None
    nominal = words[by - 1].low in entries("change_nouns") or words[by - 1].low.endswith("ing")
    changed = nominal and candidate.kind in ("role", "team") and words[by - 1].low not in entries("helping_nouns")
    if changed and (is_told_at(words, candidate.end) or does(words, candidate.end)):
        return by - 1
    if candidate.kind == "person" and words[by - 1].low in entries("change_nouns") and _breaks(words, candidate.end):
        return by - 1
    return _poor(words, by, candidate)


def _poor(words: Sequence[Word], by: int, candidate: Candidate) -> int | None:
    """`The review by Sam was cursory`, `the handover by the night shift omitted it`."""
    of = next((at for at in range(by - 2, max(by - 8, -1), -1) if words[at + 1].low == "of"), by - 1)
    if words[by - 1].low not in entries("conduct_nouns") and words[of].low not in entries("conduct_nouns"):
        return None
    behind = range(candidate.end, min(candidate.end + 8, len(words)))
    judged = has_phrase(words, "conduct_adjectives", behind.start, behind.stop)
    judged |= has_phrase(words, "conduct_adjectives", max(of - 2, 0), of)
    verbs = (verb_at(words, at, "past") for at in behind)
    return by - 1 if judged or any(verb is not None and "omission_verbs" in verb.lists for verb in verbs) else None


def _is_undone(words: Sequence[Word], at: int, candidate: Candidate) -> bool:
    """`had not been renewed by the engineer`, `was never tested by Sam`."""
    if candidate.doubtful:
        return False
    if words[at].low in {"left", "kept"} and at + 1 < len(words) and words[at + 1].low.startswith("un"):
        return True
    if is_past(words, at) and _is_none(words, at):
        return True
    if not bases_at(words, at, "duties", "part", "past") or words[candidate.start].low in _ANYBODY:
        return False
    before = {word.low for word in words[max(at - 4, 0) : at]}
    return bool(before & {"not", "never", "wasn't", "hadn't", "weren't"}) and bool(
        before & {"been", "was", "were", "wasn't", "weren't"}
    )


def _wrong_deed(words: Sequence[Word], by: int, candidate: Candidate) -> int | None:
    """`miswiring of the PDU by an electrician`, `an accidental purge of the mirror by Release Engineering`."""
    for at in range(by - 2, max(by - 10, -1), -1):
        low = words[at].low
        if words[at].text in ".;:,":
            return None
        if words[at + 1].low != "of" or not (low in entries("change_nouns") or low.endswith("ing")):
            continue
        judged = low.startswith("mis") or has_phrase(words, "strong_adjectives", max(at - 2, 0), at)
        harmful = judged or is_told_at(words, candidate.end) or does(words, candidate.end)
        return at if harmful and low not in entries("helping_nouns") else None
    return None


def _is_none(words: Sequence[Word], at: int) -> bool:
    """`No load test was carried out by …`, `Nothing was posted by …`, `Not a single update was posted by …`."""
    single = [word.low for word in words[:3]] == ["not", "a", "single"]
    none = single or words[0].low in {"no", "nothing", "none", "neither"}
    return none and any(word.low in {"was", "were", "been"} for word in words[1:at])


def _nominal_deed(words: Sequence[Word], by: int, candidate: Candidate) -> int | None:
    """Where the noun of a deed begins in `deployment of build 8812 by Mehwish`, `silencing of the alerts by Tuomas`."""
    if candidate.doubtful:
        return None
    if candidate.kind != "person":
        return _wrong_deed(words, by, candidate) if candidate.kind in ("role", "team") else None
    plain = words[by - 1].text[0] == BLANK or (
        words[by - 1].low in entries("change_nouns") and words[by - 1].low not in _REFERRED
    )
    if plain and not has_phrase(words, "recovery_outcomes"):
        return by - 1
    for at in range(by - 2, max(by - 10, -1), -1):
        low = words[at].low
        if words[at].text in ".;:,":
            return None
        verb = verb_at(words, at, "ing")
        doing = verb is not None and bool(verb.lists & {"change_verbs", "harm_verbs"})
        doing |= low == "tuning" or low in entries("change_nouns") or low.endswith(("etion", "ation", "ment"))
        if words[at + 1].low == "of" and doing and low not in entries("helping_nouns"):
            return None if is_remedy(words, at) else at
    return None


def _made_wrong(words: Sequence[Word], at: int, candidate: Candidate) -> bool:
    """`a wrong join written by Sam`: fine in itself, but for what was made."""
    sure = candidate.kind == "person" and not candidate.doubtful
    known = sure or (candidate.kind in ("role", "team") and not candidate.doubtful)
    helps = words[at].low in entries("positive_participles") and words[at].low not in _MAKING
    if known and is_past(words, at) and not helps and _breaks(words, candidate.end):
        return True  # `a migration started by Dmitri locked the table`
    if known and words[at].low in _MAKING and _is_led(words, at):
        return True
    if (
        known
        and candidate.kind in ("role", "team")
        and is_past(words, at)
        and not bases_at(words, at, "benign_verbs", "part", "past")
    ):
        # `the wrong disk was zeroed by a contractor`, `flashed by the operator onto the wrong switch`
        behind = has_phrase(words, "strong_adjectives", candidate.end, candidate.end + 5)
        return behind or has_phrase(words, "strong_adjectives", max(at - 8, 0), at)
    hurried = has_phrase(words, "blame_adverbs", max(at - 3, 0), candidate.end + 6)
    plain = is_past(words, at) and not helps and words[at - 1].low in {"was", "were", "been"} | entries("adverbs")
    if sure and plain and has_phrase(words, "judged_words", max(at - 8, 0), at):
        return True  # `the expired certificate was bundled by Noor`
    judged = hurried or has_phrase(words, "strong_adjectives", max(at - 6, 0), at)
    judged |= any(word.low == "responsible" for word in words[max(at - 4, 0) : at])
    return sure and words[at].low in _MAKING and judged


def _breaks(words: Sequence[Word], at: int) -> bool:
    """`A rule added by Agnieszka cut the brokers off`: what somebody made is what did harm."""
    at += int(at < len(words) and words[at].low in {",", "then", "silently", "had"})
    if at + 1 < len(words) and words[at].low in {"was", "were"}:
        off = words[at + 1].low in {"off", "wrong", "too", "incorrect", "missing", "incomplete", "faulty", "inverted"}
        return off or has_phrase(words, "strong_adjectives", at + 1, at + 3)
    verb = verb_at(words, at, "past")
    return (verb is not None and "harm_verbs" in verb.lists) or bool(bases_at(words, at, "damage_verbs", "past"))


def _is_led(words: Sequence[Word], at: int) -> bool:
    """`Backups were empty because the pattern added by Isak …`: harm in front, and what led to it."""
    means = any(words[number].low in {"through", "via", "way"} for number in range(max(at - 7, 1), at))
    return (means and is_told_at(words[:at], 0)) or any(
        is_told_before(words, number + 1) for number in range(max(at - 7, 1), at)
    )


def _is_deed(words: Sequence[Word], at: int, candidate: Candidate) -> bool:
    """`pulled by Sam`: a participle of no list, and certainly a person."""
    sure = candidate.kind == "person" and not candidate.doubtful and candidate.listed
    benign = bases_at(words, at, "benign_verbs", "part", "past")
    return sure and is_past(words, at) and not benign and words[at].low not in {"written", "made", "done"}


def _by(words: Sequence[Word], start: int) -> int | None:
    """The index of the `by` that leads to a candidate: `by our colleague …`, `by Sam and Lee`."""
    at = start - 1
    while at > 0 and start - at < 7:
        low = words[at].low
        if low == "by":
            return at
        names = low in {"and", ",", "&", "or"} or words[at].text[:1].isupper() or "@" in words[at].text
        if not (
            names or low in _DETERMINERS or low in entries("titles") or phrase_before(words, at + 1, "role_modifiers")
        ):
            return None
        at -= 1
    return None


def _noun_before(words: Sequence[Word], by: int, *, harm: bool) -> int | None:
    """Where the noun right before `by` begins, if it is a fault, or a change in a sentence that tells of harm."""
    low = words[by - 1].low
    for at in range(by - 2, max(by - 9, -1), -1):
        deed = words[at].low in {
            "deletion",
            "removal",
            "change",
            "decision",
            "push",
            "misconfiguration",
            "shutdown",
            "restart",
            "edit",
        }
        named = words[at].low in entries("change_nouns") or words[at].low.endswith(("ation", "etion", "ment"))
        deed |= harm and named
        if words[at].text in ".;:," or verb_at(words, at, "past", "part") is not None:
            break
        if words[at].low in entries("fault_nouns") and words[at + 1].low == "of":
            return at
        if deed and words[at + 1].low in {"of", "in", "to"} and (harm or words[at].low != "restart"):
            return at
    if low in entries("fault_nouns") or (harm and low in entries("change_nouns") and low != "work"):
        return by - 1
    return None


def _weight(
    words: Sequence[Word], at: int, by: int, lists: frozenset[str], candidate: Candidate, *, harm: bool
) -> str | None:
    low = words[at].low
    broken = bool(bases_at(words, at, "damage_verbs", "part")) and not candidate.doubtful and at == by - 1
    if "harm_verbs" in lists or broken:
        return None if is_remedy(words, 0) and not harm else "harm"
    if "omission_verbs" in lists:
        return "omission"
    if "change_verbs" not in lists or (low in entries("positive_participles") and not harm):
        return None
    judged = has_phrase(words, "judged_words")
    if _subject_is_remedy(words, at) and not judged:
        return None
    judged |= not candidate.doubtful and is_told_at(words, candidate.end)
    if "recovery_verbs" in lists and not judged:
        return "recovery" if candidate.kind == "person" else None
    judged = has_phrase(words, "judged_words") or has_phrase(words, "blame_adverbs", max(at - 3, 0), by + 12)
    judged |= not candidate.doubtful and (is_told_at(words, candidate.end) or _is_led(words, at))
    if candidate.kind == "team" and candidate.doubtful:
        judged = has_phrase(words, "blame_adverbs", max(at - 3, 0), by + 12)
    return "change" if candidate.kind in ("person", "somebody") or judged else None


def _subject_is_remedy(words: Sequence[Word], at: int) -> bool:
    names = ("remedies", "doubtful_remedies")
    return any(has_phrase(words, name, max(at - 10, 0), at) for name in names)
