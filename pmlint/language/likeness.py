"""Whether two short texts say the same."""

import re
from collections.abc import Sequence

from pmlint.language import lists

_ENDINGS = ("ings", "ing", "ed", "es", "s")
SHORTEST_STEM = 4
"""Letters that an ending leaves of a word."""
FEWEST_WORDS = 3
"""Words that carry meaning, below which a remark says nothing to be answered."""
FEWEST_ANSWERS = 2
_ANSWERED = re.compile(r"https?://|\]\(|(?<!\w)(?:[A-Z]{2,10}-\d|#\d)|\baccepted\b", re.IGNORECASE)


def weighty_words(text: str) -> frozenset[str]:
    """The words that carry the meaning, endings cut."""
    empty = lists.entries("empty_words")
    return frozenset(stem(word) for word in lists.words_of(text) if word not in empty)


def likeness(first: frozenset[str], second: frozenset[str]) -> float:
    """From 0, nothing in common, to 1, the same words (Jaccard's index)."""
    together = first | second
    return len(first & second) / len(together) if together else 0.0


def unanswered(text: str, answers: Sequence[str]) -> bool:
    """Whether a remark shares no weighty word with any answer, though it says enough and there are enough answers.

    A remark with a link, a ticket or `accepted` brings its own answer.
    """
    words = weighty_words(text)
    if len(words) < FEWEST_WORDS or len(answers) < FEWEST_ANSWERS or _ANSWERED.search(text):
        return False
    return all(not words & weighty_words(answer) for answer in answers)


def stem(word: str) -> str:
    """A word without the ending of its plural or tense; short words stay as they are."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word[: -len(ending)]
    return word
