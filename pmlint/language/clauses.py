"""What a sentence says of somebody: the verb behind a subject, past what may stand between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from pmlint.language.listed import phrase_at
from pmlint.language.lists import entries
from pmlint.language.verbs import Verb, bases_at, is_past, verb_at
from pmlint.model.prose import Word

_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "wasn't", "weren't", "isn't", "aren't", "got"})
_HAVE = frozenset({"has", "have", "had", "hasn't", "haven't", "hadn't", "having", "'d", "'ve"})
_DO = frozenset({"do", "does", "did", "don't", "doesn't", "didn't", "didnt", "dont", "doesnt"})
_MODALS = frozenset({"can", "could", "may", "might", "must", "shall", "should", "will", "would", "can't",
    "cannot", "couldn't", "mustn't", "shouldn't", "won't", "wouldn't", "ought", "shouldnt", "couldnt"})  # fmt: skip
_DUTY_MODALS = frozenset(
    {"should", "could", "ought", "might", "shouldn't", "couldn't", "should've", "could've", "might've"}
)
_NOT = frozenset({"not", "never", "n't", "neither"})
_AUXILIARIES = _BE | _HAVE | _DO | _MODALS | _DUTY_MODALS | _NOT
_STOPS = frozenset(".;:?!…")
_DASHES = frozenset({"—", "–", "-", "--"})
_POSTMODIFIERS = frozenset(
    {
        "among",
        "amongst",
        "within",
        "of",
        "from",
        "on",
        "in",
        "at",
        "with",
        "for",
        "between",
        "involved",
        "responsible",
        "assigned",
    }
)
_NEW_CLAUSE = frozenset(
    {
        "who",
        "which",
        "that",
        "because",
        "so",
        "when",
        "while",
        "if",
        "as",
        "whose",
        "where",
        "although",
        "since",
        "until",
        "after",
        "before",
        "whether",
        "how",
        "what",
        "why",
    }
)
_TELLING = frozenset({"didn't", "did", "never", "hadn't", "didnt", "let"})
_LONGEST_APPOSITION = 14
_LONGEST_POSTMODIFIER = 7
_LONGEST_GROUP = 9
_LONGEST_CLEFT = 9
_LONGEST_CARRY = 50
_MOST_NAMES = 5
"""Of one subject: `Sam, Lee and the team`."""
_GOING_ON = frozenset({"keep", "kept", "keeps", "started", "began", "continued", "starts", "begins"})


class Group(NamedTuple):
    """A verb with its auxiliaries, by indices of the words."""

    start: int
    at: int
    """The index of the verb itself."""
    negated: bool = False
    never: bool = False
    modal: str = ""
    be: bool = False
    have: bool = False
    do: bool = False
    adverb: bool = False
    """An adverb of blame stands in it."""


def subject_groups(words: Sequence[Word], behind: int, *, plural: bool = False) -> Iterator[Group]:
    """The verbs whose subject ends before the index `behind`: in its relative clause, then its own, then those that
    `and` adds to it."""
    for start in _starts(words, behind):
        group = read_group(words, start)
        if group is not None:
            yield group
            yield from _carried(words, group, plural=plural)


def read_group(words: Sequence[Word], start: int) -> Group | None:
    """Read auxiliaries, negations and adverbs up to the verb; None where the sentence ends before it."""
    group = Group(start, start)
    at = start
    while at < len(words) and at - start < _LONGEST_GROUP:
        low = words[at].low
        if low in _NOT or low.endswith("n't") or low in {"didnt", "dont", "doesnt"}:
            group = group._replace(negated=True, never=group.never or low in {"never", "neither"})
        if low in _BE:
            group = group._replace(be=True)
        elif low in _HAVE and not (at == start and _has_object(words, at)):
            group = group._replace(have=True)
        elif low == "do" and group.do and at + 1 < len(words) and words[at + 1].low in {"so", "it", "this", "that"}:
            return group._replace(at=at)  # `did not do it`
        elif low in _DO:
            group = group._replace(do=True)
        elif low in _MODALS or low in _DUTY_MODALS:
            group = group._replace(modal=low)
        elif (length := phrase_at(words, at, "blame_adverbs")) > 0:
            group = group._replace(adverb=True)
            at += length - 1
        elif not (low in _NOT or low in entries("adverbs") or (low.endswith("ly") and verb_at(words, at) is None)):
            return group._replace(at=at) if words[at].text[0].isalpha() or words[at].text[0] == "'" else None
        at += 1
    return None


def _has_object(words: Sequence[Word], at: int) -> bool:
    """`had a look` is no auxiliary."""
    return at + 1 < len(words) and words[at + 1].low in {"a", "an", "the", "no", "his", "her", "their"}


# Where the verb of a subject may begin


def _starts(words: Sequence[Word], behind: int) -> Iterator[int]:
    at = behind
    if words[behind - 1].low == "whoever":
        yield from _after_relative(words, behind - 1)
    for _ in range(_MOST_NAMES):
        moved = _behind_coordination(words, _behind_brackets(words, at))
        if moved == at:
            break
        at = moved
    if at >= len(words):
        return
    low = words[at].low
    relative = _relative_at(words, behind, at)
    if relative is not None:
        yield from relative
    elif low == "," and _closes_apposition(words, behind):
        yield at + 1
    elif low == "," or low in _DASHES:
        yield from _behind_comma(words, at + 1)
    elif low in _POSTMODIFIERS or (low.endswith("ing") and words[behind - 1].text != ","):
        yield from _behind_postmodifier(words, at)
    elif _may_begin(words, at):
        yield at


def _relative_at(words: Sequence[Word], behind: int, at: int) -> Iterator[int] | None:
    """The verbs in and behind a clause about a subject: `who was on duty`, `we had engaged`; None for no clause."""
    low = words[at].low
    if low == "that" and is_cleft(words, behind):
        return iter([at + 1])
    if low == "that" and words[behind - 1].low in entries("teams"):
        return chain([at + 1], _after_relative(words, at))
    if low in {"we", "they"}:
        return _after_relative(words, at)
    if low == "," and at + 1 < len(words) and words[at + 1].low in _whose(words, behind):
        return chain([at + 2], _behind_comma(words, at + 2))
    return chain([at + 1], _after_relative(words, at + 1)) if low == "who" else None


def _whose(words: Sequence[Word], behind: int) -> tuple[str, ...]:
    """The pronouns that go on about somebody: `the systems group, which replayed it`."""
    team = any(words[behind - 1].low in entries(name) for name in ("teams", "department_heads"))
    return ("who", "which", "whose") if team else ("who",)


def is_cleft(words: Sequence[Word], behind: int) -> bool:
    """`It was the facilities department that …`."""
    return words[0].low == "it" and words[1].low in {"was", "is"} and behind < _LONGEST_CLEFT


def _closes_apposition(words: Sequence[Word], comma: int) -> bool:
    """`An intern, Aditya Rao, committed`: a comma stands in front of the name, and its verb behind."""
    opened = any(words[n].text == "," for n in range(max(comma - 4, 0), comma))
    behind = words[comma + 1].low if comma + 1 < len(words) else ""
    return opened and (behind in _DO | _HAVE | {"never", "was"} or verb_at(words, comma + 1, "past") is not None)


def _may_begin(words: Sequence[Word], at: int) -> bool:
    low = words[at].low
    if (
        at < _LONGEST_CLEFT
        and words[-1].text != "."
        and low.endswith("s")
        and words[at].text.islower()
        and len(low) > 3
    ):
        return True  # a headline: `Core network team loops the spanning tree`
    return (
        low in _AUXILIARIES or low in entries("adverbs") or phrase_at(words, at, "blame_adverbs") > 0
        or verb_at(words, at, "past", "s", "base") is not None or is_past(words, at) or low.endswith("ly")
    )  # fmt: skip


def _behind_brackets(words: Sequence[Word], at: int) -> int:
    if at < len(words) and words[at].text == "(":
        close = next((n for n in range(at, min(at + _LONGEST_APPOSITION, len(words))) if words[n].text == ")"), None)
        return at if close is None else close + 1
    return at


def _behind_coordination(words: Sequence[Word], at: int) -> int:
    """Behind `and Lee`, `, Lee and the team`: more names of the same subject."""
    if at + 1 >= len(words) or words[at].low not in {"and", "&", "or", "nor", ",", "/", "+"}:
        return at
    named = at + 1
    if words[at].text == "," and words[named].low in {"and", "&"}:
        named += 1
    if named < len(words) and words[named].low in {"the", "a", "our", "another", "two", "three", "his", "her", "its"}:
        for end in range(named + 1, min(named + 4, len(words))):
            apposed = words[at].text == "," and named == at + 1
            if _may_begin(words, end) and verb_at(words, end, "base") is None and not apposed:
                return end
        return at
    end = named
    while end < len(words) and end - named < 4 and (words[end].text[:1].isupper() or "@" in words[end].text):
        end += 1
    if end == named or (
        words[at].text == ","
        and (end >= len(words) or not (_may_begin(words, end) or words[end].low in {",", "and", "&"}))
    ):
        return at
    return end


def _behind_comma(words: Sequence[Word], at: int) -> Iterator[int]:
    """Behind the comma or dash that closes an apposition, where a verb follows it."""
    for close in range(at, min(at + _LONGEST_APPOSITION, len(words) - 1)):
        if words[close].text in _STOPS:
            return
        if (words[close].text == "," or words[close].text in _DASHES) and _may_begin(words, close + 1):
            yield close + 1
            return


def _after_relative(words: Sequence[Word], who: int) -> Iterator[int]:
    """`The sysadmin who was on duty forgot`: the second verb is that of the main clause."""
    for at in range(who + 1, min(who + 12, len(words))):
        if words[at].text in _STOPS or words[at].low in {",", "and", "or", "to"}:
            return
        finite = words[at].low in _TELLING or verb_at(words, at, "past") is not None
        had = words[at].low == "had" and is_past(words, at + 1)
        if at > who + 1 and (finite or had) and words[at - 1].low not in _BE | _HAVE | {"the", "a"}:
            yield at
            return


def _behind_postmodifier(words: Sequence[Word], at: int) -> Iterator[int]:
    """`The engineer on duty ignored`, `Anyone with access can`."""
    for end in range(at + 1, min(at + _LONGEST_POSTMODIFIER, len(words))):
        low = words[end].low
        if low == "who":
            yield end + 1
            return
        attached = low == "to" and words[end - 1].low in {"assigned", "attached", "seconded", "belonging"}
        if attached:
            continue
        if low in _STOPS or low in _NEW_CLAUSE or low in {",", "and", "to"}:
            return
        finite = low in _BE or low in _HAVE or low in _DO or low in _MODALS or low == "never"
        if finite or verb_at(words, end, "past", "s") is not None or (is_past(words, end) and end > at + 1):
            yield end
            return


# Verbs that `and` adds


def _carried(words: Sequence[Word], first: Group, *, plural: bool) -> Iterator[Group]:
    """`logged in, opened the console and dropped the table`."""
    for at in range(first.at + 1, min(first.at + _LONGEST_CARRY, len(words) - 1)):
        low = words[at].low
        if words[at].text in _STOPS or low in _NEW_CLAUSE:
            return
        if low not in {"and", ",", "but", "then", "or"}:
            continue
        begin = at + 1
        while begin < len(words) - 1 and words[begin].low in {"and", "then", "but", "later", "subsequently"}:
            begin += 1
        group = read_group(words, begin)
        if group is not None and not group.be and _is_finite(words, group, first, plural=plural):
            yield group


def _is_finite(words: Sequence[Word], group: Group, first: Group, *, plural: bool) -> bool:
    if group.negated or group.have or group.do:
        return True
    tenses: tuple[str, ...] = ("past", "s", "base") if plural else ("past", "s")
    if first.modal or (first.do and not first.negated):
        tenses = ("base",)
    verb = verb_at(words, group.at, *tenses)
    listed = verb is not None or any(bases_at(words, group.at, name, *tenses) for name in ("duties", "giving_verbs"))
    return listed and not _is_adjective(words, group.at)


def _is_adjective(words: Sequence[Word], at: int) -> bool:
    """`and dropped packets were lost`: a participle before a noun that is itself a subject."""
    return any(words[n].low in {"was", "were", "are", "is"} for n in range(at + 1, min(at + 3, len(words))))


def duty_modal(group: Group) -> bool:
    """`should have`, `could have`: what ought to have been done."""
    return group.modal in _DUTY_MODALS and (group.have or group.modal.endswith("'ve"))


def verb_of(words: Sequence[Word], group: Group) -> Verb | None:
    """The verb of a group in a tense that its auxiliaries allow; `decided to skip` is `skip`."""
    tenses: tuple[str, ...] = ("past", "s", "base")
    if group.do or group.modal:
        tenses = ("base",)
    if group.have:
        tenses = ("part", "past")
    if group.be:
        tenses = ("ing",)
    verb = verb_at(words, group.at, *tenses)
    if verb is not None and "catenatives" in verb.lists and verb.end < len(words) and words[verb.end].low == "to":
        behind = read_group(words, verb.end + 1)
        done = verb_at(words, behind.at, "base") if behind is not None else None
        return done._replace(tense=verb.tense) if done is not None else None
    if words[group.at].low in _GOING_ON and group.at + 1 < len(words) and words[group.at + 1].low.endswith("ing"):
        return verb_at(words, group.at + 1, "ing")
    if verb is not None and verb.lists == {"catenatives"}:
        return None
    return verb
