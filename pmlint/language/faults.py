"""Whose fault something is said to be: `Sam's mistake`, `because of Sam`, `the cause was Sam dropping …`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pmlint.language.candidate import Candidate
from pmlint.language.damage import is_told_at
from pmlint.language.listed import has_phrase, phrase_at
from pmlint.language.lists import entries
from pmlint.language.possessives import FAILING, does, possessed, possessive, to_err
from pmlint.language.verbs import bases_at, is_past, verb_at
from pmlint.language.weighing import Doing
from pmlint.model.prose import Word

_CAUSES = (
    ("due", "to"), ("because", "of"), ("caused", "by"), ("owing", "to"), ("triggered", "by"),
    ("result", "of"), ("fault", "of"), ("mistake", "of"), ("traced", "to"), ("lies", "with"), ("lie", "with"),
    ("came", "from"), ("attributed", "to"), ("attributable", "to"), ("down", "to"), ("stemmed", "from"), ("back", "to"),
    ("subsequent", "to"), ("consequence", "of"), ("outcome", "of"), ("started", "with"), ("began", "with"),
    ("begins", "with"), ("starts", "with"), ("originated", "from"), ("originated", "with"), ("arose", "from"),
    ("resulted", "from"), ("results", "from"), ("stems", "from"), ("follows", "from"), ("followed", "from"),
    ("thanks", "to"), ("delayed", "by"), ("prolonged", "by"), ("worsened", "by"),
    ("lay", "with"), ("sat", "with"), ("sits", "with"), ("rested", "with"), ("fell", "to"),
    ("rests", "with"), ("rest", "with"), ("falls", "on"), ("fell", "on"), ("lays", "with"), ("goes", "to"),
)  # fmt: skip
_CAUSE_NOUNS = frozenset({"cause", "culprit", "reason", "trigger", "blame", "fault"})
_ENDS = frozenset(
    {
        ".",
        ":",
        ",",
        ";",
        "!",
        ")",
        "and",
        "who",
        "-",
        "—",
        "–",
        "(",
        "when",
        "while",
        "during",
        "after",
        "in",
        "on",
        "at",
        "as",
        "for",
    }
)
_AT_FAULT = frozenset(
    {
        "cause",
        "culprit",
        "failure",
        "omission",
        "oversight",
        "neglect",
        "lapse",
        "fault",
        "blame",
        "responsibility",
        "error",
        "mistake",
        "guilt",
    }
)
_SENT = frozenset(
    ["command", "commands", "script", "one-liner", "query", "change", "patch", "commit", "merge", "push", "instruction"]
)
_LAID = frozenset({"this", "one", "that", "outage", "incident", "delay", "loss", "failure"})
_LOADED = frozenset({"blame", "fault", "mistake", "culprit"})
_BLAMING = frozenset({"blame", "pin", "blamed", "pinned", "blaming"})


def read_faults(words: Sequence[Word], candidate: Candidate, *, harm: bool) -> Iterator[Doing]:
    """What a sentence says to be somebody's fault without a verb of theirs."""
    behind = possessive(words, candidate.end)
    because = _because(words, candidate.start)
    if behind:
        yield from possessed(words, candidate, behind, because=because is not None, harm=harm)
    elif because is not None:
        yield from _behind_because(words, candidate, because, harm=harm)
    yield from _blamed(words, candidate, harm=harm)
    yield from _of_their_making(words, candidate, harm=harm)
    yield from _owned_through_of(words, candidate, harm=harm)
    fault = _failure_of(words, candidate)
    if fault is not None:
        yield Doing(candidate, "fault", "harm", words[fault].text, fault, candidate.end, harm=harm)


def _failure_of(words: Sequence[Word], candidate: Candidate) -> int | None:
    """Where the fault begins in `a failure on the part of the captain`, `failure of the storage team to test it`."""
    start = candidate.start
    if candidate.doubtful:
        return None
    if start > 4 and [word.low for word in words[start - 4 : start]] == ["on", "the", "part", "of"]:
        faulty = words[start - 5].low in entries("fault_nouns")
        judged = has_phrase(words, "strong_adjectives", max(start - 10, 0), start - 4)
        return start - 5 if faulty or judged else None
    if start > 3 and words[start - 1].low in {"from", "by"}:
        lack = next(
            (at for at in range(start - 3, max(start - 6, -1), -1) if words[at].low in {"lack", "absence"}), None
        )
        if lack is not None and words[lack + 1].low == "of":
            return lack
    if start < 2 or words[start - 1].low not in {"of", "by", "within", "in", "among", "inside", "at"}:
        return None
    if words[start - 2].low in entries("strong_faults") and candidate.kind in ("role", "team"):
        return start - 2
    noun = words[start - 2].low
    if words[start - 1].low not in {"of", "by"}:
        return None
    if noun not in FAILING and noun not in {"decision", "choice"}:
        return None
    return start - 2 if to_err(words, candidate.end, noun) else None


