"""Path patterns as in .gitignore, matched without regular expressions, in p × n steps at most.

Form: https://git-scm.com/docs/gitignore. The settings write `include`, `exclude` and `overrides` in it too.
"""

import string
from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from functools import lru_cache
from typing import Any, NamedTuple

CLASSES: dict[str, Callable[[str], bool]] = {
    "alnum": str.isalnum,
    "alpha": str.isalpha,
    "blank": " \t".__contains__,
    "digit": string.digits.__contains__,
    "lower": str.islower,
    "punct": string.punctuation.__contains__,
    "space": str.isspace,
    "upper": str.isupper,
    "xdigit": string.hexdigits.__contains__,
}


class Wild(Enum):
    """What stands for more than itself."""

    CHARACTER = "?"
    TEXT = "*"
    FOLDERS = "**"


class OneOf(NamedTuple):
    """A bracket expression: ranges as in `[a-z]`, classes as in `[[:digit:]]`."""

    ranges: tuple[tuple[str, str], ...]
    classes: tuple[str, ...]
    inverted: bool

    def holds(self, character: str) -> bool:
        """Whether the expression allows that character."""
        inside = any(low <= character <= high for low, high in self.ranges)
        return (inside or any(CLASSES[name](character) for name in self.classes)) != self.inverted


class Pattern(NamedTuple):
    """One line of an ignore file."""

    segments: tuple[Any, ...]
    """Per name of a path: Wild.FOLDERS, or the tuple of what its characters may be."""
    negated: bool = False
    """Begins with `!`: takes back what an earlier pattern meant."""
    folders_only: bool = False

    def matches(self, path: str, *, is_folder: bool = False) -> bool:
        """Whether the pattern means this very path; `/` between names, relative to the pattern's folder."""
        if self.folders_only and not is_folder:
            return False
        return _matches(self.segments, path.split("/"), Wild.FOLDERS, _name_matches)

    def covers(self, path: str) -> bool:
        """Whether the pattern means this file or a folder above it."""
        return self.matches(path) or any(self.matches(folder, is_folder=True) for folder in folders_above(path))


def folders_above(path: str) -> list[str]:
    """The folders a path lies in, outermost first: `a/b/c.md` lies in `a` and `a/b`."""
    names = path.split("/")
    return ["/".join(names[:count]) for count in range(1, len(names))]


def covered(patterns: Iterable[str], path: str) -> bool:
    """Whether a list of patterns, the last that matches deciding, means this file or a folder above it."""
    hits = [pattern for text in patterns if (pattern := read(text)) is not None and pattern.covers(path)]
    return bool(hits) and not hits[-1].negated


@lru_cache(maxsize=4096)
def read(line: str) -> Pattern | None:
    """Read one line of an ignore file; None for a comment, a blank line and what can never match."""
    text = _without_trailing_blanks(line)
    if not text or text.startswith("#"):
        return None
    negated = text.startswith("!")
    text = text[1:] if negated else text
    folders_only = text.endswith("/")
    text = text[:-1] if folders_only else text
    anchored = "/" in text
    segments = _segments(text.removeprefix("/"), anchored=anchored)
    return None if segments is None else Pattern(segments, negated, folders_only)


def _without_trailing_blanks(line: str) -> str:
    r"""Spaces at the end do not count unless a backslash stands before them: `name\ `."""
    stripped = line.rstrip(" ")
    backslashes = len(stripped) - len(stripped.rstrip("\\"))
    return stripped + " " if backslashes % 2 and len(stripped) < len(line) else stripped


def _segments(text: str, *, anchored: bool) -> tuple[Any, ...] | None:
    if not text:
        return None
    segments: list[Any] = [] if anchored else [Wild.FOLDERS]
    for name in text.split("/"):
        segment = Wild.FOLDERS if name == "**" else _tokens(name)
        if segment is None:
            return None
        segments.append(segment)
    if segments[-1] is Wild.FOLDERS:  # `a/**` means what lies below a, and not a itself
        segments.append((Wild.TEXT,))
    return tuple(segments)


def _tokens(name: str) -> tuple[Any, ...] | None:
    tokens: list[Any] = []
    index = 0
    while index < len(name):
        token, index = _token(name, index)
        if token is None:
            return None
        tokens.append(token)
    return tuple(tokens)


def _token(name: str, index: int) -> tuple[Any, int]:
    """What stands at `index`, and where the next begins; None for what Git gives up on."""
    character = name[index]
    if character == "[":
        return _one_of(name, index + 1)
    if character == "\\":
        return (name[index + 1] if index + 1 < len(name) else None), index + 2
    wild = {"*": Wild.TEXT, "?": Wild.CHARACTER}.get(character, character)
    return wild, index + 1


def _one_of(name: str, index: int) -> tuple[OneOf | None, int]:
    """Read a bracket expression from behind its `[`."""
    inverted = name[index : index + 1] in {"!", "^"}
    index += inverted
    first = index
    ranges: list[tuple[str, str]] = []
    classes: list[str] = []
    while index < len(name) and (name[index] != "]" or index == first):
        if name.startswith("[:", index):
            end = name.find(":]", index)
            if name[index + 2 : end] not in CLASSES:
                return None, index
            classes.append(name[index + 2 : end])
            index = end + 2
            continue
        low, index = _plain(name, index)
        high = low
        if name[index : index + 1] == "-" and name[index + 1 : index + 2] not in {"", "]"}:
            high, index = _plain(name, index + 1)
        ranges.append((low, high))
    closed = index < len(name)
    return (OneOf(tuple(ranges), tuple(classes), inverted) if closed else None), index + 1


def _plain(name: str, index: int) -> tuple[str, int]:
    escaped = name[index] == "\\" and index + 1 < len(name)
    return name[index + escaped], index + escaped + 1


def _name_matches(segment: tuple[Any, ...], name: str) -> bool:
    return _matches(segment, name, Wild.TEXT, _character_matches)


def _character_matches(token: object, character: str) -> bool:
    if isinstance(token, OneOf):
        return token.holds(character)
    return token is Wild.CHARACTER or token == character


def _matches(pattern: Sequence[Any], text: Sequence[str], wild: Wild, fits: Callable[[Any, str], bool]) -> bool:
    """Match left to right; on a mismatch only the last wild card takes one more, which is enough."""
    at, position, last, taken = 0, 0, -1, 0
    while position < len(text):
        if at < len(pattern) and pattern[at] is wild:
            last, taken, at = at, position, at + 1
        elif at < len(pattern) and fits(pattern[at], text[position]):
            at, position = at + 1, position + 1
        elif last >= 0:
            taken += 1
            at, position = last + 1, taken
        else:
            return False
    return all(piece is wild for piece in pattern[at:])
