"""Whether a sentence tells that harm came of what somebody did: in the clause before it, or in the one behind.

`Prices dropped to zero when a manager uploaded the file`, `the team moved the queue, and every job stalled`. What is
said of the thing itself (`replaced the failed disk`) and what got well is no harm of theirs.
"""

from __future__ import annotations

from collections.abc import Sequence

from pmlint.language.listed import has_phrase, phrase_at
from pmlint.language.lists import entries
from pmlint.language.verbs import bases_at, verb_at
from pmlint.model.prose import Word

_LEADS = frozenset({"after", "because", "when", "since", "once", "where", "as"})
_SCENES = _LEADS | frozenset(
    """
    while during in on at before by to for with if although though despite following upon given under until having
    """.split()  # noqa: SIM905
)
"""Words with which a clause begins that sets the scene: `After the disk failed, an engineer …`."""
_TURNS = frozenset(
    """
    although though and so until which opening leaving causing thereby thus hence meaning whereupon while making letting
    sending putting
    """.split()  # noqa: SIM905
)
"""What may start the clause of a result; `but` starts what was wrong before."""
_RECOVERY_OF = frozenset({"time", "point", "window", "plan", "procedure", "script"})
_EITHER = frozenset({"stopped", "dropped", "fell", "disappeared", "ended"})
_HIGH = frozenset(
    ["latency", "load", "lag", "alert", "alerts", "pages", "usage", "backlog", "rate", "rates", "queue", "noise"]
)
LED = frozenset("let left cost broke led caused forced exposed opened made turned meant".split())  # noqa: SIM905
"""What a deed did, as verbs that begin its result: `which let …`, `turned a blip into an outage`."""
_WHOLE = frozenset({"every", "whole", "entire"})
_STILL = frozenset({"that", "which", "while", "with", "although", "though", "when", "whose"})
_RELATIVE = frozenset({"was", "were", "is", "are", "had", "has"})
_NO_VERB_BEHIND = frozenset(
    """
    the a an and or of for to in on at with from by its their his her our this that these those any no not every all
    """.split()  # noqa: SIM905
)


def is_told_before(words: Sequence[Word], start: int) -> bool:
    """Whether harm is told in front of the conjunction that leads to an index: `Orders were lost after Sam …`."""
    lead = start - 1
    if lead > 1 and (words[lead].text == ":" or (words[lead].text == "," and words[0].low not in _SCENES)):
        return _tells(words, 0, lead)
    if lead == 0:
        return words[0].low == "because"  # the answer to a why
    return lead > 1 and words[lead].low in _LEADS and _tells(words, 0, lead)


def is_well_before(words: Sequence[Word], start: int) -> bool:
    """Whether all got well in front of the conjunction: `The outage ended when the team withdrew the route`."""
    lead = start - 1
    return lead > 1 and words[lead].low in _LEADS and _gets_well(words, 0, lead)