def _owned_through_of(words: Sequence[Word], candidate: Candidate, *, harm: bool) -> Iterator[Doing]:
    """`the patch of Sam` where harm came of it, `the failing of Sam`, `no answer from Sam`."""
    if candidate.doubtful or candidate.start < 2:
        return
    before, noun = words[candidate.start - 1].low, words[candidate.start - 2]
    if candidate.kind != "person":
        judged = has_phrase(words, "strong_adjectives", max(candidate.start - 5, 0), candidate.start - 2)
        if before == "from" and (judged or noun.low in _SENT) and is_told_at(words, candidate.end):
            yield Doing(candidate, "fault", "change", noun.text, candidate.start - 2, candidate.end, harm=True)
        return
    changed = noun.low in entries("change_nouns") or noun.text[0] == "\ufffc"
    omits = before == "from" and (verb := verb_at(words, candidate.end, "past")) and "omission_verbs" in verb.lists
    far = before == "from" and has_phrase(words, "change_nouns", max(candidate.start - 8, 0), candidate.start - 1)
    if far and candidate.tier in (1, 2) and does(words, candidate.end):
        yield Doing(candidate, "fault", "change", noun.text, candidate.start - 1, candidate.end, harm=harm)
        return
    if (
        omits
        or (before == "from" and noun.low in entries("fault_nouns"))
        or (before == "of" and (noun.low in entries("fault_nouns") or (changed and harm) or noun.low == "failing"))
    ):
        yield Doing(candidate, "fault", "harm", noun.text, candidate.start - 2, candidate.end, harm=harm)
    elif before == "from" and changed and noun.low not in {"request", "requests", "input", "query", "queries"}:
        yield Doing(
            candidate,
            "fault",
            "change",
            noun.text,
            candidate.start - 2,
            candidate.end,
            harm=harm,
            loose=not (harm or does(words, candidate.end)),
        )
    elif before in ("from", "of") and has_phrase(
        words, "strong_adjectives", max(candidate.start - 5, 0), candidate.start - 2
    ):
        start = candidate.start - 2
        yield Doing(candidate, "fault", "harm", noun.text, start, candidate.end, harm=harm, loose=not harm)
    silent = noun.low in {"answer", "reply", "response", "reaction"} and words[max(candidate.start - 3, 0)].low == "no"
    if before == "from" and silent:
        yield Doing(candidate, "fault", "omission", noun.text, candidate.start - 3, candidate.end, harm=harm)


def _of_their_making(words: Sequence[Word], candidate: Candidate, *, harm: bool) -> Iterator[Doing]:
    """`a mistake Sam made`, `an oversight on Sam's part`."""
    if candidate.kind != "person" or candidate.doubtful:
        return
    at, end = candidate.start - 1, candidate.end
    made = end < len(words) and words[end].low in {"made", "introduced", "committed", "left", "took", "wrote", "added"}
    if at > 0 and words[at].low in {"that", "which"}:
        at -= 1
    if made and at >= 0 and words[at].low in entries("fault_nouns"):
        yield Doing(candidate, "fault", "harm", words[at].text, at, end + 1, harm=harm)
    relative = at > 0 and (words[at + 1].low in {"that", "which"} or _is_noun(words, at))
    judged = has_phrase(words, "strong_adjectives", max(candidate.start - 7, 0), max(candidate.start - 1, 0))
    judged = judged and words[at + 1].low in {"that", "which"}
    if (
        relative
        and not (made and words[at].low in entries("fault_nouns"))
        and end < len(words)
        and is_past(words, end)
        and (judged or _is_left_standing(words, end))
    ):
        yield Doing(candidate, "fault", "change", words[end].text, candidate.start, end + 1, harm=harm)
        return
    did = (
        at > 0
        and words[at].low in entries("change_nouns")
        and words[end : end + 1]
        and words[end].low in {"did", "ran"}
    )
    if did and not has_phrase(words, "recovery_outcomes"):
        yield Doing(candidate, "fault", "change", words[at].text, at, end + 1, harm=harm, loose=not harm)
        return
    caused = any((words[n].low, words[n + 1].low) in _CAUSES for n in range(max(0, at - 8), at))
    if not made and caused and end < len(words) and is_past(words, end) and at > 0:
        # `owing to a screenshot that Sam posted`
        yield Doing(candidate, "fault", "change", words[end].text, candidate.start, end + 1, harm=harm, loose=True)
    part = end + 1 < len(words) and words[end].low == "'s" and words[end + 1].low in {"part", "side"}
    if part and at > 0 and words[at].low == "on" and words[at - 1].low in entries("fault_nouns"):
        yield Doing(candidate, "fault", "harm", words[at - 1].text, at - 1, end + 2, harm=harm)


def _is_noun(words: Sequence[Word], at: int) -> bool:
    """Whether the word in front of a name may be what the name did: `the retry loop Emeka wrote`."""
    low = words[at].low
    ordinary = any(low in entries(name) for name in ("function_words", "adverbs", "titles", "role_modifiers"))
    return low.isalpha() and words[at].text.islower() and not ordinary and verb_at(words, at, "past", "ing") is None


