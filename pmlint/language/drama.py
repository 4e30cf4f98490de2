"""Words that shout (`nightmare`, `!!!`) and questions that look for a culprit (`Who approved this?`).

The phrases are in `lexicon/drama_phrases.txt` and `culprit_phrases.txt`.
"""

import re
from collections.abc import Iterator

from pmlint.language import lists
from pmlint.language.phrases import Found, find

_MARKS = re.compile(r"!{2,}|!\?|\?!|[\U0001F525\U0001F926\U0001F631\U0001F621\U0001F92C\U0001F4A9\U0001F620]")
_CAPITALS = re.compile(r"(?<![\w`-])[A-Z]{3,20}(?![\w`-])")
_HINT = re.compile(r"[A-Z]{3}")
"""Found fast; most sentences have nothing in capitals."""
_SENTENCE_WORDS = frozenset(
    ["was", "were", "why", "did", "we", "you", "they", "it", "is", "nobody", "that", "this", "have", "had", "to"]
)
_FEWEST_SHOUTED = 4
_BEHIND_A_QUESTION = " \"'”)*_"


def drama(text: str) -> Iterator[Found]:
    """The places at which a sentence shouts."""
    if "!" in text or not text.isascii():
        for match in _MARKS.finditer(text):
            yield Found(*match.span())
    yield from find("drama_phrases", text)
    if text.isupper() and _is_all_shouted(text):
        yield Found(0, len(text.rstrip()))
        return
    if not _HINT.search(text):
        return
    shouted = lists.entries("shouted_words")
    found = [Found(*one.span()) for one in _CAPITALS.finditer(text) if one.group().casefold() in shouted]
    if found and not _is_in_capitals(text):
        yield from found


def who_questions(text: str) -> Iterator[Found]:
    """The places at which a question asks for a culprit."""
    if text.rstrip(_BEHIND_A_QUESTION).endswith("?"):
        yield from find("culprit_phrases", text)


def _is_all_shouted(text: str) -> bool:
    """A whole sentence in capitals; SQL and headings of logs hold none of the small words of a sentence."""
    words = text.split()
    if len(words) < _FEWEST_SHOUTED or not any(sign.isalpha() for sign in text):
        return False
    return sum(1 for word in words if word.strip(".,!?").casefold() in _SENTENCE_WORDS) >= 2


def _is_in_capitals(text: str) -> bool:
    """A heading in capitals is a matter of style; so are SQL and the key words of specifications."""
    letters = [sign for sign in text if sign.isalpha()]
    return sum(1 for sign in letters if sign.isupper()) * 2 > len(letters)
