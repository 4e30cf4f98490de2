"""The baseline as a file: JSON, sorted, one entry a line, without words, names, lines or messages."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pmlint.config.names import did_you_mean
from pmlint.errors import BaselineError
from pmlint.model.span import Span

FORMAT = "pmlint-baseline"
VERSION = 1
MAX_BYTES = 16 * 1024 * 1024
_FORMAT_KEYS = (FORMAT, "entries")
_RESTORE = "restore the file from Git, or delete it and run `pmlint baseline create`"
_WIDTH = 4
"""Hexadecimal digits of a word's number."""


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """Findings that are accepted for now: one, or `count` that nothing tells apart."""

    path: str
    rule: str
    about: str
    """What they are about: a section, a key, a facet of an action item; a mark where it would hold the text's words."""
    item: str = ""
    """The mark of the action item's text."""
    words: str = ""
    """The mark of the words concerned."""
    near: str = ""
    """The words concerned as numbers of four digits, which several words share."""
    around: str = ""
    """The words around them, as numbers too."""
    item_near: str = ""
    item_name: str = ""
    item_tracker: str = ""
    id: str = ""
    """The document's, so that a rename does not matter."""
    count: int = 1


_KEYS = {name.replace("_", "-"): name for name in Entry.__dataclass_fields__}
_NEEDED = ("path", "rule", "about")
_NUMBERS = ("near", "around", "item_near")


def to_text(entries: Iterable[Entry]) -> str:
    """The file's content."""
    lines = ",\n".join(f"    {json.dumps(_as_json(entry))}" for entry in sorted(entries))
    return f'{{\n  "{FORMAT}": {VERSION},\n  "entries": [\n{lines}\n  ]\n}}\n' if lines else _EMPTY


_EMPTY = f'{{\n  "{FORMAT}": {VERSION},\n  "entries": []\n}}\n'


def read_entries(data: bytes, told: str) -> tuple[Entry, ...]:
    """The entries of a file that messages call `told`. Raises BaselineError with the line of what is wrong."""
    text = _decoded(data, told)
    try:
        content = json.loads(text, object_pairs_hook=_object)
    except json.JSONDecodeError as error:
        message = f"the baseline is not JSON: {error.msg.lower()}"
        raise BaselineError(message, _RESTORE, told, _at(error.lineno)) from None
    except (ValueError, RecursionError) as error:
        raise BaselineError(f"the baseline is not as pmlint writes it: {error}", _RESTORE, told) from None
    _check_form(content, told)
    entries = []
    for index, value in enumerate(content["entries"]):
        complaint = _complaint(value)
        if complaint:
            raise BaselineError(f"this entry {complaint}", _RESTORE, told, _at(_line_of(text, index)))
        entries.append(Entry(**{_KEYS[key]: one for key, one in value.items()}))
    return tuple(entries)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        message = f"a key stands twice in `{json.dumps(pairs[0])[:60]}`"
        raise ValueError(message)
    return found


def _decoded(data: bytes, told: str) -> str:
    if len(data) > MAX_BYTES:
        raise BaselineError("the baseline is larger than 16 MiB", "accept less: repair first what is found most", told)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BaselineError("the baseline is not UTF-8", _RESTORE, told) from None


def _check_form(content: Any, told: str) -> None:
    if not isinstance(content, dict) or FORMAT not in content:
        raise BaselineError("this is no baseline of pmlint", _RESTORE, told, _at(1))
    version = content[FORMAT]
    if type(version) is int and version > VERSION:
        raise BaselineError("the baseline is from a newer pmlint", "install that version of pmlint", told, _at(1))
    wrong = [key for key in content if key not in _FORMAT_KEYS]
    if type(version) is not int or version != VERSION or wrong or not isinstance(content.get("entries"), list):
        raise BaselineError("the baseline is not as pmlint writes it", _RESTORE, told, _at(1))


def _complaint(value: Any) -> str:
    """What is wrong with an entry; empty where nothing is."""
    if not isinstance(value, dict):
        return "is no object"
    for key, one in value.items():
        if key not in _KEYS:
            hint = did_you_mean(key, _KEYS)
            return f"has an unknown key `{key[:60]}`" + (f"; {hint}" if hint else "")
        if key == "count":
            if type(one) is not int or not 0 < one < 10**6:
                return "has a `count` that is no number from 1"
        elif not isinstance(one, str):
            return f"has no text under `{key}`"
        elif _KEYS[key] in _NUMBERS and not _are_numbers(one):
            return f"has a `{key}` that pmlint did not write"
    lacking = next((key for key in _NEEDED if not value.get(key)), None)
    return f"has no `{lacking}`" if lacking else ""


def _are_numbers(text: str) -> bool:
    return all(len(part) == _WIDTH and not part.strip("0123456789abcdef") for part in text.split(" ") if text)


def _as_json(entry: Entry) -> Mapping[str, Any]:
    """What an entry says; what is empty and a count of 1 are left out."""
    values = {key: getattr(entry, name) for key, name in _KEYS.items()}
    return {key: value for key, value in values.items() if value not in ("", 1)}


def _at(line: int) -> Span:
    return Span(line, 1, line, 1)


def _line_of(text: str, index: int) -> int:
    """The line on which an entry starts; reads the file once more, up to there."""
    decoder = json.JSONDecoder()
    at = text.index("[", text.index('"entries"')) + 1
    for _ in range(index + 1):
        while text[at] in " \t\r\n,":
            at += 1
        start = at
        _, at = decoder.raw_decode(text, at)
    return text.count("\n", 0, start) + 1
