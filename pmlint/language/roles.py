"""Roles: `the on-call engineer`, `two of the platform engineers`, `Engineer pushed the wrong tag`."""

from __future__ import annotations

from collections.abc import Sequence

from pmlint.language.candidate import OPENERS, SINGULAR, Candidate, may_modify
from pmlint.language.listed import phrase_at, phrase_before
from pmlint.language.lists import entries
from pmlint.language.things import is_capitalised
from pmlint.language.verbs import is_past, verb_at
from pmlint.model.prose import BLANK, Word

_SOME = frozenset({"one", "two", "three", "four", "several", "some", "both", "many", "few", "most", "all", "another"})


def role_at(words: Sequence[Word], at: int) -> Candidate | None:
    """The role whose noun begins at an index, with its determiner; None for software and for a bare noun."""
    length, plural = _role_head(words, at)
    if not length:
        return None
    end = at + length
    start, modified = _modifiers(words, at)
    determiner = words[start - 1].low if start else ""
    head = _singular(words[end - 1].low)
    if determiner == "of" and start > 1 and words[start - 2].low in _SOME:
        start -= 1
    if _is_software(words, start, at, end, head, modified=modified) or _is_foe(words, start, end):
        return None
    opens = start == 0 or determiner in OPENERS
    if determiner in SINGULAR:
        start -= 1
        if start and words[start - 1].low == "the" and determiner in {"two", "three", "four"}:
            start -= 1
        if start > 1 and words[start - 1].low == "of" and words[start - 2].low in _SOME:
            start -= 2
    elif determiner == "'s" and start > 1 and any(words[start - 2].low in entries(one) for one in ("teams", "roles")):
        start -= 2  # `the vendor's consultant`
    elif determiner == "'s" and start > 1 and (modified or not _may_be_thing(head)) and (plural or _acts(words, end)):
        start -= 2  # `the integration's developers`
    elif _is_headline(words, at, end, head):
        pass
    elif (plural and head in entries("user_roles")) or not (
        opens and (plural or modified or words[at].low in {"on-call", "oncall"})
    ):
        return None
    if head in {"person", "human", "individual"} and not modified and not plural and not _is_on_duty(words, end):
        return None
    return Candidate("role", start, end, at, plural=plural)


def _is_foe(words: Sequence[Word], start: int, end: int) -> bool:
    """`A malicious employee`, `an attacker/team member`."""
    return any(part in entries("attack_words") for word in words[start:end] for part in word.low.split("/"))


def _is_headline(words: Sequence[Word], at: int, end: int, head: str) -> bool:
    """`Engineer pushed the wrong tag`, `Contractor cuts the fibre`, `outage caused by admin removing the record`."""
    if at and words[at - 1].low in {"by", "to"}:
        return verb_at(words, end, "ing") is not None
    if (at and words[at - 1].text != ":") or head not in entries("role_heads") or _may_be_thing(head):
        return False
    owns = end < len(words) and words[end].low == "'s"
    return owns or is_past(words, end) or verb_at(words, end, "s") is not None


def _acts(words: Sequence[Word], at: int) -> bool:
    """Whether somebody is the subject of what follows: `the site's supervisor, who knew …`, `… forgot`."""
    low = words[at].low if at < len(words) else "."
    return low in {",", "who", "had", "never", "did", "didn't"} or low.endswith("ly") or is_past(words, at)


def _is_on_duty(words: Sequence[Word], at: int) -> bool:
    """`The person on call`, `the person who deployed it`."""
    return at < len(words) and words[at].low in {"on", "who", "responsible", "in", "at"}


