"""Remedies that ask people to take more care: `be more careful`, `remind engineers to …`, `always double-check`.

The core asks for attention or memory, in whatever words; a weak remedy teaches people and does nothing else; a soft one
makes sure that people do something. What a tool does by itself is none of them. The phrases are in
`lexicon/vigilance_phrases.txt`, `teaching_phrases.txt` and `ensuring_phrases.txt`.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pmlint.language.phrases import Found, find

CORE, WEAK, SOFT = "core", "weak", "soft"
_PHRASES = ((CORE, "vigilance_phrases"), (WEAK, "teaching_phrases"), (SOFT, "ensuring_phrases"))
# A machine in front of the words does it, or is told to; behind them it says by what means it is done.
_DOER = re.compile(
    r"(?<![\w-])(?:automat\w{0,8}|bots?|ci|cli|lint(?:er|s|ing)?|hooks?|pipelines?|scripts?|banners?|gates?"
    r"|prompts?|validators?|tool(?:s|ing)?|jobs?|checks?|alerts?|pagers?|engine|controller|wizard|field"
    r"|workflow|cron|tests?"
    r"|monitors?"
    r"|system|scheduler|service|client|proxy|balancer|code|config|migrations?|app|ui|form|page|dialog"
    r"|command|plugin|watchdog)"
    r"(?![\w-])[^.;:,]{0,30}$",
    re.IGNORECASE,
)
_MEANS = re.compile(
    r"[^.;:]{0,80}?(?<![\w-])(?:automatically|automated"
    r"|(?:via|by|with|through|from|in) (?:an? |the |our )?(?:[\w-]{1,20} ){0,2}?"
    r"(?:bots?|scripts?|ci|hooks?|linters?|pipelines?|jobs?|automation|tests?|policy|admission controller"
    r"|validator)|bots?|banners?|enforced|mechanism|locking)(?![\w-])",
    re.IGNORECASE,
)
_MACHINES_LEARN = re.compile(
    r"\b(?:model|classifier|network|detector|embedding|algorithm|predictor|forecaster)s?\b", re.IGNORECASE
)


_TEACHING = re.compile(r"(?:re-?)?(?:train|teach|educat|coach|tun)", re.IGNORECASE)
_SENDING = re.compile(r"send|post|issue|put|set", re.IGNORECASE)
_OPENS = re.compile(
    r"[^.;:]{0,60}?\bthat (?:opens|creates|files|fires|pages|alerts|triggers|blocks|starts)\b", re.IGNORECASE
)
_AUTOMATIC = re.compile(r"\bautomat", re.IGNORECASE)


class Remedy(NamedTuple):
    """A remedy that asks people for care: where, by 0-based offsets with the end exclusive, and of which kind."""

    start: int
    end: int
    kind: str
    """core, weak or soft."""


def vigilance(text: str) -> Iterator[Remedy]:
    """The places at which a sentence asks people to be careful, to remember or to learn."""
    for kind, phrases in _PHRASES:
        for found in find(phrases, text):
            if not _is_done_by_a_machine(text, found):
                yield Remedy(*found, kind)


def vigilance_core(text: str) -> Iterator[Remedy]:
    """Those that ask for attention or memory."""
    return (remedy for remedy in vigilance(text) if remedy.kind == CORE)


def _is_done_by_a_machine(text: str, found: Found) -> bool:
    before, behind = text[max(0, found.start - 60) : found.start], text[found.end : found.end + 100]
    by_itself = _DOER.search(before) is not None or _MEANS.match(behind) is not None
    learns = _TEACHING.match(text, found.start) and _MACHINES_LEARN.search(text[found.start : found.end + 25])
    opens = _SENDING.match(text, found.start) and _OPENS.match(behind)
    sends = opens or (_SENDING.match(text, found.start) and _AUTOMATIC.search(text[found.start : found.end]))
    return by_itself or bool(learns or sends)
