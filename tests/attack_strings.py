"""Strings that make a regular expression backtrack: what it repeats, many times, and then nothing that it wants.

They are built from the pattern itself: for every repetition in it, the shortest text that leads there and the shortest
text that it repeats. Generic ones come on top.
"""

import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pmlint

try:
    from re import _constants as names
    from re import _parser as parser
except ImportError:  # Python 3.10
    import sre_constants as names  # type: ignore[no-redef]
    import sre_parse as parser  # type: ignore[no-redef]

GENERIC = (
    *(" ", "\t", "\n", "[", "(", "a", "A", "1", "-", "–", "|", "*", "_", "`", ".", ",", ":", "/", "@", "#", "?", "\\"),
    *("a ", "Aa ", "1 ", "a.", "a-", "1-", "1:", "a, ", "- ", "@a ", "[a", "(a", "é", "日", "a:\n", " \n", "http://"),
)
NOTHING = "\0"
_REPEATS = (names.MAX_REPEAT, names.MIN_REPEAT)


def patterns() -> dict[str, re.Pattern[str]]:
    """Every compiled pattern of the package, by module and name; those in tables by the table's name."""
    found: dict[re.Pattern[str], str] = {}
    for module in pkgutil.walk_packages(pmlint.__path__, "pmlint."):
        if module.name != "pmlint.__main__":
            for name, value in vars(importlib.import_module(module.name)).items():
                for pattern in _within(value, 3):
                    found.setdefault(pattern, f"{module.name}.{name}")
    return {f"{name} {pattern.pattern[:60]!r}": pattern for pattern, name in found.items()}


def attacks(pattern: re.Pattern[str], size: int) -> Iterator[tuple[str, str]]:
    """Strings of about `size` characters, each with the piece that it repeats."""
    pieces = dict.fromkeys(("", piece) for piece in GENERIC)
    pieces.update(dict.fromkeys(_pumps(parser.parse(pattern.pattern, pattern.flags), "")))
    pieces.update(dict.fromkeys(("", start + piece) for start, piece in list(pieces)))
    for start, piece in pieces:
        if piece:
            yield f"{start!r} {piece!r}", start + piece * (size // len(piece)) + NOTHING


def _within(value: Any, depth: int) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif depth and isinstance(value, Mapping):
        for inner in value.values():
            yield from _within(inner, depth - 1)
    elif depth and isinstance(value, tuple | list | frozenset | set):
        for inner in value:
            yield from _within(inner, depth - 1)


def _pumps(nodes: Any, before: str) -> Iterator[tuple[str, str]]:
    """For every repetition: the text that leads to it, and the text that it repeats, or that it may take for more."""
    nodes = list(nodes)
    for number, (operation, argument) in enumerate(nodes):
        for branch in _branches(operation, argument):
            yield from _pumps(branch, before)
            if operation in _REPEATS and argument[1] > 1:
                yield before, _sample(branch)
                behind = nodes[number + 1 :]
                yield before, _sample(behind[: next((n for n, node in enumerate(behind) if node[0] in _REPEATS), None)])
        before += _sample([(operation, argument)])


def _branches(operation: Any, argument: Any) -> list[Any]:
    if operation is names.SUBPATTERN:
        return [argument[3]]
    if operation is names.BRANCH:
        return list(argument[1])
    if operation in _REPEATS:
        return [argument[2]]
    if operation in (names.ASSERT, names.ASSERT_NOT):
        return [argument[1]]
    return []


def _sample(nodes: Any) -> str:
    """A short text that the nodes match, lookarounds left aside."""
    text = ""
    for operation, argument in nodes:
        if operation is names.LITERAL:
            text += chr(argument)
        elif operation is names.NOT_LITERAL or operation is names.ANY:
            text += "x"
        elif operation is names.IN:
            text += _member(argument)
        elif operation in _REPEATS:
            text += _sample(argument[2]) * argument[0]
        elif operation is names.SUBPATTERN:
            text += _sample(argument[3])
        elif operation is names.BRANCH:
            text += _sample(argument[1][0])
    return text


def _member(choices: Any) -> str:
    operation, argument = choices[0]
    if operation is names.NEGATE:
        taken = {chr(value) for kind, value in choices if kind is names.LITERAL}
        return next(character for character in "x1 -" if character not in taken)
    if operation is names.LITERAL:
        return chr(argument)
    if operation is names.RANGE:
        return chr(argument[0])
    return {names.CATEGORY_DIGIT: "1", names.CATEGORY_SPACE: " "}.get(argument, "x")
