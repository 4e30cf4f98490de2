"""Whose fault something is said to be: `Sam's mistake`, `because of Sam`, `the cause was Sam dropping …`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pmlint.language.candidates import Candidate
from pmlint.language.listed import has_phrase, phrase_at
from pmlint.language.lists import entries
from pmlint.language.verbs import bases_at, is_past, verb_at
from pmlint.language.weighing import Doing
from pmlint.model.prose import Word

_NO_FAULT_BEHIND = frozenset(
    """
    report reports message messages log logs analysis handling budget budgets rate rates page pages ticket tickets fix
    tracker domain mode modes code codes injection boundary threshold review
    """.split()  # noqa: SIM905
)
_CAUSES = (
    ("due", "to"), ("because", "of"), ("caused", "by"), ("owing", "to"), ("triggered", "by"),
    ("result", "of"), ("fault", "of"), ("mistake", "of"), ("traced", "to"), ("lies", "with"), ("lie", "with"),
    ("came", "from"), ("attributed", "to"), ("attributable", "to"), ("down", "to"), ("stemmed", "from"), ("back", "to"),
    ("subsequent", "to"),
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
_AT_FAULT = frozenset({"fault", "blame", "responsibility", "error", "mistake", "guilt"})
_LOADED = frozenset({"blame", "fault", "mistake", "culprit"})
_BLAMING = frozenset({"blame", "pin", "blamed", "pinned", "blaming"})


def read_faults(words: Sequence[Word], candidate: Candidate, *, harm: bool) -> Iterator[Doing]:
    """What a sentence says to be somebody's fault without a verb of theirs."""
    possessive = _possessive(words, candidate.end)
    because = _because(words, candidate.start)
    if possessive:
        yield from _possessed(words, candidate, possessive, because=because is not None, harm=harm)
    elif because is not None:
        yield from _behind_because(words, candidate, because, harm=harm)
    yield from _blamed(words, candidate, harm=harm)
    yield from _of_their_making(words, candidate, harm=harm)
    yield from _owned_through_of(words, candidate, harm=harm)


