"""What looks like a name and is a thing: a product, a place, a code name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pmlint.language.known import Known, given_names
from pmlint.language.listed import phrase_at
from pmlint.language.lists import entries
from pmlint.model.prose import Word

PLACES = frozenset(
    {"the", "an", "a", "our", "in", "on", "via", "using", "into", "within", "inside", "under", "your", "their", "this"}
)
STORMS = frozenset({"hurricane", "storm", "typhoon"})
_BLAMING = frozenset({"blame", "blamed", "pin", "pinned", "blaming"})
_OF_PEOPLE = ("roles", "role_heads", "role_modifiers", "titles", "human_subjects", "function_words", "adverbs")
_PREFIXED = re.compile(r"(?:Mac|Mc|Fitz|De|Di|Da|La|Le|Van|Von|Abd)[A-Z][^\W\d_A-Z]{2,20}\Z")


def is_capitalised(text: str) -> bool:
    """`Priya`, `Jo-Ann`, `O'Brien`, `MacAskill`; not `JSON`, `kubeCTL`, `Node2`."""
    return _PREFIXED.match(text) is not None or (
        text[:1].isupper()
        and len(text) > 1
        and all(
            part.isalpha() and part[:1].isalpha() and (part[1:].islower() or len(part) < 3)
            for part in text.replace("'", "-").split("-")
            if part
        )
        and not text.isupper()
    )


def is_product(low: str) -> bool:
    """Whether a word in lower case is the name of a product, a place or a code name."""
    return len(low) > 2 and low in entries("not_people") and low not in entries("name_words")


def is_listed(low: str) -> bool:
    """Whether it is a given name; of `Jean-Pierre` both halves are, of `Add-Ons` not."""
    known = given_names()
    syllables = entries("name_syllables")
    return low in known or (
        "-" in low and all(len(part) > 1 and (part in known or part in syllables) for part in low.split("-"))
    )


def is_thing(words: Sequence[Word], start: int, end: int, known: Known) -> bool:
    """Whether what stands around a name makes it a product or a place: `the Jordan region`, `in Austin`."""
    if phrase_at(words, start, "companies") or (end > start + 1 and words[end - 1].low in entries("company_ends")):
        return True
    if any(phrase_at(words, at, "technical_heads") for at in range(start + 1, end + 1)):
        return True
    if end < len(words) and words[end].low in known.common and is_capitalised(words[end].text):
        return True  # `Fritz Timeouts`, where the text writes of timeouts
    if end > start + 1 and is_product(words[start].low) and is_listed(words[start].low):
        return any(is_product(words[at].low) for at in range(start + 1, end))  # `Roberta Mancini` is nobody's model
    if any(is_product(words[at].low) for at in range(start + 1, end)):
        return is_product(words[start].low) or not is_listed(words[start].low)
    if _is_apposed_thing(words, end):
        return True
    before = words[start - 1].low if start else ""
    capital = start > 0 and words[start - 1].text[0].isupper()  # `during the project Sam dropped it` is Sam's deed
    dated = before in entries("calendar_words")
    if before in entries("apposed_things") and start > 1:
        return True  # `our scheduler Otto`
    if before in STORMS or (capital and not dated and (before in entries("thing_openers") or is_product(before))):
        return True
    blamed = before == "on" and (_is_somebodys_part(words, end) or _is_blamed(words, start))
    if before in PLACES and not blamed and not _owns_deed(words, end):
        return True
    listed = before == "and" and start > 2 and is_capitalised(words[start - 2].text)
    if listed and words[start - 3].low in PLACES:
        return True  # `in Florence and Victoria`
    return end < len(words) and words[end].text[:1].isdigit() and words[start].low not in known.full


def _is_apposed_thing(words: Sequence[Word], at: int) -> bool:
    """`Felix, the per-node agent of Calico, …`: a thing is put beside the name."""
    if at + 3 >= len(words) or words[at].text != ",":
        return False
    if words[at + 1].low not in {"a", "an", "the", "our"} and words[at + 2].low != "'s":
        return False
    close = next((n for n in range(at + 2, min(at + 9, len(words))) if words[n].text in ",.;"), at + 2)
    heads = words[at + 2 : close]
    human = any(word.low in entries("titles") for word in heads)
    return not human and any(
        word.low in entries("apposed_things") or word.low in entries("technical_heads") or _is_device(word.low)
        for word in heads
    )


def _is_device(low: str) -> bool:
    """`renderer`, `exporter`: what ends so and is nobody's work."""
    return len(low) > 5 and low.endswith(("er", "or")) and not any(low in entries(name) for name in _OF_PEOPLE)


def _owns_deed(words: Sequence[Word], at: int) -> bool:
    """`in Tomasz's cleanup script`, and not `in Sydney's region`."""
    if at + 1 >= len(words) or words[at].low != "'s":
        return False
    behind = range(at + 1, min(at + 4, len(words)))
    return any(words[n].low in entries("change_nouns") or words[n].low in entries("fault_nouns") for n in behind)


def _is_somebodys_part(words: Sequence[Word], at: int) -> bool:
    """`on Sam's part`."""
    return at + 1 < len(words) and words[at].low == "'s" and words[at + 1].low in {"part", "side"}


def _is_blamed(words: Sequence[Word], start: int) -> bool:
    return any(words[n].low in _BLAMING for n in range(max(0, start - 5), start))
