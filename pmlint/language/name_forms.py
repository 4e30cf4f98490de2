"""What names of people look like: titles in front, surnames at the end, and the words that only begin a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from pmlint.language.known import surnames
from pmlint.language.lists import entries
from pmlint.language.things import is_listed, is_product
from pmlint.model.prose import Word

OPENERS = frozenset(
    """
    when after while yesterday today once because if since before meanwhile as at on in during for the a an this that
    """.split()  # noqa: SIM905
)
_THINGS = (
    "technical_heads", "software_words", "not_people", "change_nouns", "weak_nouns", "abstract_nouns",
    "departments", "department_heads", "group_modifiers", "disciplines",
)  # fmt: skip
"""Lists of words that are no surnames."""
HONORIFICS = frozenset({"mr", "mrs", "ms", "mx", "dr", "prof", "miss", "herr", "frau", "monsieur", "madame", "señor"})
HONORIFIC_ENDINGS = ("-san", "-sama", "-kun", "-sensei", "-ssi")


@cache
def days() -> frozenset[str]:
    """Days and months in lower case, which are given names elsewhere; without the four that are so in English."""
    return entries("calendar_words") - {"april", "may", "june", "august"}


def ends_in_surname(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether the last of several capitalised words says that they are a name: `Malika Yusupova`, `Nguyen Van Hieu`."""
    low, last = words[at].low, words[end - 1].low
    if is_product(last) or (is_product(low) and low not in entries("common_given") and not _is_of_surnames(last)):
        return False
    brand = is_product(low) and not is_listed(low)  # `Stripe Sigma`
    told = not brand and (_is_surname(last) or _is_of_surnames(last))
    told = told or last.startswith(("al-", "el-")) or _is_romanised(words[end - 1].text)
    return told or (low in surnames() and is_listed(last))


def is_addressed(words: Sequence[Word], at: int) -> bool:
    """`Mr. Delacroix`, `Mrs Lindqvist`."""
    before = at - 2 if at > 1 and words[at - 1].text == "." else at - 1
    return before >= 0 and words[before].low in HONORIFICS and words[before].text[0].isupper()


def _is_surname(low: str) -> bool:
    """`Reed` and `Lee`, which are names of people, and what ends as surnames do."""
    if low in entries("surname_endings") or low in entries("name_words"):
        return low not in entries("technical_heads")
    return len(low) > 5 and any(low.endswith(ending) for ending in entries("surname_endings") if low != ending)


def _is_romanised(text: str) -> bool:
    """`Wei-ting`, `Ji-hoon`: a name of two syllables, the second in lower case."""
    first, _, second = text.partition("-")
    return bool(second) and first.istitle() and second.isalpha() and second.islower() and len(second) < 7


def _is_of_surnames(low: str) -> bool:
    return low in surnames() and not any(low in entries(name) for name in _THINGS)


def is_common(low: str) -> bool:
    """Whether a word that begins a sentence is no name: `Yesterday`, `Tuesday`, `Postgres`."""
    ordinary = low in OPENERS or low.endswith(("ly", "ing")) or is_product(low) or low in _imperatives()
    return ordinary or any(
        low in entries(name)
        for name in ("adverbs", "calendar_words", "function_words", "name_words", "titles", "roles")
    )


@cache
def _imperatives() -> frozenset[str]:
    """Verbs that may begin a sentence in front of a name: `Ask Anjali`."""
    names = ("duties", "benign_verbs", "change_verbs", "instructions", "harm_verbs", "omission_verbs", "machine_verbs")
    return frozenset(entry.split()[0] for name in names for entry in entries(name))