def _owned_through_of(words: Sequence[Word], candidate: Candidate, *, harm: bool) -> Iterator[Doing]:
    """`the patch of Sam` where harm came of it, `the failing of Sam`, `no answer from Sam`."""
    if candidate.kind != "person" or candidate.doubtful or candidate.start < 2:
        return
    before, noun = words[candidate.start - 1].low, words[candidate.start - 2]
    changed = noun.low in entries("change_nouns") or noun.text[0] == "\ufffc"
    if before == "of" and (noun.low in entries("fault_nouns") or (changed and harm) or noun.low == "failing"):
        yield Doing(candidate, "fault", "harm", noun.text, candidate.start - 2, candidate.end, harm=harm)
    elif before == "from" and changed and noun.low not in {"request", "requests", "input", "query", "queries"}:
        yield Doing(
            candidate, "fault", "change", noun.text, candidate.start - 2, candidate.end, harm=harm, loose=not harm
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
    made = end < len(words) and words[end].low in {"made", "introduced", "committed", "left"}
    if at > 0 and words[at].low in {"that", "which"}:
        at -= 1
    if made and at >= 0 and words[at].low in entries("fault_nouns"):
        yield Doing(candidate, "fault", "harm", words[at].text, at, end + 1, harm=harm)
    caused = any((words[n].low, words[n + 1].low) in _CAUSES for n in range(max(0, at - 8), at))
    if not made and caused and end < len(words) and is_past(words, end) and at > 0:
        # `owing to a screenshot that Sam posted`
        yield Doing(candidate, "fault", "change", words[end].text, candidate.start, end + 1, harm=harm, loose=True)
    part = end + 1 < len(words) and words[end].low == "'s" and words[end + 1].low in {"part", "side"}
    if part and at > 0 and words[at].low == "on" and words[at - 1].low in entries("fault_nouns"):
        yield Doing(candidate, "fault", "harm", words[at - 1].text, at - 1, end + 2, harm=harm)


def _possessive(words: Sequence[Word], at: int) -> int:
    """The index behind `'s`; 0 where none follows."""
    if at < len(words) and (words[at].low == "'s" or (words[at].text == "'" and words[at].start == words[at - 1].end)):
        return at + 1
    return 0


def _possessed(
    words: Sequence[Word], candidate: Candidate, behind: int, *, because: bool, harm: bool
) -> Iterator[Doing]:
    sure = candidate.kind == "person" and not candidate.doubtful
    if sure and _is_theirs(words, candidate, behind, harm=harm):
        yield Doing(candidate, "fault", "change", words[candidate.start].text, candidate.start, behind, loose=True)
        return
    for at in range(behind, min(behind + 4, len(words))):
        low = words[at].low
        if not (low[0].isalpha() or low[0] == "\ufffc") or low in {"and", "or", "was", "is", "to", "of", "in", "on"}:
            return
        following = words[at + 1].low if at + 1 < len(words) else ""
        unsure = candidate.kind == "team" or (candidate.doubtful and not candidate.listed)
        length = phrase_at(words, at, "strong_faults" if unsure else "fault_nouns")
        if length and following not in _NO_FAULT_BEHIND and not _is_denied(words, candidate.start):
            yield Doing(candidate, "fault", "harm", low, candidate.start, at + length, harm=harm)
            return
        told = (
            candidate.kind == "role"
            or (candidate.kind == "team" and not candidate.doubtful)
            or candidate.sure
            or candidate.tier in (1, 2)
        )
        judged = low in entries("strong_adjectives") and (because or _breaks(words, at + 1) or told)
        if judged and (not candidate.doubtful or (candidate.listed and because)):
            yield Doing(candidate, "fault", "harm", low, candidate.start, at + 1, harm=True)
            return
        conduct = low in entries("conduct_nouns") and has_phrase(words, "conduct_adjectives", behind, at)
        if conduct and candidate.kind == "person" and (not candidate.doubtful or candidate.listed):
            yield Doing(candidate, "fault", "harm", low, candidate.start, at + 1, harm=True)
            return
        if low in {"decision", "choice", "attempt", "failure", "refusal", "habit", "insistence"} and _to_err(
            words, at + 1
        ):
            yield Doing(candidate, "fault", "harm", low, candidate.start, at + 1, harm=True)
            return
        changes = low in entries("change_nouns") and candidate.kind == "person" and not candidate.doubtful
        led = candidate.start > 0 and words[candidate.start - 1].low in {"after", "following"}
        led = led and not has_phrase(words, "recovery_outcomes")
        judged = has_phrase(words, "judged_words", behind, at)
        if changes and (because or led or judged or _breaks(words, at + 1)):
            yield Doing(candidate, "fault", "change", low, candidate.start, at + 1, harm=True)
            return
        if because and sure and at > behind and words[at].text[0].isalpha():
            yield Doing(candidate, "fault", "change", low, candidate.start, at + 1, harm=harm, loose=True)
            return
        if changes and _does(words, at + 1):
            yield Doing(candidate, "fault", "change", low, candidate.start, at + 1, harm=harm, loose=True)
            return


def _is_theirs(words: Sequence[Word], candidate: Candidate, behind: int, *, harm: bool) -> bool:
    """`The entry that broke it was Sam's.`, `The mistake was Sam's: …`."""
    ends = behind >= len(words) or words[behind].text in ".;:"
    if not ends or words[candidate.start - 1].low not in {"was", "were"}:
        return False
    return harm or has_phrase(words, "fault_nouns", 0, candidate.start)


def _to_err(words: Sequence[Word], at: int) -> bool:
    """`to ignore the alert`, `of skipping the review`."""
    if at + 1 >= len(words) or words[at].low not in {"to", "of", "on", "not"}:
        return False
    verb = verb_at(words, at + 1, "base", "ing")
    if words[at - 1].low in {"failure", "refusal"} and bases_at(words, at + 1, "duties", "base"):
        return True
    habit = words[at - 1].low == "habit"
    wanted = {"harm_verbs", "omission_verbs", "human_verbs"} | ({"change_verbs"} if habit else set())
    return verb is not None and bool(verb.lists & wanted)


def _is_denied(words: Sequence[Word], start: int) -> bool:
    """`It was not Sam's fault`."""
    return any(words[n].low in {"not", "n't", "isn't", "wasn't", "nobody"} for n in range(max(start - 2, 0), start))


def _does(words: Sequence[Word], at: int) -> bool:
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
            helps -= {"bring", "send", "turn", "read", "let"}
            return not helps and not has_phrase(words, "recovery_outcomes")
    return False


def _breaks(words: Sequence[Word], at: int) -> bool:
    """Whether a change is what broke something: a verb of harm follows it closely."""
    for number in range(at, min(at + 8, len(words))):
        if words[number].text in ".;:":
            return False
        verb = verb_at(words, number, "past", "s")
        if verb is not None and words[number - 1].low in {"was", "were", "been"}:
            return False
        if verb is not None and "harm_verbs" in verb.lists:
            return True
    return False


def _because(words: Sequence[Word], start: int) -> int | None:
    """Where the words begin that make what follows the cause."""
    while start and words[start - 1].low in {"the", "our", "a", "both", "only", "simply", "just", "mainly", "largely"}:
        start -= 1
    if start >= 2 and (words[start - 2].low, words[start - 1].low) in _CAUSES:
        return start - 2
    if start >= 3 and (words[start - 2].low, words[start - 1].low) in (("is", "on"), ("was", "on")):
        return start - 2 if words[start - 3].low in {"this", "one", "that", "outage", "incident"} else None
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
        words[at].low in {"not", "also", "then"}
        or words[at].low.endswith("ly")
        or phrase_at(words, at, "blame_adverbs")
    ):
        at += 1
    if at < len(words) and words[at].low.endswith("ing"):
        verb = verb_at(words, at, "ing")
        harmful = verb is not None and bool(verb.lists & {"harm_verbs", "omission_verbs", "human_verbs"})
        known = harmful or (verb is not None and "change_verbs" in verb.lists)
        if candidate.doubtful and not (verb is not None and "human_verbs" in verb.lists):
            return
        if known or (candidate.kind == "person" and words[at].low in {"being", "not", "having"}):
            weight = "harm" if harmful else "change"
            yield Doing(candidate, "fault", weight, words[at].text, because, at + 1, harm=harm)
        return
    if words[because].low == "thanks":
        return  # `recovered thanks to Sam`
    ends = at >= len(words) or words[at].low in _ENDS
    faulted = any(words[n].low in _AT_FAULT for n in range(max(0, because - 4), because + 1))
    if ends and faulted and candidate.kind in ("role", "team") and not candidate.doubtful:
        yield Doing(candidate, "fault", "harm", words[because].text, because, candidate.end, harm=harm)
        return
    if ends and candidate.kind == "person" and (not candidate.doubtful or words[because].low in _LOADED):
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
