"""Whether an action asks people to change, and not the system: the remedy that fails the swap test."""

import re

from pmlint.language import lists, tasks

_ADDRESSED = 5
"""Words behind a verb of telling among which those stand who are told."""
_HANDLE = re.compile(r"@[\w-]{2,40}")
_NAME = re.compile(r"\s{0,3}(?:the\s)?(?P<name>[A-Z][\w'’-]{1,20})(?![\w-])")
_TRAINING = re.compile(
    r"(?:\w+\s){0,3}(?:training|coaching|re-?training|workshop|reminder)s?\b[^.]{0,40}\b(?:for|with|of|to)\s"
    r"(?P<whom>[^.]{2,60})",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:all |every |our |the |new )?(?P<who>[\w-]+)\s(?:should|must|needs? to|has to|have to|will|shall)\s",
    re.IGNORECASE,
)
_SECOND = re.compile(r"(?:\band|;|\bby|\bthen)\s{1,3}(?P<rest>\S.{0,400})", re.DOTALL)


def aims_at_people(text: str) -> bool:
    """Whether all that a task does is to tell, train or admonish people, or to ask for their care.

    A second half that changes the system is a change of the system: `Remind the team and block the command`.
    """
    body = tasks.task(text)
    if not (_tells(body) or _trains(body) or _asks_for_care(body, text)):
        return False
    return not any(_changes_system(match["rest"]) for match in _SECOND.finditer(body))


def _tells(body: str) -> bool:
    opened = tasks.opening(body, "telling_verbs")
    if opened is None:
        return False
    whom = " ".join(opened.rest.split()[:_ADDRESSED])
    return _is_person(whom)


def _is_person(whom: str) -> bool:
    """Whether the words behind a verb begin with people: a noun, a handle, or a name that is none of a product."""
    if lists.anywhere("people_words").search(whom) or _HANDLE.match(whom):
        return True
    name = _NAME.match(whom)
    if name is None or name["name"].isupper():
        return False
    return not any(name["name"].casefold() in lists.entries(vetoed) for vetoed in ("not_people", "vendor_words"))


def _trains(body: str) -> bool:
    carried = tasks.opening(body, "carrying_verbs")
    match = _TRAINING.match(carried.rest if carried else body)
    return match is not None and _is_person(match["whom"])


def _asks_for_care(body: str, text: str) -> bool:
    """`Be more careful with …`, `Engineers should double-check …`."""
    if lists.at_start("care_phrases").match(body):
        return True
    subject = _SUBJECT.match(text.strip())
    told = subject is not None and subject["who"].casefold() in lists.entries("people_words")
    return told and lists.anywhere("care_phrases").search(text) is not None


def _changes_system(rest: str) -> bool:
    verbs = lists.entries("mechanism_verbs")
    words = lists.words_of(tasks.task(rest))
    return bool(words) and words[0] in verbs and not aims_at_people(rest)
