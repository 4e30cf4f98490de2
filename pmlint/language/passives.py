"""What was done `by` somebody."""

from __future__ import annotations

from collections.abc import Sequence

from pmlint.language.candidates import Candidate
from pmlint.language.listed import has_phrase, phrase_before
from pmlint.language.lists import entries
from pmlint.language.verbs import bases_at, is_past, verb_at
from pmlint.language.weighing import Doing, is_remedy
from pmlint.model.prose import Word

_REACH = 6
"""Words between a participle and its `by`."""
_MAKING = frozenset(
    "written authored drafted created added made introduced built prepared configured set".split()  # noqa: SIM905
)
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
    for at in range(by - 1, max(by - 1 - _REACH, -1), -1):
        if words[at].text in ".;:":
            return None
        verb = verb_at(words, at, "part")
        if verb is not None and verb.base == "cause" and candidate.kind == "person" and at == by - 1:
            return None  # `caused by Sam` says whose fault it is
        weight = None if verb is None else _weight(words, at, by, verb.lists, candidate, harm=harm)
        if verb is not None and weight is not None:
            if candidate.doubtful and not has_phrase(words, "blame_adverbs", max(at - 3, 0), candidate.end + 6):
                return None
            adverb = has_phrase(words, "blame_adverbs", max(at - 3, 0), candidate.end + 6)
            return Doing(candidate, "passive", weight, words[at].text, at, candidate.end, adverb=adverb, harm=harm)
        if at == by - 1 and _made_wrong(words, at, candidate):
            return Doing(candidate, "passive", "change", words[at].text, at, candidate.end, harm=True)
        if verb is not None or words[at].low in entries("positive_participles"):
            return None
        if at == by - 1 and _is_deed(words, at, candidate):
            return Doing(candidate, "passive", "change", words[at].text, at, candidate.end, harm=harm, loose=True)
    return None


def _noun_of_doing(words: Sequence[Word], by: int, candidate: Candidate, *, harm: bool) -> int | None:
    """Where a noun in front of `by` begins that says what somebody did: a fault, a change, a thing that is judged."""
    noun = _noun_before(words, by, harm=harm)
    if noun is not None:
        return noun
    if words[by - 1].low in _MADE and has_phrase(words, "fault_nouns", max(by - 6, 0), by - 1):
        return by - 1
    judged = harm and candidate.kind in ("person", "role") and has_phrase(words, "strong_adjectives", by - 4, by - 1)
    plain = words[by - 1].text[0].isalpha() and not is_past(words, by - 1)
    return by - 1 if judged and plain and by > 4 else None


def _made_wrong(words: Sequence[Word], at: int, candidate: Candidate) -> bool:
    """`a wrong join written by Sam`: fine in itself, but for what was made."""
    sure = candidate.kind == "person" and not candidate.doubtful
    if candidate.kind == "role" and is_past(words, at) and not bases_at(words, at, "benign_verbs", "part", "past"):
        return has_phrase(words, "strong_adjectives", max(at - 8, 0), at)  # `the wrong disk was zeroed by a contractor`
    hurried = has_phrase(words, "blame_adverbs", max(at - 3, 0), candidate.end + 6)
    judged = hurried or has_phrase(words, "strong_adjectives", max(at - 6, 0), at)
    return sure and words[at].low in _MAKING and judged


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
        if deed and words[at + 1].low in {"of", "in", "to"} and (harm or words[at].low != "restart"):
            return at
    if low in entries("fault_nouns") or (harm and low in entries("change_nouns") and low != "work"):
        return by - 1
    return None


def _weight(
    words: Sequence[Word], at: int, by: int, lists: frozenset[str], candidate: Candidate, *, harm: bool
) -> str | None:
    low = words[at].low
    if "harm_verbs" in lists:
        return None if is_remedy(words, 0) and not harm else "harm"
    if "omission_verbs" in lists:
        return "omission"
    if "change_verbs" not in lists or (low in entries("positive_participles") and not harm):
        return None
    judged = has_phrase(words, "judged_words")
    if _subject_is_remedy(words, at) and not judged:
        return None
    if "recovery_verbs" in lists and not judged:
        return "recovery" if candidate.kind == "person" else None
    judged = has_phrase(words, "judged_words") or has_phrase(words, "blame_adverbs", max(at - 3, 0), by + 12)
    if candidate.kind == "team":
        judged = has_phrase(words, "blame_adverbs", max(at - 3, 0), by + 12)
    return "change" if candidate.kind in ("person", "somebody") or judged else None


def _subject_is_remedy(words: Sequence[Word], at: int) -> bool:
    names = ("remedies", "doubtful_remedies")
    return any(has_phrase(words, name, max(at - 10, 0), at) for name in names)
