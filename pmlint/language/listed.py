"""Entries of a word list, of one word or several, as they stand among the words of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from pmlint.language.lists import entries
from pmlint.model.prose import Word


def phrase_at(words: Sequence[Word], at: int, name: str) -> int:
    """How many words of a list's longest entry begin at an index; 0 for none."""
    if at >= len(words) or at < 0:
        return 0
    rests = _by_first(name).get(words[at].low)
    if rests is None:  # nearly always
        return 0
    return next((len(rest) + 1 for rest in rests if _follows(words, at + 1, rest)), 0)


@cache
def first_words(name: str) -> frozenset[str]:
    """The words that a list's entries begin with."""
    return frozenset(_by_first(name))


def phrase_before(words: Sequence[Word], at: int, name: str) -> int:
    """How many words of a list's longest entry end before an index; 0 for none."""
    longest = _longest(name)
    return next((n for n in range(min(longest, at), 0, -1) if phrase_at(words, at - n, name) == n), 0)


def has_phrase(words: Sequence[Word], name: str, start: int = 0, end: int | None = None) -> bool:
    """Whether an entry of a list stands between two indices."""
    first = _by_first(name)
    for at in range(max(start, 0), len(words) if end is None else min(end, len(words))):
        rests = first.get(words[at].low)
        if rests is not None and any(_follows(words, at + 1, rest) for rest in rests):
            return True
    return False


def _follows(words: Sequence[Word], at: int, rest: tuple[str, ...]) -> bool:
    return all(at + n < len(words) and words[at + n].low == word for n, word in enumerate(rest))


@cache
def _by_first(name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for entry in entries(name):
        first, *rest = entry.split()
        found.setdefault(first, []).append(tuple(rest))
    return {first: tuple(sorted(rests, key=lambda rest: (-len(rest), rest))) for first, rests in found.items()}


@cache
def _longest(name: str) -> int:
    return max((len(entry.split()) for entry in entries(name)), default=0)
