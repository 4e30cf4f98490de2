"""Text → sentences → words, with offsets. Linear in the length of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pmlint.language.lists import entries
from pmlint.model.prose import BLANK, Sentence, Word

LONGEST = 20_000
"""Characters of one text that are read; the reader of Markdown gives no more than 8,000."""
MOST_WORDS = 150
"""Words of a sentence; a longer one is data, or a list without full stops, and is cut."""

_TOKEN = re.compile(
    rf"""{BLANK}+
    | '[sS](?![\w'])
    | \b\d{{1,2}}:\d{{2}}(?::\d{{2}})?\b
    | (?:@|\b)[\w.+-]{{1,64}}@[\w.-]{{1,64}}\w
    | @?\w(?:[\w\u0300-\u036f]|['’](?![sS]\b)(?=\w)|[-‐‑.&/+](?=\w))*(?:@(?![\w]))?
    | [.!?…]+
    | [^\w\s]""",
    re.VERBOSE,
)
_ENDS = re.compile(r"[.!?…]+\Z")
_INITIAL = re.compile(r"[A-Z]\Z")
_OPENERS = frozenset("\"'“‘([{«„*_@•→-–—" + BLANK)
_CLOSERS = frozenset("\"'”’)]}»")
_QUOTES = {"“": "”", "„": "“", "«": "»", '"': '"'}
_BEFORE_LETTERS = frozenset(
    """
    option plan node phase group type class step version zone region team server cluster part appendix figure table
    section site rack room host variant case scenario branch
    """.split()  # noqa: SIM905
)
# A line that begins as an item of a list, with a label or with a time.
_BULLET = re.compile(r"\n[ \t]{0,20}(?:(?:[-*•–]|\d{1,2}[.)])[ \t]|[A-Z][\w /-]{0,30}:\s|[\[(]?\d{1,2}:\d{2}\b)")


def read_sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text in order; none for one without words.

    A sentence ends at `.`, `!`, `?` or `…` before a blank and a capital letter, a figure, a quote or a bracket, but not
    behind an abbreviation or an initial; and before a line that begins with the mark of an item, a label or a time.
    """
    text = text[:LONGEST]
    words = _words(text)
    breaks = {match.start() for match in _BULLET.finditer(text)}
    return tuple(_cut(text, words, sorted(breaks)))


def _words(text: str) -> list[Word]:
    text = text.replace("’", "'").replace("ʼ", "'")
    words: list[Word] = []
    closer = ""
    opened = -1
    for match in _TOKEN.finditer(text):
        word = match.group()
        quoted = bool(closer)
        if closer and word == closer:
            closer, quoted = "", False
        elif not closer and word in _QUOTES:
            closer, opened, quoted = _QUOTES[word], len(words), False
        words.append(Word(word, word.lower(), match.start(), match.end(), quoted))
    if closer:  # a quotation mark that none closes quotes nothing
        words[opened:] = [word._replace(quoted=False) for word in words[opened:]]
    return words


def _cut(text: str, words: list[Word], breaks: list[int]) -> Iterator[Sentence]:
    first = 0
    at = 0  # the next break
    for number, word in enumerate(words):
        while at < len(breaks) and breaks[at] < word.start:
            if first < number:
                yield _sentence(text, words[first:number])
                first = number
            at += 1
        if number + 1 - first >= MOST_WORDS or _ends(words, number):
            yield _sentence(text, words[first : number + 1])
            first = number + 1
    if first < len(words):
        yield _sentence(text, words[first:])


def _sentence(text: str, words: list[Word]) -> Sentence:
    start, end = words[0].start, words[-1].end
    return Sentence(start, end, tuple(words), text[start:end])


def _ends(words: list[Word], number: int) -> bool:
    """Whether a sentence ends behind this word: at its last full stop, or at the bracket that follows it."""
    word = words[number]
    following = words[number + 1] if number + 1 < len(words) else None
    if following is None or following.start == word.end:
        return False
    stop = number
    while stop > 0 and words[stop].text in _CLOSERS and words[stop - 1].end == words[stop].start and number - stop < 3:
        stop -= 1
    mark = words[stop].text
    if _ENDS.match(mark) is None:
        return False
    first = following.text[0]
    starts = not first.islower() or first in _OPENERS or following.text.endswith("@")
    return starts and (mark != "." or not _is_short(words, stop, first))


def _is_short(words: list[Word], stop: int, first: str) -> bool:
    """Whether the full stop belongs to an abbreviation (`e.g.`) or an initial (`Emil C. found`)."""
    before = words[stop - 1] if stop else None
    if before is None or before.end != words[stop].start:
        return False
    if _INITIAL.match(before.text) is not None:
        return (stop < 2 or words[stop - 2].low not in _BEFORE_LETTERS) and first.isalpha()
    return f"{before.low}." in entries("abbreviations") or (first.isdigit() and before.low in {"no", "v", "ver"})
