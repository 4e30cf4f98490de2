"""Remedies that punish: discipline, warnings, one person's access taken away, consequences.

The phrases are in `lexicon/punishment_phrases.txt`; what takes something from a named person, or holds somebody
accountable, is read here.
"""

import re
from collections.abc import Iterator

from pmlint.language import lists
from pmlint.language.phrases import Found, find

_ACCOUNTABLE = re.compile(
    r"(?<![\w-])(?:hold|holding|held|make|making)\s{1,3}(?P<whom>(?:[\w@'’-]{1,30}\s{1,3}){1,6}?)"
    r"(?:fully |personally |directly )?(?:accountable|answerable|liable)(?![\w-])",
    re.IGNORECASE,
)
_OURSELVES = re.compile(
    r"\b(?:ourselves|each other|vendors?|providers?|suppliers?|us|one another|service|upstream)\b", re.IGNORECASE
)
_ACCESS = r"(?:access|permissions?|privileges?|rights?|role|credentials|admin|sudo|keys|commit bit|deploy bit)"
_TAKEN = (
    r"(?<![\w-])(?:revok|remov|suspend|restrict|tak|withdraw|pull|limit|cut|disabl|strip)(?:e|ing|ping|ting)?(?: away)?"
)
_WORDS = r"(?:[\w-]{1,20}\s{1,3})"
_NAME = r"[A-ZÀ-ÖØ-Þ][^\W\d_]{1,30}"
_ACCESS_OF = re.compile(
    rf"{_TAKEN}\s{{1,3}}(?P<whom>@?[^\W\d_][\w-]{{0,30}}(?: {_NAME})?|(?:the|this|that) {_WORDS}{{0,3}}?[\w-]{{1,20}})"
    rf"['’]s?\s{{1,3}}{_WORDS}{{0,4}}?{_ACCESS}(?![\w-])",
    re.IGNORECASE,
)
_ACCESS_FROM = re.compile(
    rf"{_TAKEN}\s{{1,3}}{_WORDS}{{0,5}}?{_ACCESS}\s{{1,3}}(?:from|for|of)\s{{1,3}}"
    rf"(?P<whom>@[\w-]{{1,30}}|(?-i:{_NAME}(?: {_NAME})?)(?=[\s.,;]|$)"
    rf"|(?:the|this|that) {_WORDS}{{0,2}}?[\w-]{{1,20}})(?![\w-])",
    re.IGNORECASE,
)


def punishments(text: str) -> Iterator[Found]:
    """The places at which a remedy punishes somebody."""
    yield from find("punishment_phrases", text)
    for match in _ACCOUNTABLE.finditer(text):
        if not _OURSELVES.search(match["whom"]):
            yield Found(*match.span())
    for pattern in (_ACCESS_OF, _ACCESS_FROM):
        for match in pattern.finditer(text):
            if _may_be_somebody(match["whom"]):
                yield Found(*match.span())


def _may_be_somebody(whom: str) -> bool:
    """A handle, a role with its article, or a capitalised word that names no product."""
    if whom.startswith("@"):
        return "/" not in whom
    article, _, rest = whom.casefold().partition(" ")
    if article in {"the", "this", "that"}:
        return rest.rsplit(" ", 1)[-1] in lists.entries("role_heads") | lists.entries("person_nouns")
    first = whom.split(" ", 1)[0]
    return first[:1].isupper() and not whom.isupper() and first.casefold() not in lists.entries("not_people")
