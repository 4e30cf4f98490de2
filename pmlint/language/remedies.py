"""Whether an action asks people to change, and not the system: the remedy that fails the swap test."""

import re

from pmlint.language import lists, tasks
from pmlint.language.punishment import punishments
from pmlint.language.vigilance import SOFT, vigilance

_ADDRESSED = 4
"""Words behind a verb of telling among which those stand who are told."""
_HANDLE = re.compile(r"@[\w-]{2,40}")
_NAME = re.compile(r"\s{0,3}(?P<name>[A-ZÀ-ÖØ-Þ][\w'’-]{1,20})(?![\w-])")
_TRAININGS = frozenset(("training", "trainings", "retraining", "coaching", "workshop", "workshops"))
_KINDS_OF_TRAINING = frozenset(
    ("additional", "continuous", "mandatory", "more", "post-incident", "refresher", "regular")
)
_SECOND = re.compile(r"(?:\band|;|,|\bby|\bthen)\s{1,3}(?P<rest>\S.{0,400})", re.DOTALL)


def aims_at_people(text: str) -> bool:
    """Whether all that a task does is to tell, train, punish or admonish people, or to ask for their care.

    What stands before that or behind it and changes the system makes it a change of the system: `Remind the team and
    block the command`.
    """
    starts = [remedy.start for remedy in vigilance(text) if remedy.kind != SOFT]
    starts += [found.start for found in punishments(text)]
    if _tells_somebody(text) or _trains(text):
        starts.append(0)
    if not starts or _changes_system(text[: min(starts)]):
        return False
    return not any(_changes_system(match["rest"]) for match in _SECOND.finditer(text[min(starts) :]))


def _tells_somebody(text: str) -> bool:
    """`Coach Sam`, `Talk to @lee`, `Brief the support team`: a verb of telling, and a person or people behind it."""
    opened = tasks.opening(text, "telling_verbs")
    if opened is None:
        return False
    whom = opened.rest.removeprefix("the ")
    if _HANDLE.match(whom) or lists.anywhere("people_objects").search(" ".join(whom.split()[:_ADDRESSED])):
        return True
    name = _NAME.match(whom)
    if name is None or name["name"].isupper():
        return False
    return not any(name["name"].casefold() in lists.entries(vetoed) for vetoed in ("not_people", "vendor_words"))


def _trains(text: str) -> bool:
    """`Add training for new joiners`, and not `Add training data`."""
    carried = tasks.opening(text, "carrying_verbs")
    thing = tasks.thing(carried.rest if carried else tasks.task(text))
    named = carried is not None or (bool(thing) and thing[0] in _TRAININGS | _KINDS_OF_TRAINING)
    return named and bool(thing) and thing[-1] in _TRAININGS


def _changes_system(words: str) -> bool:
    """Whether a part of a task opens with a verb that names a mechanism: `block the command`, `add a check`."""
    opening = lists.words_of(tasks.task(words))[:1]
    return bool(opening) and opening[0] in lists.entries("mechanism_verbs") and not aims_at_people(words)
