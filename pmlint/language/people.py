"""People in a sentence: handles and addresses, those whom document, repository or settings declare, and given names.

Tier 1 are handles and addresses, tier 2 the declared, tier 3 given names of many languages. A capital letter at the
start of a sentence is no evidence, and neither is a name that is a word, a product or a place: such a mention is
`doubtful` and needs a second cue, which is for the reader of the clause to find.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pmlint.language.known import MOST_NAMES, SHORTEST_ALONE, Known
from pmlint.language.listed import has_phrase, phrase_at
from pmlint.language.lists import entries
from pmlint.language.name_forms import (
    HONORIFIC_ENDINGS,
    HONORIFICS,
    OPENERS,
    days,
    ends_in_surname,
    is_addressed,
    is_common,
)
from pmlint.language.things import PLACES, STORMS, is_capitalised, is_listed, is_product, is_thing
from pmlint.language.verbs import is_past, verb_at
from pmlint.model.prose import Word

BOTS = frozenset(
    [
        "dependabot",
        "renovate",
        "github-actions",
        "mergify",
        "snyk",
        "codecov",
        "k8s-ci-robot",
        "jenkins",
        "travis",
        "here",
        "channel",
        "everyone",
        "all",
        "team",
        "types",
        "param",
        "return",
        "override",
        "angular",
        "babel",
        "storybook",
    ]
)
_PARTICLES = frozenset(
    {"van", "von", "de", "del", "della", "der", "den", "di", "da", "dos", "bin", "ibn", "al", "el", "la", "ter"}
)
_PERSONAS = frozenset({"alice", "bob", "carol", "dave", "eve", "mallory", "trent"})
"""Of examples, where two of them meet."""
_GENDERED = frozenset({"he", "she", "his", "her", "him", "hers", "himself", "herself"})


class Person(NamedTuple):
    """A person named in a sentence, by the indices of the words, the end exclusive."""

    start: int
    end: int
    tier: int
    doubtful: bool = False
    """It may be a word, a product or a place."""
    listed: bool = True
    """It is declared, or on the list of given names."""
    sure: bool = False
    """Of tier 3: a surname, a title or an accent says as well that it is a name."""


_WORDS = ("not_people", "name_words", "departments", "department_heads", "disciplines", "offices", "group_modifiers")
"""Lists of words that are no names, or names and words."""


def find_people(words: Sequence[Word], known: Known, *, given_names: bool = True) -> list[Person]:
    """The people of a sentence in order; without `given_names` only handles and those who are declared."""
    found: list[Person] = []
    at = 0
    while at < len(words):
        person = _person_at(words, at, known, given_names=given_names)
        if person is None:
            at += 1
        else:
            found.append(person)
            at = person.end
    return found


def _person_at(words: Sequence[Word], at: int, known: Known, *, given_names: bool) -> Person | None:
    text = words[at].text
    if "@" in text:
        return Person(at, at + 1, 1) if _is_handle(words, at, known) else None
    if not text[:1].isupper():
        return Person(at, at + 1, 2) if words[at].low in known.handles and _stands_free(words, at, known) else None
    declared = _declared_at(words, at, known)
    if declared is not None:
        return declared
    return _given_at(words, at, known) if given_names else None


def _is_handle(words: Sequence[Word], at: int, known: Known) -> bool:
    text = words[at].low
    name = text.strip("@").partition("@")[0]
    if (
        name in BOTS
        or name in known.never
        or name in known.teams
        or name.endswith(("-bot", "bot]", "-team", "-ci", "_bot"))
    ):
        return False
    if "/" in text or (at + 1 < len(words) and words[at + 1].text in "/[(" and words[at + 1].start == words[at].end):
        return False  # @org/team, @scope/package, a decorator
    if "@" in text.strip("@"):  # an address: of people where it is nobody's office
        return not name.startswith(
            ("no-reply", "noreply", "support", "info", "admin", "security", "help", "team", "git")
        )
    return len(name) > 1 and name[0].isalpha()


def _stands_free(words: Sequence[Word], at: int, known: Known) -> bool:
    """Whether a lower-case nick stands where a name does: not a word that the text uses, no path or product."""
    low = words[at].low
    if len(low) < 4 or low in entries("name_words") or low in entries("not_people") or low in entries("roles"):
        return False
    before = words[at - 1].low if at else ""
    return before not in PLACES and phrase_at(words, at + 1, "technical_heads") == 0 and low not in known.never


def _declared_at(words: Sequence[Word], at: int, known: Known) -> Person | None:
    low = words[at].low
    longest = max((name for name in known.full.get(low, ()) if _matches(words, at, name)), key=len, default=None)
    if longest is not None and (len(longest) > 1 or not is_thing(words, at, at + 1, known)):
        doubtful = len(longest) == 1 and at == 0 and _is_word(low, known) and not _does(words, at + 1, low)
        return Person(at, at + len(longest), 2, doubtful)
    if _is_initial(words, at) and at + 2 < len(words) and words[at + 2].low in known.surnames:
        return Person(at, at + 3, 2)
    if low in known.surnames and _stands_for_itself(words, at, known):
        return Person(at, at + 1, 2)
    if low in known.given and is_capitalised(words[at].text) and low not in known.never:
        end = at + 1
        if end < len(words) and _is_initial(words, end):
            return Person(at, end + 2, 2)
        if end < len(words) and is_capitalised(words[end].text) and not _is_sentence_word(words, end):
            return None  # another person, or a product, of that given name
        if not is_thing(words, at, end, known):
            doubtful = _is_doubtful(words, at, end, known)
            return Person(at, end, 2, doubtful and not (_does(words, end, low) or _is_told_of(words, end)))
    return None


def _stands_for_itself(words: Sequence[Word], at: int, known: Known) -> bool:
    """Whether a declared surname is told of somebody without the given name: `issued by Nishimura`."""
    plain = is_capitalised(words[at].text) and len(words[at].text) > SHORTEST_ALONE
    if not plain or at == 0 or _is_word(words[at].low, known) or words[at].low in known.never:
        return False
    return not words[at - 1].text[:1].isupper() and not is_thing(words, at, at + 1, known)


def _does(words: Sequence[Word], at: int, low: str) -> bool:
    """Whether a verb right behind a declared name tells that it is one, and no word: `Hope broke`, `Will had`."""
    if at >= len(words) or is_product(low):
        return False
    finite = words[at].low in {"had", "has", "was", "did", "didn't", "never", "hadn't", "wasn't"}
    return finite or is_past(words, at) or (words[at].low.endswith("ing") and verb_at(words, at, "ing") is not None)


def _given_at(words: Sequence[Word], at: int, known: Known) -> Person | None:
    """A given name, with the surname behind it; or two words of which a title says that they are a name."""
    text, low = words[at].text, words[at].low
    if text[:1].isupper() and text.endswith(HONORIFIC_ENDINGS):
        return Person(at, at + 1, 3, sure=True)
    if _is_initial(words, at) and at + 2 < len(words):
        return _behind_initial(words, at, known)
    if not _may_be_name(words, at, known):
        return None
    if not is_listed(low) and _begins_sentence(words, at, known):
        return None
    end = _end_of_name(words, at, known)
    if is_thing(words, at, end, known) or (not is_listed(low) and _is_department(words, at, end)):
        return None
    titled = at > 0 and words[at - 1].low in entries("titles")
    if is_addressed(words, at):
        return Person(at, end, 3, sure=True)
    foreign = any(sign.isalpha() and not sign.isascii() for sign in text)
    doubtful = _is_doubtful(words, at, end, known)
    surnamed = end > at + 1
    if surnamed and ends_in_surname(words, at, end):
        return Person(at, end, 3, sure=True)
    if titled and (is_listed(low) or not doubtful):
        return Person(at, end, 3, sure=True)
    if is_listed(low) or foreign:
        doubtful = doubtful and not (surnamed and low not in entries("name_words"))
        thing = not (surnamed or foreign) and _is_word(low, known) and _owns_itself(words, end)
        told = _is_told_of(words, end)
        return Person(at, end, 3, (doubtful and not told) or thing, sure=surnamed or foreign or told)
    if doubtful or not (at > 0 or surnamed):
        return None
    human = _is_told_of(words, end) or has_phrase(words, "human_manners", end, end + 14)
    return Person(at, end, 3, doubtful=not human, listed=human)


def _is_department(words: Sequence[Word], at: int, end: int) -> bool:
    """`Core Infra`, `Platform Reliability`."""
    last = words[end - 1].low
    return end > at + 1 and any(last in entries(name) for name in ("departments", "department_heads", "disciplines"))


def _behind_initial(words: Sequence[Word], at: int, known: Known) -> Person | None:
    """`M. Kowalczyk`, not `plan B. Rollback`."""
    lettered = at > 0 and words[at - 1].low in {"option", "plan", "node", "phase", "group", "type", "class", "step"}
    surname = words[at + 2]
    named = not lettered and is_capitalised(surname.text) and not _is_word(surname.low, known)
    return Person(at, at + 3, 3) if named else None


def _may_be_name(words: Sequence[Word], at: int, known: Known) -> bool:
    low = words[at].low
    if not is_capitalised(words[at].text) or low in known.never or low in days() or low in HONORIFICS:
        return False
    if low in STORMS and at + 1 < len(words) and is_capitalised(words[at + 1].text):
        return False  # `Storm Ciarán`
    return low not in entries("thing_openers") and (low not in entries("function_words") or is_listed(low))


def _begins_sentence(words: Sequence[Word], at: int, known: Known) -> bool:
    """Whether a capitalised word is an ordinary one, in front of a name or at the start: `Yesterday Lakshmi`."""
    low = words[at].low
    if at + 1 < len(words) and is_capitalised(words[at + 1].text):
        following = words[at + 1].low
        if following in known.given or following in known.full or (is_listed(following) and is_common(low)):
            return True
    return at == 0 and (low in OPENERS or low in entries("adverbs") or low.endswith("ly"))


def _is_doubtful(words: Sequence[Word], at: int, end: int, known: Known) -> bool:
    """Whether a name may be a product, or a word where no capital letter amid a sentence tells."""
    low = words[at].low
    if not (_is_word(low, known) or low in _PERSONAS):
        return False
    if is_product(low) or (low in _PERSONAS and any(word.low in _PERSONAS - {low} for word in words)):
        return True
    if at == 0 and low in entries("common_given") and verb_at(words, end, "past") is not None:
        return False  # `Grace applied the plan`
    amid = at > 0 and words[at - 1].text[0].isalpha() and words[at - 1].text.islower()
    return not (amid and is_listed(low) and (end >= len(words) or not words[end].text[:1].isupper()))


def _is_told_of(words: Sequence[Word], end: int) -> bool:
    """Whether the sentence goes on about a human: `in her shell`, `, our network lead`."""
    if any(words[at].low in _GENDERED for at in range(end, min(end + 18, len(words)))):
        return True
    if end >= len(words) or words[end].text != ",":
        return False
    return any(words[at].low in entries("titles") for at in range(end + 1, min(end + 6, len(words))))


def _owns_itself(words: Sequence[Word], at: int) -> bool:
    """`Chase changed its API`: what has an `its` is a company or a product."""
    return any(words[n].low in {"its", "itself"} for n in range(at, min(at + 6, len(words))))


def _end_of_name(words: Sequence[Word], at: int, known: Known) -> int:
    """The index behind the surnames, particles and initials that follow a given name."""
    end = at + 1
    while end < len(words) and end - at < MOST_NAMES:
        named = words[end].low in _PARTICLES and end + 1 < len(words) and is_capitalised(words[end + 1].text)
        if named or _is_initial(words, end):
            end += 2
        elif is_capitalised(words[end].text) and not (_is_sentence_word(words, end) or words[end].low in known.common):
            end += 1
        else:
            break
    return end


def _is_sentence_word(words: Sequence[Word], at: int) -> bool:
    return words[at].low in {"i", "it", "the", "we", "he", "she", "they", "this", "that", "when", "after", "in", "on"}


def _is_word(low: str, known: Known) -> bool:
    return low in known.common or any(low in entries(name) for name in _WORDS)


def _is_initial(words: Sequence[Word], at: int) -> bool:
    """`C.`: one capital letter and its full stop."""
    return (
        len(words[at].text) == 1
        and words[at].text.isupper()
        and words[at].text not in "AI"
        and at + 1 < len(words)
        and words[at + 1].text == "."
        and words[at + 1].start == words[at].end
        and at + 2 < len(words)
    )


def _matches(words: Sequence[Word], at: int, name: tuple[str, ...]) -> bool:
    if at + len(name) > len(words) or not words[at].text[:1].isupper():
        return False
    return all(words[at + number].low == part for number, part in enumerate(name))
