"""Phrases from `lexicon/*_phrases.txt`, a line each, found in a sentence without trying them all.

A line is made of words in lower case, in order:

    word  wor*  a|b|c     a word, a word of any ending, one of several; `double_check` is two words
    <list>  <list>'s      an entry of `lexicon/list.txt`; the same as a possessive
    word?  <list>?        may be left out
    ..3                   up to three words of any kind
    !word|word  !<list>   the next word is none of these
    ^                     in front: only where a clause starts, or behind `to`, `should`, `and` and their like
    [ … ]                 only the words between them are underlined

A phrase is tried where the rarest of its words stands in the sentence, so a long list costs no more than a short one.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pmlint.language import lists

_WORD = re.compile(r"[\w@'’/-]{1,60}")
_JOINT = re.compile("[-'/]")
_BLANK = r"\s{1,3}"
_ANY = r"[^\s.;:!?]{1,40}"
_AHEAD = (
    r"and|then|or|(?<!like )to|please|we|you|everyone|everybody|people|also|must|should|shall|will|just|would|can|by"
    r"|instead|let['’]s|asked|told|expected"
    r"|(?:need|needs|have|has|ought|try|going|want|plan) to"
)
_CLAUSE = (
    rf"(?:^[\W_]{{0,6}}|[.;:!?,–—-]\s{{1,3}}|\b(?:{_AHEAD})\s{{1,3}})"
    r"(?:(?:also|all|manually|always|please|just)\s{1,3}){0,2}"
)


class Found(NamedTuple):
    """Where it stands in the text, by 0-based offsets, the end exclusive."""

    start: int
    end: int


class _Phrase(NamedTuple):
    pattern: re.Pattern[str]
    keys: frozenset[str]
    """Words of which one must stand in the sentence; empty: it is always tried."""


def find(name: str, text: str) -> Iterator[Found]:
    """The places in a sentence at which a phrase of `lexicon/<name>.txt` stands, phrase by phrase."""
    phrases, index, always = _read(name)
    words = {match.group().casefold().replace("’", "'") for match in _WORD.finditer(text)}
    words |= {part for word in words if not word.isalnum() for part in _JOINT.split(word)}
    tried = sorted({number for word in words if word in index for number in index[word]} | always)
    for number in tried:
        for match in phrases[number].pattern.finditer(text):
            start, end = match.span("found")
            yield Found(end - len(text[start:end].lstrip()), end)


@cache
def _read(name: str) -> tuple[tuple[_Phrase, ...], dict[str, list[int]], frozenset[int]]:
    """The phrases of a list, the numbers of those that need a word, and of those that are always tried."""
    phrases = tuple(_compiled(line) for line in lists.lines(name))
    index: dict[str, list[int]] = {}
    for number, phrase in enumerate(phrases):
        for key in phrase.keys:
            index.setdefault(key, []).append(number)
    return phrases, index, frozenset(number for number, phrase in enumerate(phrases) if not phrase.keys)


def _compiled(line: str) -> _Phrase:
    tokens = line.split()
    start = tokens[0] == "^"
    pieces: list[str] = []
    marked = "[" in tokens
    keys: list[frozenset[str]] = []
    for token in tokens[start:]:
        piece, key = _piece(token)
        pieces.append(piece)
        if key:
            keys.append(key)
    body = "".join(pieces)
    body = body if marked else f"(?P<found>{body})"
    ahead = _CLAUSE if start else r"(?<![\w-])"
    rarest = min(keys, key=lambda words: (len(words), sorted(words)), default=frozenset())
    return _Phrase(re.compile(f"{ahead}{_joined(body)}(?![\\w-])", re.IGNORECASE), rarest)


def _piece(token: str) -> tuple[str, frozenset[str]]:
    """A token as pattern, with a mark in front where a blank stands between it and the one before; its words as key."""
    if token in ("[", "]"):
        return ("(?P<found>" if token == "[" else ")"), frozenset()
    if token.startswith(".."):
        return f"\0(?:{_ANY}{_BLANK}){{0,{int(token[2:])}}}?\1", frozenset()
    if token.startswith("!"):
        words, _ = _words(token[1:])
        return rf"(?!{_BLANK}(?:{words})(?![\w-]))", frozenset()
    optional = token.endswith("?")
    words, keys = _words(token.rstrip("?"))
    if optional:
        return f"\0(?:(?:{words}){_BLANK})?\1", frozenset()
    return f"\0(?:{words})", keys


def _joined(body: str) -> str:
    r"""The pattern with blanks between its words: `\0` asks for one in front, `\1` says that one is taken already."""
    joined: list[str] = []
    blank = False
    for piece in re.split("([\0\1])", body):
        if piece == "\0":
            joined.append(_BLANK if blank else "")
            blank = True
        elif piece == "\1":
            blank = False
        else:
            joined.append(piece)
    return "".join(joined)


def _words(token: str) -> tuple[str, frozenset[str]]:
    """Alternatives as pattern, and as words in lower case; no words where an ending is open."""
    found: list[str] = []
    keys: set[str] = set()
    closed = True
    for alternative in token.split("|"):
        owned = alternative.endswith("'s")
        bare = alternative.removesuffix("'s") if owned else alternative
        entries = lists.entries(bare[1:-1]) if bare.startswith("<") else {bare.replace("_", " ")}
        found += [lists.as_pattern(entry) + (r"s?['’]s?" if owned else "") for entry in entries]
        closed &= not any("*" in entry for entry in entries)
        keys |= {re.split("[ -]", entry)[0].casefold() for entry in entries}
        if owned:
            keys |= {f"{entry}s" for entry in set(keys)} | {f"{entry}'s" for entry in set(keys)}
    return "|".join(sorted(found, key=lambda one: (-len(one), one))), frozenset(keys) if closed else frozenset()
