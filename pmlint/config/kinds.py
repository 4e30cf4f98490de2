"""The kinds of values that settings hold: each reads a value, notes what is wrong, and has its JSON Schema.

A reader is given the value, its JSON pointer and the `Notes` of its file; after a mistake its result is not used.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, NamedTuple

from pmlint.config.names import did_you_mean
from pmlint.config.notes import Notes
from pmlint.source.loaded import pointer_to

Schema = dict[str, Any]
Read = Callable[[Any, str, Notes], Any]

SIZE = re.compile(r"(\d{1,12}) ?(B|KiB|MiB|kB|MB|K|M)?")
UNITS = {None: 1, "B": 1, "kB": 1000, "MB": 1000**2, "K": 1024, "KiB": 1024, "M": 1024**2, "MiB": 1024**2}
DURATION = r"\d{1,4}(h|d|w)"
DAY = r"\d{4}-\d{2}-\d{2}"
ROLE = r"[a-z][a-z0-9]*(_[a-z0-9]+)*"


class Kind(NamedTuple):
    """How values of one kind are read and described."""

    read: Read
    schema: Schema


def _text(value: Any, pointer: str, notes: Notes) -> str:
    if isinstance(value, str) and value.strip():
        return value
    notes.mistake("a text is expected here", "put it in quotes", pointer)
    return ""


def _flag(value: Any, pointer: str, notes: Notes) -> bool:
    if not isinstance(value, bool):
        notes.mistake("true or false is expected here", "", pointer)
    return bool(value)


def _size(value: Any, pointer: str, notes: Notes) -> int:
    match = SIZE.fullmatch(str(value)) if isinstance(value, int | str) and value is not True else None
    if match is None or int(match[1]) == 0:
        notes.mistake("a size is expected here", "write bytes as in 262144, or a size as in 256KiB", pointer)
        return 0
    return int(match[1]) * UNITS[match[2]]


def _day(value: Any, pointer: str, notes: Notes) -> str:
    try:
        return date.fromisoformat(value).isoformat() if re.fullmatch(DAY, value) else _no_day(pointer, notes)
    except (TypeError, ValueError):
        return _no_day(pointer, notes)


def _no_day(pointer: str, notes: Notes) -> str:
    notes.mistake("a day is expected here", "write it as in 2026-03-27", pointer)
    return ""


def _pattern(value: Any, pointer: str, notes: Notes) -> str:
    text = _text(value, pointer, notes)
    try:
        re.compile(text)
    except (re.error, OverflowError, RecursionError) as error:
        notes.mistake(
            f"this is no regular expression: {error}",
            "see https://docs.python.org/3/library/re.html",
            pointer,
        )
    return text


TEXT = Kind(_text, {"type": "string", "minLength": 1})
FLAG = Kind(_flag, {"type": "boolean"})
SIZE_KIND = Kind(
    _size, {"anyOf": [{"type": "integer", "minimum": 1}, {"type": "string", "pattern": f"^{SIZE.pattern}$"}]}
)
DAY_KIND = Kind(_day, {"type": "string", "pattern": f"^{DAY}$"})
PATTERN = Kind(_pattern, {"type": "string", "minLength": 1, "format": "regex"})


def choice(*words: str) -> Kind:
    """One of a few words."""

    def read(value: Any, pointer: str, notes: Notes) -> str:
        if not isinstance(value, str) or value not in words:
            hint = did_you_mean(str(value), words, f"write one of {', '.join(words)}")
            notes.mistake(f"`{value}` is not possible here", hint, pointer)
            return words[0]
        return value

    return Kind(read, {"enum": list(words)})


def form(pattern: str, like: str) -> Kind:
    """A text of one form; `like` is an example of it."""
    compiled = re.compile(pattern)

    def read(value: Any, pointer: str, notes: Notes) -> str:
        if not isinstance(value, str) or not compiled.fullmatch(value):
            notes.mistake(f"`{value}` is not of the form expected here", f"write it as in {like}", pointer)
            return ""
        return value

    return Kind(read, {"type": "string", "pattern": f"^({pattern})$"})


def many(kind: Kind, *, at_least: int = 0) -> Kind:
    """A list of values of one kind, read as a tuple; a single value is a list of one."""

    def read(value: Any, pointer: str, notes: Notes) -> tuple[Any, ...]:
        if isinstance(value, str):
            return (kind.read(value, pointer, notes),)
        if not isinstance(value, list) or len(value) < at_least:
            notes.mistake("a list is expected here", "write it as in [one, two]", pointer)
            return ()
        return tuple(kind.read(entry, pointer_to(pointer, index), notes) for index, entry in enumerate(value))

    several = {"type": "array", "items": kind.schema, **({"minItems": at_least} if at_least else {})}
    return Kind(read, {"anyOf": [kind.schema, several]})


def mapping(kind: Kind, keys: Kind = TEXT) -> Kind:
    """Names, each with a value of one kind."""

    def read(value: Any, pointer: str, notes: Notes) -> dict[str, Any]:
        if not isinstance(value, Mapping):
            notes.mistake("names, each with its value, are expected here", "write `name: value`", pointer)
            return {}
        return {
            keys.read(name, pointer_to(pointer, name), notes.of_keys()): kind.read(
                entry, pointer_to(pointer, name), notes
            )
            for name, entry in value.items()
        }

    return Kind(read, {"type": "object", "additionalProperties": kind.schema, "propertyNames": keys.schema})


def record(fields: Mapping[str, Kind], required: tuple[str, ...] = ()) -> Kind:
    """A mapping whose keys are known; gives what stands there, by key."""

    def read(value: Any, pointer: str, notes: Notes) -> dict[str, Any]:
        if not isinstance(value, Mapping):
            notes.mistake(
                "a mapping is expected here", f"write {', '.join(f'`{name}: …`' for name in fields)}", pointer
            )
            return {}
        for name in required:
            if name not in value:
                notes.mistake(f"`{name}` is missing", f"add `{name}: …`", pointer)
        for name in value:
            if name not in fields:
                notes.unknown_key(name, fields, pointer_to(pointer, name))
        return {
            name: fields[name].read(entry, pointer_to(pointer, name), notes)
            for name, entry in value.items()
            if name in fields
        }

    properties = {name: kind.schema for name, kind in fields.items()}
    schema: Schema = {"type": "object", "additionalProperties": False, "properties": properties}
    return Kind(read, {**schema, "required": list(required)} if required else schema)
