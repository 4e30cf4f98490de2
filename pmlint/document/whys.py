"""One line of a chain of whys: `Why? …`, `Why 2: …`, `3. Why did it …? Because …`, `…because …`."""

from __future__ import annotations

import re
from typing import NamedTuple

from pmlint.source.inline import Inline

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_COUNTED = r"(?:the )?(?P<ordinal>first|second|third|fourth|fifth|[1-9](?:st|nd|rd|th))\s{1,3}"
# What `_STRICT` needs behind the word: a number, a question mark, a colon or a dash.
_WHY = re.compile(
    rf"[\s>*\-–•↓↳└─│\"“]{{0,6}}(?:[0-9]\ufe0f?\u20e3\s{{0,2}})?(?:(?:Q|Question)\s?[0-9]{{0,2}}[.:)]\s{{1,3}})?(?:[(\[]?(?P<item>[0-9]{{1,2}})[.):\]]{{0,2}}\s{{1,3}})?(?:{_COUNTED})?(?:but\s|and\s)?why\b"
    r"(?:\s?#?(?P<number>[0-9]{1,2})\b)?(?P<mark>\s{0,2}[?:.–—-]{1,3})?\s{0,3}(?:(?:[–—→-]{1,2}|->|=>)\s{1,3})?",
    re.IGNORECASE,
)
_BECAUSE = re.compile(r"[\s.…>*\-–]{0,6}(?:because|due to the fact|and that)\b", re.IGNORECASE)
_ANSWER = re.compile(r"[\s>*\-–•]{0,6}(?:A|Answer)\s?[0-9]{0,2}[.:)]\s{1,3}", re.IGNORECASE)
_ARROW = re.compile(r"\s{0,6}(?:→|->|=>|⇒|↳|↓)\s{0,3}(?!\W{0,4}(?:actions?|todo|fix|follow))", re.IGNORECASE)
_BARE_WHY = re.compile(r"\W{0,4}(?:\w{1,6} )?why(?:\s?#?[0-9]{1,2})?\W{0,3}\Z", re.IGNORECASE)
_NEXT_WHY = re.compile(r"(?<=[.!?])\s{1,3}(?=(?:(?:and|but) )?why\b[^.!?\n]{0,300}\?)", re.IGNORECASE)
_OUTCOME = re.compile(
    r"\s{0,4}(?:→|->|=>|⇒|actions?\s?:|action items?\b|root causes?(?: is)?\s?:|therefore\b|conclusion\s?:)",
    re.IGNORECASE,
)
_QUESTION_ENDS = re.compile(r"[?？][*_\"'”)]{0,3}(?:\s{1,3}|\Z)(?:[–—:→-]{1,2}\s{1,3}|->\s{1,3})?")


class Why(NamedTuple):
    """A line that asks why, and may answer itself."""

    number: int | None
    """Which why it is, where the line counts them."""
    answer: Inline
    """What stands behind the question; empty where the line only asks."""
    labelled: bool = False
    """Whether the line calls it a why (`Why 2: …`) and does not only ask."""


def asks_why(line: str) -> bool:
    """Whether a line begins with a why (`Why not try …` without a question mark does not)."""
    match = _WHY.match(line)
    return match is not None and bool(match["mark"] or match["number"] or "?" in line)


def read_why(line: Inline, *, inside: bool = False) -> Why | None:
    """The why with which `line` begins, None for other lines; `inside` is for the one that a label asks."""
    match = _WHY.match(line.plain)
    if match is None or not asks_why(line.plain):
        return None
    counted = match["number"] or match["item"] or match["ordinal"]
    number = _ORDINALS.get(counted.casefold()) or int(counted.rstrip("stndrh")) if counted else None
    if match["mark"] or match["number"]:
        behind = line.part(match.end())
        # `Why 1: why was the pool small? The default was five.`
        asks = not inside and behind.plain[:3].casefold() == "why"
        inner = read_why(behind, inside=True) if asks else None
        return Why(number, inner.answer if inner is not None else behind, labelled=True)
    asked = _QUESTION_ENDS.search(line.plain, match.end())
    return Why(number, line.part(asked.end() if asked is not None else len(line.plain)))


def says_because(line: str) -> bool:
    """Whether a line goes on with the reason of the one above, or answers it (`A: …`)."""
    return _BECAUSE.match(line) is not None or _ANSWER.match(line) is not None


def answer_in(text: Inline) -> Inline:
    """The answer without `A:` before it and without the lines that draw a conclusion from it."""
    label = _ANSWER.match(text.plain)
    start = offset = label.end() if label and text.plain[label.end() :].strip() else 0
    for line in text.plain[start:].split("\n"):
        if offset > start and is_outcome(line):
            return text.part(start, offset)
        offset += len(line) + 1
    return text.part(start) if start else text


def behind_arrow(text: Inline) -> Inline | None:
    """What an arrow points to (`→ The pool was empty`), None without one and where it points to an action."""
    match = _ARROW.match(text.plain)
    return text.part(match.end()) if match is not None else None


def is_bare_why(line: str) -> bool:
    """Whether a line only counts the question that follows: `Why 2:`."""
    return _BARE_WHY.match(line) is not None


def next_whys(line: str) -> list[int]:
    """The offsets at which further whys begin in a line that begins with one."""
    return [match.end() for match in _NEXT_WHY.finditer(line)] if asks_why(line) else []


def is_outcome(line: str) -> bool:
    """Whether a line draws the conclusion of a chain (`→ Action: …`), which answers no why."""
    return _OUTCOME.match(line) is not None
