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
from functools import cache, lru_cache
from typing import NamedTuple

from pmlint.language import lists

_WORD = re.compile(r"[\w@'’/-]{1,60}")
_JOINT = re.compile("[-'/]")
_BLANK = r"\s{1,3}"
_STEM = 4
"""Letters of a word by which those of an open ending (`careless*`) are looked up."""
_SHORT = 3
_EVERYWHERE = frozenset(
    """
    a an and are as at be been but by can did do does for from had has have he her his in is it its no not of on or our
    she so than that the their them then there they this to was we were what when which who will with you your
    """.split()  # noqa: SIM905
)
"""Words of nearly every sentence, which tell no sentence from another."""
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


def find(name: str, text: str) -> Iterator[Found]:
    """The places in a sentence at which a phrase of `lexicon/<name>.txt` stands, phrase by phrase."""
    phrases, index, keys, always = _read(name)
    here = _keys_of(text)
    if not always and keys.isdisjoint(here):
        return
    for number in sorted({number for word in keys & here for number in index[word]} | always):
        for match in _pattern(phrases[number]).finditer(text):
            start, end = match.span("found")
            yield Found(end - len(text[start:end].lstrip()), end)


@lru_cache(maxsize=4096)
def _keys_of(text: str) -> frozenset[str]:
    """By what phrases of any list may be looked up in a sentence; kept, as many lists ask for the same sentences."""
    return frozenset().union(*map(_keys_in, text.casefold().split()))


@lru_cache(maxsize=16384)
def _keys_in(chunk: str) -> tuple[str, ...]:
    """Of a chunk without blanks: its words, the halves of joined ones, and how each begins (`care*`)."""
    words = _WORD.findall(chunk.replace("’", "'"))
    words += [part for word in words if not word.isalnum() for part in _JOINT.split(word)]
    return tuple(_every_key().intersection([*words, *(f"{word[:_STEM]}*" for word in words)]))


@cache
def _every_key() -> frozenset[str]:
    return frozenset().union(*(_read(name)[2] for name in lists.names("*_phrases")))


@cache
def _read(name: str) -> tuple[tuple[str, ...], dict[str, list[int]], frozenset[str], frozenset[int]]:
    """The lines of a list, the numbers of those that need a word, these words, and the lines that are always tried."""
    phrases = tuple(lists.lines(name))
    index: dict[str, list[int]] = {}
    always: set[int] = set()
    for number, line in enumerate(phrases):
        needed = _needed(line)
        if not needed:
            always.add(number)
        for word in needed:
            index.setdefault(word, []).append(number)
    return phrases, index, frozenset(index), frozenset(always)


def _needed(line: str) -> frozenset[str]:
    """Words of which one must stand in a sentence that a line is found in: the rarest; none where any word will do."""
    keys = [key for token in line.removeprefix("^").split() if (key := _piece(token)[1])]
    return min(keys, key=_commonness, default=frozenset())


@cache
def _pattern(line: str) -> re.Pattern[str]:
    """A line as pattern; made when a sentence first has its rarest word, as most lines never are."""
    tokens = line.split()
    start = tokens[0] == "^"
    body = "".join(_piece(token)[0] for token in tokens[start:])
    body = body if "[" in tokens else f"(?P<found>{body})"
    ahead = _CLAUSE if start else r"(?<![\w-])"
    return re.compile(rf"{ahead}{_joined(body)}(?![\w-])", re.IGNORECASE)


def _commonness(words: frozenset[str]) -> tuple[int, list[str]]:
    """How often one of these words stands in a sentence, by guess: `the` does, short words may, and many do."""
    return sum(100 if word in _EVERYWHERE else 10 if len(word) <= _SHORT else 1 for word in words), sorted(words)


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


def _length(word: str) -> int:
    return len(word.rstrip("*"))


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
    """Alternatives as pattern, and as words in lower case as `vocabulary` gives them; none where one is too short."""
    found: list[str] = []
    keys: set[str] = set()
    known = True
    for alternative in token.split("|"):
        owned = alternative.endswith("'s")
        bare = alternative.removesuffix("'s") if owned else alternative
        entries = lists.entries(bare[1:-1]) if bare.startswith("<") else {bare.replace("_", " ")}
        found += [lists.as_pattern(entry) + (r"s?['’]s?" if owned else "") for entry in entries]
        longest = {max(re.split("[ -]", entry), key=_length).casefold() for entry in entries}
        known &= all(word.find("*") not in range(_STEM) for word in longest)
        keys |= {f"{word[:_STEM]}*" if "*" in word else word for word in longest}
        if owned:
            keys |= {f"{entry}s" for entry in set(keys)} | {f"{entry}'s" for entry in set(keys)}
    return "|".join(sorted(found, key=lambda one: (-len(one), one))), frozenset(keys) if known else frozenset()
