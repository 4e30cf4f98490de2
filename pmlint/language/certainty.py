"""Claims that something cannot happen again."""

import re
from typing import NamedTuple

_AGAIN = r"(?:(?:ever )?(?:happen|occur|take place|repeat)(?: itself)? again|re-?occur(?: again)?|recur(?: again)?)"
_CLAIM = re.compile(
    rf"\b(?:(?:will|can|could) (?:never|no longer|not)|won['’]t|cannot|can['’]t|never) (?:ever )?{_AGAIN}"
    r"|\bwill never (?:happen|occur|fail|break|go down)\b"
    r"|\b(?:is|are|has been|have been|was|were|now) (?:now )?(?:completely|permanently|definitively|entirely|100 ?%) "
    r"(?:fixed|solved|eliminated|eradicated|impossible)\b"
    rf"|\bimpossible (?:for (?:this|it|that|such)(?: \w{{1,20}}){{0,4}} to|to|that (?:this|it)) {_AGAIN}"
    r"|(?<!no )\bguarante(?:es?|ed) (?:that )?(?:\w{1,20} ){1,6}(?:never|not|no|cannot|can['’]t|won['’]t)\b",
    re.IGNORECASE,
)
_AIM = re.compile(
    r"\b(?:ensur\w{1,4}|mak(?:e|es|ing) sure|so that|prevent\w{0,4}|in order to|aim\w{0,4}|goal|hope\w{0,4}"
    r"|should|want\w{0,3}|whether|if|until|unless|(?:no|to) guarantee|need\w{0,2} to|need that|would|may|might|not)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
_HINTS = (
    "never",
    "not",
    "n't",
    "n’t",
    "longer",
    "fixed",
    "solved",
    "eliminated",
    "eradicated",
    "impossible",
    "guarantee",
)
"""One of them stands in every claim; most texts have none."""
_SENTENCE_END = re.compile(r"[.!?]\s")


class Claim(NamedTuple):
    """The words of a claim, and where they stand in the text, 0-based and end exclusive."""

    words: str
    start: int
    end: int


def claims_certainty(text: str) -> Claim | None:
    """The first claim of a text; an aim (`to ensure that it cannot happen again`) and a question are none."""
    low = text.lower()
    for match in _CLAIM.finditer(text) if any(hint in low for hint in _HINTS) else ():
        before = _SENTENCE_END.split(text[max(0, match.start() - 300) : match.start()])[-1]
        behind = _SENTENCE_END.split(text[match.end() : match.end() + 200] + " ")[0]
        if not _AIM.search(before) and "?" not in behind:
            return Claim(match.group(), match.start(), match.end())
    return None
