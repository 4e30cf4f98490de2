"""How hard something is said: harm, omission or a mere change, and whether a change was made to recover."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pmlint.language.candidate import Candidate
from pmlint.language.listed import has_phrase
from pmlint.language.steps import lacks_a_step
from pmlint.language.verbs import verb_at
from pmlint.model.prose import Word

_WEIGHTS = ("harm", "omission", "change", "recovery")
_REACH = 14
"""Words behind a verb in which its object and purpose stand."""
OBJECT = 4
"""Words behind a verb of harm in which its object stands: `deleted the stuck job`."""


@dataclass(frozen=True, slots=True)
class Doing:
    """Somebody made the doer of something, by indices of the words of the sentence, the end exclusive."""

    candidate: Candidate
    form: str
    """active, passive or fault."""
    weight: str
    """harm, omission, change, or recovery: a change that people make to recover."""
    verb: str
    start: int
    end: int
    adverb: bool = False
    """An adverb judges it: `accidentally`."""
    harm: bool = False
    """The sentence says that the change was bad, or that harm came of it."""
    loose: bool = False
    """The verb is on no list: it is blame only where nothing but causes stand."""

    @property
    def rank(self) -> tuple[int, int]:
        """The smallest is the hardest."""
        return (_WEIGHTS.index(self.weight), self.start)


def says_harm(words: Sequence[Word]) -> bool:
    """Whether a sentence says that a change was bad (`untested`) or that harm came of it (`took down`)."""
    if has_phrase(words, "judged_words") or lacks_a_step(words) or _names_a_cause(words):
        return True
    for at in range(len(words)):
        verb = verb_at(words, at, "past", "s", "ing")
        if verb is not None and "harm_verbs" in verb.lists and words[at - 1].low not in {"to", "not"}:
            return True
    return False


def _names_a_cause(words: Sequence[Word]) -> bool:
    """`The trigger was …`: what follows brought the harm."""
    return any(
        words[at].low in {"cause", "trigger", "culprit"}
        and (words[at + 1].low in {"was", "is", ":"} or any(word.text == ":" for word in words[at + 1 : at + 6]))
        for at in range(len(words) - 1)
    )


def _turns(words: Sequence[Word], at: int) -> bool:
    """`…, which reverted the fix`: from here on it is told what came of it."""
    following = words[at + 1].low if at + 1 < len(words) else ""
    if words[at].low in {"and", "so"}:
        return following in {
            "it",
            "this",
            "that",
            "every",
            "all",
            "half",
            "we",
            "they",
            "then",
            "nothing",
            "everything",
        }
    return words[at].text == "," and following in {"which", "so", "but"}


def is_remedy(words: Sequence[Word], behind: int, reach: int = _REACH, *, certain: bool = False) -> bool:
    """Whether the words behind a verb say that it was done to recover: `the stuck job`, `to restore service`.

    `certain`: a patch and a workaround, which may be the change that broke, do not.
    """
    end = min(behind + reach, len(words))
    stop = next((at for at in range(behind, end) if words[at].text in ".;:" or _turns(words, at)), end)
    maybe = not certain and has_phrase(words, "doubtful_remedies", behind, stop)
    return maybe or has_phrase(words, "remedies", behind, stop)
