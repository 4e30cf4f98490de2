"""A strict reader of JSON that knows where every value stands, so that a mistake in a schema can be shown."""

import json
import math
import re
from bisect import bisect_right
from typing import Any

from pmlint.errors import SchemaError
from pmlint.model.span import Span

MAX_BYTES = 1024 * 1024
MAX_DEPTH = 100
_BLANK = re.compile(r"[ \t\r\n]*")
_WORD = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|[A-Za-z]+")
# What the standard library reads strings with: an attribute of the decoder that has no type.
_STRINGS: Any = json.decoder
_WORDS: dict[str, Any] = {"true": True, "false": False, "null": None}


def read_json(data: bytes, path: str) -> tuple[Any, dict[str, Span]]:
    """Read strict JSON: no duplicate keys, no NaN, UTF-8, at most 1 MiB and 100 deep.

    Gives the value and the place of every value by JSON pointer; of a member, the place of its key. Raises
    SchemaError.
    """
    if len(data) > MAX_BYTES:
        raise SchemaError("the schema is larger than 1 MiB", "split it, or shorten its lists", path)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SchemaError(f"the schema is not UTF-8 (byte {error.start})", "save it as UTF-8", path) from error
    return _Reader(text, path).read()


def escape(key: str) -> str:
    """A key as one step of a JSON pointer (RFC 6901)."""
    return key.replace("~", "~0").replace("/", "~1")


class _Reader:
    def __init__(self, text: str, path: str) -> None:
        self.text = text
        self.path = path
        self.at = 0
        self.spans: dict[str, Span] = {}
        self.line_starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def read(self) -> tuple[Any, dict[str, Span]]:
        self.blank()
        self.spans[""] = self.span(self.at, self.at + 1)
        value = self.value("", 0)
        self.blank()
        if self.at < len(self.text):
            raise self.complaint("there is text after the end of the schema")
        return value, self.spans

    def value(self, pointer: str, depth: int) -> Any:
        if depth > MAX_DEPTH:
            raise self.complaint(f"the schema is nested more than {MAX_DEPTH} deep")
        start = self.text[self.at : self.at + 1]
        if start == "{":
            return self.members(pointer, depth)
        if start == "[":
            return self.elements(pointer, depth)
        if start == '"':
            return self.string()
        return self.word()

    def members(self, pointer: str, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while self.more("}", first=not found):
            start = self.at
            if self.text[start : start + 1] != '"':
                raise self.complaint("a key in double quotes is expected here")
            key = self.string()
            if key in found:
                raise self.complaint(f"the key {json.dumps(key)} stands here twice", start)
            child = f"{pointer}/{escape(key)}"
            self.spans[child] = self.span(start, self.at)
            self.expect(":")
            found[key] = self.value(child, depth + 1)
        return found

    def elements(self, pointer: str, depth: int) -> list[Any]:
        found: list[Any] = []
        while self.more("]", first=not found):
            child = f"{pointer}/{len(found)}"
            start = self.at
            found.append(self.value(child, depth + 1))
            self.spans[child] = self.span(start, self.at)
        return found

    def more(self, closing: str, *, first: bool) -> bool:
        """Step over the opening bracket or the comma before the next entry; False at the end."""
        if first:
            self.at += 1
        self.blank()
        if self.text[self.at : self.at + 1] == closing:
            self.at += 1
            return False
        if not first:
            self.expect(",")
        return True

    def expect(self, sign: str) -> None:
        self.blank()
        if self.text[self.at : self.at + 1] != sign:
            raise self.complaint(f"`{sign}` is expected here")
        self.at += 1
        self.blank()

    def string(self) -> str:
        try:
            value, self.at = _STRINGS.scanstring(self.text, self.at + 1, True)
        except json.JSONDecodeError as error:
            raise self.complaint(
                "this text is not closed, or holds a character that JSON wants escaped", error.pos
            ) from error
        return str(value)

    def word(self) -> Any:
        match = _WORD.match(self.text, self.at)
        if match is None:
            raise self.complaint("a value is expected here")
        word = match.group()
        if word[0].isalpha():
            if word not in _WORDS:
                raise self.complaint(f"`{word[:20]}` is no JSON value")
            value: Any = _WORDS[word]
        elif len(word) > 40:
            raise self.complaint("this number has too many digits")
        else:
            value = float(word) if set(word) & set(".eE") else int(word)
            if not math.isfinite(value):
                raise self.complaint("this number is too large")
        self.at = match.end()
        return value

    def blank(self) -> None:
        match = _BLANK.match(self.text, self.at)
        self.at = match.end() if match else self.at

    def span(self, start: int, end: int) -> Span:
        line = bisect_right(self.line_starts, start)
        column = start - self.line_starts[line - 1] + 1
        return Span.on_line(line, column, column + max(1, min(end - start, 80)))

    def complaint(self, message: str, at: int | None = None) -> SchemaError:
        place = self.at if at is None else at
        return SchemaError(message, "a schema is strict JSON", self.path, self.span(place, place + 1))
