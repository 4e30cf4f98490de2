"""What a sentence wants a person to do differently, and what it says that others thought."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pmlint.language.candidate import Candidate
from pmlint.language.candidates import candidates
from pmlint.language.clauses import Group, subject_groups
from pmlint.language.listed import has_phrase, phrase_at, phrase_before
from pmlint.language.people import Person
from pmlint.language.verbs import bases_at
from pmlint.language.weighing import Doing
from pmlint.model.prose import Word

_TO = frozenset({"to", "should", "must", "needs", "need", "has", "will", "shall", "ought"})
_MOST_BEFORE = 4
_ASKING = frozenset({"tell", "get", "make", "ensure", "encourage", "monitor", "watch", "brief", "instruct", "advise"})


def read_behaviours(words: Sequence[Word], people: Sequence[Person]) -> Iterator[Doing]:
    """The people whom an action item is to change: `Lee to learn …`, `remind Sam to …`."""
    for person in people:
        if (person.doubtful and not person.listed) or words[person.start].quoted:
            continue
        candidate = Candidate("person", person.start, person.end, person.start, person.tier)
        at = person.end
        if at < len(words) and words[at].text == ":":
            at += 1
        length = _behaviour(words, at)
        if length:
            yield _doing(words, candidate, person.start, at + length)
        elif (start := _instruction(words, person.start, at)) is not None:
            yield _doing(words, candidate, start, at)


_REASONS = frozenset({"because", "since", "as", "given"})
"""Behind one of these stands why it made sense."""


def read_thoughts(words: Sequence[Word], people: Sequence[Person]) -> Iterator[Doing]:
    """Others than we and I who thought, assumed or overlooked something."""
    you = [Candidate("pronoun", at, at + 1, at) for at, word in enumerate(words) if word.low == "you"]
    for candidate in [*candidates(words, people), *you]:
        if candidate.doubtful or candidate.kind in ("somebody", "nobody", "everybody") or words[candidate.head].quoted:
            continue
        if (
            candidate.kind == "they"
            and candidate.start > 0
            and words[candidate.start - 1].low in {"that", "if", "when"}
        ):
            continue
        if candidate.kind in ("role", "team") and any(word.low in _REASONS for word in words[candidate.end :]):
            continue  # `expected it to be current because the panel showed zero`
        group = next((one for one in subject_groups(words, candidate.end) if _thinks(words, one)), None)
        if group is not None:
            yield _doing(words, candidate, candidate.start, group.at + 1, form="thought")


def _thinks(words: Sequence[Word], group: Group) -> bool:
    tenses = ("base",) if group.do or group.modal else ("past", "s", "part")
    if group.be:
        return words[group.at].low in {"convinced", "certain", "sure", "confident", "adamant", "unaware", "positive"}
    return bool(bases_at(words, group.at, "thinking_verbs", *tenses))


def _behaviour(words: Sequence[Word], at: int) -> int:
    """How many words behind a name say what the person is to do differently; 0 for none."""
    start = at
    while at < len(words) and at - start < 3 and words[at].low in _TO:
        at += 1
    moved = at > start or words[at - 1].text == ":"
    length = phrase_at(words, at, "behaviours") if moved else 0
    if moved and not length and has_phrase(words, "lasting_words", at, at + 14):
        length = 1
    return at + length - start if length else 0


def _instruction(words: Sequence[Word], start: int, behind: int) -> int | None:
    """Where `remind`, `train` begins whose object a name is; for `tell`, a behaviour must follow."""
    for at in range(start, max(start - _MOST_BEFORE, -1), -1):
        length = phrase_before(words, at, "instructions")
        if length:
            first = words[at - length].low
            opens = at == length or words[at - length - 1].low in {
                "to",
                "and",
                ".",
                ":",
                "should",
                "will",
                "must",
                "please",
            }
            asked = first not in _ASKING or _asks_behaviour(words, behind)
            return at - length if opens and asked else None
    return None


def _asks_behaviour(words: Sequence[Word], at: int) -> bool:
    if at < len(words) and words[at].low == "to":
        at += 1
    return phrase_at(words, at, "behaviours") > 0 or (
        at < len(words) and bool(bases_at(words, at, "duties", "s")) and words[at].low.endswith("s")
    )


def _doing(words: Sequence[Word], candidate: Candidate, start: int, end: int, form: str = "behaviour") -> Doing:
    verb = " ".join(word.text for word in words[candidate.end : end])
    return Doing(candidate, form, "omission", verb, start, max(end, candidate.end))
