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
_STORMS = frozenset({"hurricane", "storm", "typhoon"})
_BLAMING = frozenset({"blame", "blamed", "pin", "pinned", "blaming"})
_APPOSED_THINGS = frozenset(
    ["agent", "daemon", "bot", "controller", "scheduler", "proxy", "sidecar", "job", "tool", "app", "product", "model"]
)
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
    return low in known or ("-" in low and all(part in known and len(part) > 1 for part in low.split("-")))


def is_thing(words: Sequence[Word], start: int, end: int, known: Known) -> bool:
    """Whether what stands around a name makes it a product or a place: `the Jordan region`, `in Austin`."""
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
    if before in _STORMS or (capital and not dated and (before in entries("thing_openers") or is_product(before))):
        return True
    blamed = before == "on" and (_is_somebodys_part(words, end) or _is_blamed(words, start))
    if before in PLACES and not blamed:
        return True
    return end < len(words) and words[end].text[:1].isdigit() and words[start].low not in known.full


def _is_apposed_thing(words: Sequence[Word], at: int) -> bool:
    """`Felix, the per-node agent of Calico, …`: a thing is put beside the name."""
    if at + 2 >= len(words) or words[at].text != "," or words[at + 1].low not in {"a", "an", "the", "our"}:
        return False
    close = next((n for n in range(at + 2, min(at + 9, len(words))) if words[n].text in ",.;"), at + 2)
    heads = words[at + 2 : close]
    human = any(word.low in entries("titles") for word in heads)
    return not human and any(word.low in _APPOSED_THINGS or word.low in entries("technical_heads") for word in heads)


def _is_somebodys_part(words: Sequence[Word], at: int) -> bool:
    """`on Sam's part`."""
    return at + 1 < len(words) and words[at].low == "'s" and words[at + 1].low in {"part", "side"}


def _is_blamed(words: Sequence[Word], start: int) -> bool:
    return any(words[n].low in _BLAMING for n in range(max(0, start - 5), start))
