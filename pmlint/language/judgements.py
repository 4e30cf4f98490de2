"""Judgements of people: character (`careless`), experience (`a junior engineer`), what was obvious afterwards.

The phrases are in `lexicon/judgement_phrases.txt`, `hindsight_phrases.txt` and `inexperience_phrases.txt`. Words that
judge systems as well (`poor`, `inadequate`) count only beside what people do.
"""

import re
from collections.abc import Iterator

from pmlint.language.phrases import Found, find

_DENIED = re.compile(
    r"(?<![\w-])(?:not|no|never|nobody|hardly|less|nothing|(?:is|was|were)n['’]t|without|rather than)\s{1,3}"
    r"(?:\w{1,12}\s{1,3}){0,2}$",
    re.IGNORECASE,
)


def judgements(text: str) -> Iterator[Found]:
    """The places at which a sentence judges character or effort."""
    return _told("judgement_phrases", text)


def hindsight(text: str) -> Iterator[Found]:
    """The places at which a sentence knows afterwards what nobody could know before."""
    return _told("hindsight_phrases", text)


def inexperience(text: str) -> Iterator[Found]:
    """The places at which a sentence explains with the experience of a person."""
    return _told("inexperience_phrases", text)


def _told(phrases: str, text: str) -> Iterator[Found]:
    for found in find(phrases, text):
        if not _DENIED.search(text[max(0, found.start - 40) : found.start]):
            yield found
