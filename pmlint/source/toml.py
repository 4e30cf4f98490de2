"""TOML in which every key and value has a place: the standard library reads, `toml_scan` finds the places."""

import datetime as dt
import math
import re
import sys
from collections.abc import Iterator
from typing import Any

from pmlint.errors import UnreadableError
from pmlint.source.loaded import LIMITS, Limits, Loaded, Places, pointer_to
from pmlint.source.toml_scan import check_depth, scan

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")
KEY_HINT = "a key holds letters, digits, `_` and `-`, or stands in quotes"
NO_ENTRY = "this line is not of the form `key = value`"
UNCLOSED_QUOTE = "a quote is opened and never closed"
SENTENCES = (
    ("Expected '=' after a key", NO_ENTRY, "write an equals sign between key and value"),
    ("Invalid statement", NO_ENTRY, KEY_HINT),
    ("Invalid initial character for a key", NO_ENTRY, KEY_HINT),
    ("Cannot overwrite a value", "this key is here a second time", "keep one of them"),
    ("Cannot declare", "this table is here a second time", "keep one of them"),
    ("Duplicate inline table key", "this key is here a second time", "keep one of them"),
    ("Cannot mutate", "this table was written in full above", "write all of it in one place"),
    (
        "Unescaped '\\'",
        "a backslash in double quotes that starts no escape",
        "write it twice, or use single quotes",
    ),
    ("Illegal character '\\n'", UNCLOSED_QUOTE, "close it on its line"),
    ("Unterminated string", UNCLOSED_QUOTE, "close it"),
    ('Expected "\'"', UNCLOSED_QUOTE, "close it on its line"),
    ("Expected \"'''\"", UNCLOSED_QUOTE, "close it"),
    ("Unclosed array", "a list is not closed, or a comma is missing", "write [one, two]"),
    ("Unclosed inline table", "a { is not closed, or a comma is missing", "write {key = value, key = value}"),
    ("Expected ']", "the name of a table is not closed", "write [name] on a line of its own"),
    ("after a statement", "there is more text after the end of the value", "put text in quotes"),
    ("Invalid value (at end", "a value or a closing bracket is missing", "write it, or take the line out"),
    ("Invalid value", "this is not a value", "put text in quotes"),
)
"""Piece of the standard library's sentence, message, hint."""
DAYTIME = (dt.date, dt.time)
INTEGER_LIMIT = 10**18


def load(content: str, first_line: int = 1, *, limits: Limits = LIMITS) -> Loaded:
    """Read one TOML document, its lines ended by LF, that starts on line `first_line` of its file.

    Dates and times are the text in the file; numbers over 18 digits, nan and inf are text too. The span of
    a table reaches from its header to its last value. Raises UnreadableError, with the place in the file,
    for what is not TOML and (`defect` is then `oversized-document`) for what is over a limit.
    """
    places = Places(content, first_line)
    places.check(limits)
    check_depth(places, limits)
    try:
        data = tomllib.loads(content, parse_float=_decimal)
    except tomllib.TOMLDecodeError as error:
        raise _invalid(places, str(error)) from None
    except (ValueError, RecursionError, LookupError, TypeError):
        raise places.invalid("this cannot be read as TOML", "put values in quotes", 0) from None
    found = scan(places, limits)
    spans = {pointer: places.span(*offsets) for pointer, offsets in found.values.items()}
    key_spans = {pointer: places.span(*offsets) for pointer, offsets in found.keys.items()}
    for pointer, container, key in list(_leaves(data)):
        container[key] = _plain(container[key], content, found.values.get(pointer))
    return Loaded(data, spans, key_spans)


def _decimal(written: str) -> float | str:
    number = float(written)
    return number if math.isfinite(number) else written


def _leaves(data: dict[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    """Pointer, container and key of all that is neither table nor array."""
    open_containers: list[tuple[str, Any]] = [("", data)]
    while open_containers:
        pointer, container = open_containers.pop()
        for key in container if isinstance(container, dict) else range(len(container)):
            child = pointer_to(pointer, key)
            if isinstance(container[key], dict | list):
                open_containers.append((child, container[key]))
            else:
                yield child, container, key


def _plain(value: Any, content: str, offsets: tuple[int, int] | None) -> Any:
    """The value as JSON has it."""
    if isinstance(value, DAYTIME):
        return content[slice(*offsets)] if offsets else value.isoformat()
    if isinstance(value, int) and abs(value) >= INTEGER_LIMIT:
        return content[slice(*offsets)] if offsets else str(value)
    return value


def _invalid(places: Places, sentence: str) -> UnreadableError:
    """The standard library's error in plain words, at its place."""
    content = places.content
    offset = len(content.rstrip())
    if place := PLACE.search(sentence):
        line, column = int(place[1]), int(place[2])
        offset = len("\n".join(content.split("\n")[: line - 1])) + (line > 1) + column - 1
    if content[offset : offset + 1] in {"", "\n"}:  # noticed at the end of the line: show where it starts
        line_start = content.rfind("\n", 0, offset) + 1
        offset -= len(content[line_start:offset].lstrip())
    for needle, message, hint in SENTENCES:
        if needle in sentence:
            return places.invalid(message, hint, offset)
    return places.invalid("this is not valid TOML", "put text in quotes", offset)