def _role_head(words: Sequence[Word], at: int, deep: int = 0) -> tuple[int, bool]:
    """How many words a role takes here, and whether several people have it."""
    length = phrase_at(words, at, "roles")
    if length:
        # `on-call engineer`: the longer noun is the head.
        following = at + length
        if deep < 2 and words[at].low in {"on-call", "oncall", "junior", "senior", "lead"} and following < len(words):
            inner, plural = _role_head(words, following, deep + 1)
            if inner:
                return length + inner, plural
        return length, words[at].low in {"people", "staff", "personnel"}
    low = words[at].low
    if low.endswith("s") and _singular(low) in entries("roles"):
        return 1, True
    if (
        at + 1 < len(words)
        and words[at + 1].low.endswith("s")
        and f"{low} {_singular(words[at + 1].low)}" in entries("roles")
    ):
        return 2, True
    return 0, False


def _may_be_thing(head: str) -> bool:
    return any(head in entries(name) for name in ("unsure_roles", "driven_roles", "tool_roles"))


def _singular(low: str) -> str:
    if low.endswith("s") and low not in entries("roles"):
        return low[:-1]
    return low


def _modifiers(words: Sequence[Word], at: int) -> tuple[int, bool]:
    """Where the words between determiner and role begin, and whether one of them says that it is a human's."""
    start = at
    human = False
    while start and at - start < 4:
        low = words[start - 1].low
        known = phrase_before(words, start, "role_modifiers") or int(_is_compound(low))
        if known and low not in SINGULAR:
            human, start = True, start - known
        elif (
            low not in SINGULAR
            and may_modify(words[start - 1])
            and not words[start - 1].quoted
            and start > 1
            and _det_within(words, start - 1)
        ):
            start -= 1
        else:
            break
    return start, human


def _is_compound(low: str) -> bool:
    """`night-shift`: each of its halves may stand before a role."""
    return "-" in low and all(part in entries("role_modifiers") for part in low.split("-"))


def _det_within(words: Sequence[Word], at: int) -> bool:
    """Whether a determiner stands at most two words before an index, so that the words between belong to it."""
    return any(words[n].low in SINGULAR or words[n].low == "'s" for n in range(max(0, at - 2), at))


def _is_software(words: Sequence[Word], start: int, at: int, end: int, head: str, *, modified: bool) -> bool:
    versioned = end + 1 < len(words) and words[end].text == "," and words[end + 1].low in {"version", "release"}
    if versioned or phrase_at(words, end, "role_software") or (end < len(words) and words[end].text[0] == BLANK):
        return True
    named = range(max(start, 1) if _may_be_thing(head) else max(at, 1), at + 1)
    if any(is_capitalised(words[n].text) or words[n].text[0] == BLANK for n in named):
        return True
    if head == "operator" and not modified and any(word.low in entries("operator_things") for word in words):
        return True  # `the operator recreated the pods`
    before = words[at - 1].low if at > start else ""
    cased = before != "" and at > 1 and not words[at - 1].text.islower() and not words[at - 1].text.isupper()
    if head in entries("driven_roles") and before.rpartition("-")[2] in entries("driven_roles"):
        return True  # `the cert-manager operator`
    if head in entries("driven_roles") and (
        cased or before in entries("software_words") or before in entries("not_people")
    ):
        return True
    if head in entries("tool_roles"):
        article = start > 0 and words[start - 1].low in {"a", "an"} and head not in {"primary", "secondary"}
        told = _is_human(words, end) or ((modified or article) and head not in {"primary", "secondary"})
        return before in entries("software_words") or not told  # `the webhook dispatcher dropped them`
    if head == "lead" and start < at and words[start - 1].low in SINGULAR and before not in entries("software_words"):
        return False  # `the migration lead`
    return head in {"agent", "worker", "manager", "lead", "owner", "member", "expert"} and not (
        modified or end - at > 1 or _is_human(words, end)
    )


def _is_human(words: Sequence[Word], at: int) -> bool:
    """Whether a verb follows that is done by people only: `its owner let it rot`, `the escalation manager forgot`."""
    verb = verb_at(words, at, "past")
    return (at < len(words) and words[at].low == "let") or (verb is not None and "human_verbs" in verb.lists)