def _gets_well(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether something recovers; what stopped or dropped does where it was harm: `errors stopped`."""
    bad = False
    for at in range(start, end):
        of_thing = at + 1 < end and words[at + 1].low in _RECOVERY_OF
        recovers = phrase_at(words, at, "recovery_outcomes") > 0 and not of_thing
        if recovers and (bad or words[at].low not in _EITHER):
            return True
        bad = bad or words[at].low in entries("harm_nouns") or words[at].low in _HIGH
    return False


def is_told_at(words: Sequence[Word], start: int) -> bool:
    """Whether harm is told from an index on: `a kernel upgrade by the Linux team put all of them into a loop`."""
    return _tells(words, start, len(words))


_RESULTS = frozenset(
    """
    leaving opening allowing enabling forcing taking cutting sending turning putting giving costing wasting making
    """.split()  # noqa: SIM905
)
"""What begins the result of a deed behind a comma."""


def is_told_behind(words: Sequence[Word], verb: int) -> bool:
    """Whether harm is told behind a verb, where the sentence turns to what came of it: `…, so no job ran`."""
    for at in range(verb + 1, len(words) - 1):
        if words[at].text in ".;" or words[at].low == "but":
            return False
        dash = words[at].text in "—–" or words[at].text == "-"
        if words[at].low in _TURNS or words[at].text == "," or dash:
            if words[at].text == "," and words[at + 1].low in _RESULTS:
                return not _gets_well(words, at + 1, len(words)) and not has_phrase(words, "harmless_outcomes", at + 1)
            behind = at + 2 if words[at].text == "," and words[at + 1].low == "and" else at + 1
            of_thing = "which" in {word.low for word in words[behind - 1 : behind + 1]}
            if of_thing and any(word.low in _RELATIVE for word in words[behind : behind + 2]):
                continue  # `the primary, which was overloaded`
            if of_thing and any(word.low in LED for word in words[behind : behind + 2]):
                return not _gets_well(words, behind, len(words))
            return _tells(words, behind, len(words), whole=True)
    return False


def is_premature(words: Sequence[Word], verb: int) -> bool:
    """`formatted the disk before the copy had finished`."""
    for at in range(verb + 1, len(words) - 2):
        if words[at].text in ".;,":
            return False
        if words[at].low == "before":
            return any(word.low in {"had", "was", "were"} for word in words[at + 2 : at + 8])
    return False


def does_harm(words: Sequence[Word], verb: int) -> bool:
    """`published an update that lacked the migration`, `pushed a policy that blocked every node`."""
    if not bases_at(words, verb, "shipping_verbs", "past"):
        return False
    for at in range(verb + 1, min(verb + 12, len(words) - 1)):
        if words[at].text in ".;":
            return False
        if words[at].low in {"that", "which"}:
            return any(_is_bad_act(words, behind) for behind in range(at + 1, min(at + 4, len(words))))
    return False


def _is_bad_act(words: Sequence[Word], at: int) -> bool:
    if words[at].low in {"lacked", "missed", "omitted", "left"} or bases_at(words, at, "damage_verbs", "past"):
        return True
    verb = verb_at(words, at, "past")
    return verb is not None and bool(verb.lists & {"harm_verbs", "change_verbs"})


def is_still_used(words: Sequence[Word], verb: int) -> bool:
    """`removed a volume that the database was still mounted on`, `shipped it with the flag still on`."""
    for at in range(verb + 1, len(words)):
        if words[at].text in ".;" or words[at].low == "but":
            return False
        if words[at].low in {"depended", "relied"}:
            return True
        if words[at].low == "still":
            return any(word.low in _STILL for word in words[verb + 1 : at])
    return False


def _tells(words: Sequence[Word], start: int, end: int, *, whole: bool = False) -> bool:
    if _gets_well(words, start, end) or has_phrase(words, "harmless_outcomes", start, end):
        return False
    if whole and any(words[at].low in _WHOLE for at in range(start, min(start + 6, end))):
        return True  # `…, which declined every card`
    return any(_is_damage(words, at, start, end) for at in range(start, end))


def _is_damage(words: Sequence[Word], at: int, start: int, end: int) -> bool:
    if phrase_at(words, at, "damage_words"):
        return True
    low = words[at].low
    if low in {"went", "go", "going"} and at + 1 < end:
        return words[at + 1].low not in entries("went_well") and words[at + 1].text[0].isalpha()
    if low == "no" and at + 1 < len(words) and words[at + 1].text[0].isalpha():
        return True  # `no captures settled`
    if not (bases_at(words, at, "damage_verbs") or low in entries("damage_verbs") or _is_harm(words, at)):
        return False
    before = words[at - 1].low if at > start else ""
    return before not in _NO_VERB_BEHIND or (before in {"and", "to"} and low.endswith("ed"))


def _is_harm(words: Sequence[Word], at: int) -> bool:
    verb = verb_at(words, at, "past", "part", "ing", "s")
    return verb is not None and "harm_verbs" in verb.lists
