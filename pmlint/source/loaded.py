"""What reading YAML or TOML gives: values of JSON, and the place of each."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from pmlint.errors import UnreadableError
from pmlint.model.document import Flaw
from pmlint.model.span import Span
from pmlint.source.text import Text

INVALID = "invalid-front-matter"
OVERSIZED = "oversized-document"
POINTER_LIMIT = 1000
"""Characters of a JSON pointer: a long key with many values below it must not multiply."""
QUOTE_LIMIT = 80
INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
"""What neither YAML nor TOML may hold, and the byte order mark, which a Text has taken off."""


class Limits(NamedTuple):
    """What one piece of data may hold at most; more of it is `oversized-document`."""

    size: int = 64 * 1024
    """Bytes in UTF-8."""
    depth: int = 32
    """Mappings and lists inside one another."""
    events: int = 20_000
    """Keys, values, starts and ends of mappings and lists."""


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Loaded:
    """Data and the places of its parts in the file; pointers are JSON pointers (RFC 6901), "" is the root."""

    data: Any
    """dict, list, str, int, float, bool or None, and nothing else inside."""
    spans: Mapping[str, Span]
    """Pointer of every value → its place; an empty value has an empty span after its key."""
    key_spans: Mapping[str, Span]
    """Pointer of every mapping entry → the place of its key."""
    flaws: tuple[Flaw, ...] = ()
    """What is wrong and did not stop the reading, such as duplicate keys."""


class Places:
    """From 0-based offsets into a piece of a file to spans in the file."""

    def __init__(self, content: str, first_line: int) -> None:
        """`first_line` is the 1-based line of the file at which `content` (lines ended by LF) starts."""
        self.content = content
        self._text = Text(tuple(content.split("\n")))
        self._lines_above = first_line - 1

    def span(self, start: int, end: int) -> Span:
        """The span from `start` to `end`, exclusive."""
        line, column, end_line, end_column = self._text.span(start, end)
        return Span(line + self._lines_above, column, end_line + self._lines_above, end_column)

    def point(self, offset: int) -> Span:
        """The character at `offset`; an empty span where the line or the content ends there."""
        offset = min(offset, len(self.content))
        return self.span(offset, offset + (self.content[offset : offset + 1] not in {"", "\n"}))

    def invalid(self, message: str, hint: str, offset: int) -> UnreadableError:
        """The error for data that breaks the grammar at `offset`."""
        return UnreadableError(message, hint, span=self.point(offset), defect=INVALID)

    def oversized(self, message: str, hint: str, offset: int) -> UnreadableError:
        """The error for data that goes over a limit at `offset`."""
        return UnreadableError(message, hint, span=self.point(offset), defect=OVERSIZED)

    def check(self, limits: Limits) -> None:
        """Raise UnreadableError where there is more content than may be, or an invisible character in it."""
        size = len(self.content.encode("utf-8", "replace"))
        if size > limits.size:
            message = f"{size:,} bytes of data are more than the {limits.size:,} that are read"
            raise self.oversized(message, "move long text into a file of its own", 0)
        if strange := INVISIBLE.search(self.content):
            message = f"an invisible character, U+{ord(strange[0]):04X}, stands here"
            raise self.invalid(message, "delete it", strange.start())


def pointer_to(parent: str, key: str | int) -> str:
    """The JSON pointer of the entry `key` of `parent`."""
    return f"{parent}/{key}" if isinstance(key, int) else f"{parent}/{key.replace('~', '~0').replace('/', '~1')}"


def quoted(text: str) -> str:
    """A piece of the file for a message, cut to 80 characters."""
    return f"`{text if len(text) <= QUOTE_LIMIT else text[: QUOTE_LIMIT - 1] + '…'}`"