def _is_left_standing(words: Sequence[Word], at: int) -> bool:
    """`the rule that Sam added in March was still in place`, `the job that Sam wrote overwrote it`."""
    if bases_at(words, at, "finding_verbs", "past"):
        return False
    for number in range(at + 1, min(at + 12, len(words))):
        if words[number].text in ".;:,":
            return False
        if words[number].low == "still" and words[number - 1].low in {"was", "were"}:
            return True
        verb = verb_at(words, number, "past")
        if verb is not None and words[number - 1].low not in {"to", "and", "was", "were"}:
            led = any(word.low == "because" for word in words[:at])
            return "harm_verbs" in verb.lists or (led and "change_verbs" in verb.lists)
    return False


def _because(words: Sequence[Word], start: int) -> int | None:
    """Where the words begin that make what follows the cause."""
    while start and words[start - 1].low in {"the", "our", "a", "both", "only", "simply", "just", "mainly", "largely"}:
        start -= 1
    if start >= 2 and (words[start - 2].low, words[start - 1].low) in _CAUSES:
        return start - 2
    if start >= 3 and (words[start - 2].low, words[start - 1].low) in (("is", "on"), ("was", "on")):
        return start - 2 if words[start - 3].low in _LAID else None
    if start == 1 and words[0].low == "with" and any(word.text == "," for word in words[2:14]):
        return 0  # `With Matthias's merge, the parser began to fail`
    if start >= 2 and words[start - 1].low in {"was", "is"} and words[0].low == "what":
        return 0  # `What took the portal down was Sam's edit`
    if start >= 2 and words[start - 1].low in {"was", "is", "being", ":", "were", "-", "–", "—"}:
        noun = start - 2
        while (noun and words[noun].text in "*_:") or words[noun].low == "here":
            noun -= 1
        if words[start - 1].low == ":":  # `Cause in one line: …`
            return next((at for at in range(noun, max(noun - 5, -1), -1) if words[at].low in _CAUSE_NOUNS), None)
        return noun if words[noun].low in _CAUSE_NOUNS else None
    return None


def _behind_because(words: Sequence[Word], candidate: Candidate, because: int, *, harm: bool) -> Iterator[Doing]:
    """`due to Sam`, `due to Sam dropping the table`, `the culprit was Sam`."""
    at = candidate.end
    while at < len(words) and (
        words[at].low in {"not", "also", "then", "never"}
        or words[at].low.endswith("ly")
        or phrase_at(words, at, "blame_adverbs")
    ):
        at += 1
    if at < len(words) and words[at].low.endswith("ing"):
        verb = verb_at(words, at, "ing")
        harmful = verb is not None and bool(verb.lists & {"harm_verbs", "omission_verbs", "human_verbs"})
        known = harmful or (verb is not None and "change_verbs" in verb.lists)
        told = words[0].low == "what" or is_told_at(words, at + 1) or has_phrase(words, "judged_words", at + 1)
        known |= told and not bases_at(words, at, "benign_verbs", "ing") and not candidate.doubtful
        if candidate.doubtful and not (verb is not None and "human_verbs" in verb.lists):
            return
        if (
            known
            or (candidate.kind == "person" and words[at].low in {"being", "not", "having"})
            or (words[at].low == "having" and not candidate.doubtful)
        ):
            weight = "harm" if harmful else "change"
            yield Doing(candidate, "fault", weight, words[at].text, because, at + 1, harm=harm)
        return
    if words[because].low == "thanks":
        return  # `recovered thanks to Sam`
    ends = at >= len(words) or words[at].low in _ENDS
    faulted = any(words[n].low in _AT_FAULT for n in range(max(0, because - 12), because + 1))
    if ends and faulted and candidate.kind in ("role", "team") and not candidate.doubtful:
        yield Doing(candidate, "fault", "harm", words[because].text, because, candidate.end, harm=harm)
        return
    loaded = words[because].low in _LOADED or (faulted and candidate.listed)
    if ends and candidate.kind == "person" and (not candidate.doubtful or loaded):
        yield Doing(candidate, "fault", "harm", words[because].text, because, candidate.end, harm=harm)


def _blamed(words: Sequence[Word], candidate: Candidate, *, harm: bool) -> Iterator[Doing]:
    """`We can blame this on Sam`, `Sam is to blame` is for the verbs."""
    start = candidate.start
    for at in range(max(start - 6, 0), start):
        if (
            words[at].low in _BLAMING
            and (words[start - 1].low == "on" or at == start - 1)
            and candidate.kind == "person"
        ):
            if at and words[at - 1].low in {"git", "not", "never", "n't", "to"} and words[at - 1].low != "to":
                return
            yield Doing(candidate, "fault", "harm", words[at].text, at, candidate.end, harm=harm)
            return
