"""Where the keys and values of a text stand that is known to be TOML."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field

from pmlint.source.loaded import POINTER_LIMIT, Limits, Places, pointer_to

Offsets = tuple[int, int]

STRING = (
    r'"""(?:[^"\\]|\\(?:.|\Z)|"(?!""))*(?:"{3,5}|\Z)'
    r"|'''(?:[^']|'(?!''))*(?:'{3,5}|\Z)"
    r'|"(?:[^"\\\n]|\\.)*(?:"|$)'
    r"|'[^'\n]*(?:'|$)"
)
MARK = re.compile(rf"{STRING}|#[^\n]*|[\[\]{{}}.=,\n]", re.DOTALL | re.MULTILINE)
KEY = re.compile(rf"(?:{STRING}|[A-Za-z0-9_-]+)", re.DOTALL | re.MULTILINE)
ATOM = re.compile(rf"(?:{STRING}|[^,\]}}#\n]+)", re.DOTALL | re.MULTILINE)
GAP = re.compile(r"(?:[ \t\n,]|#[^\n]*)*")
BLANKS = re.compile(r"[ \t]*")
ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r"}


@dataclass(frozen=True, slots=True)
class Found:
    """JSON pointer → offsets of start and end in the content."""

    values: dict[str, Offsets] = field(default_factory=dict)
    keys: dict[str, Offsets] = field(default_factory=dict)


def check_depth(places: Places, limits: Limits) -> None:
    """Raise UnreadableError where arrays and tables nest, or a key has parts, over the limit."""
    depth = dots = 0
    for mark in MARK.finditer(places.content):
        character = mark[0] if len(mark[0]) == 1 else ""
        dots = dots + (character == ".") if character in {".", ""} else 0
        depth = max(depth + (character in {"[", "{"}) - (character in {"]", "}"}), 0)
        if max(depth, dots) > limits.depth:
            raise _too_deep(places, limits, mark.start())


def scan(places: Places, limits: Limits) -> Found:
    """Find the places of all keys and values of `places.content`, which is valid TOML nested within bounds.

    Raises UnreadableError where there are more of them, or nested deeper, than the limits say.
    """
    scanner = _Scanner(places, limits)
    with suppress(IndexError):  # a newer grammar than this one: what was found until here stays
        scanner.scan()
    return scanner.found


def _too_deep(places: Places, limits: Limits, offset: int) -> Exception:
    message = f"more than {limits.depth} mappings and lists inside one another"
    return places.oversized(message, "make it flatter", offset)


class _Scanner:
    """Goes once over the content, statement by statement."""

    def __init__(self, places: Places, limits: Limits) -> None:
        self.places = places
        self.content = places.content
        self.limits = limits
        self.at = 0
        self.table: tuple[str, ...] = ("",)
        """The pointers of the table that the statements belong to and of all above it."""
        self.lengths: dict[str, int] = {}
        """Pointer of an array of tables → how many it holds so far."""
        self.found = Found({"": (0, 0)})

    def scan(self) -> None:
        """Find everything."""
        self._skip(GAP)
        while self.at < len(self.content):
            if self.content[self.at] == "[":
                self._header()
            else:
                self._entry(self.table)
            self._skip(GAP)

    def _header(self) -> None:
        start = self.at
        double = self.content.startswith("[[", start)
        self.at += 2 if double else 1
        parts = list(self._key_parts())
        end = self.at = self.at + (2 if double else 1)
        chain = [""]
        for number, (name, offsets) in enumerate(parts, 1):
            pointer = pointer_to(chain[-1], name)
            self._note_key(pointer, offsets)
            chain.append(pointer)
            if double and number == len(parts):
                self.lengths[pointer] = self.lengths.get(pointer, 0) + 1
            if pointer in self.lengths:
                chain.append(pointer_to(pointer, self.lengths[pointer] - 1))
        self.table = tuple(chain)
        self._note_value(self.table, start, end)

    def _entry(self, above: tuple[str, ...]) -> None:
        """A `key = value`, of a table or an inline table."""
        start = self.at
        chain = above
        for name, offsets in self._key_parts():
            chain = (*chain, pointer_to(chain[-1], name))
            self._note_key(chain[-1], offsets)
        self.at += 1
        self._skip(BLANKS)
        self._value(chain, start)

    def _value(self, chain: tuple[str, ...], start: int | None = None) -> None:
        """A value; tables that only its dotted key makes known start with the key, at `start`."""
        value_start = self.at
        opening = self.content[self.at]
        if opening in "[{":
            self._inside(chain, "]" if opening == "[" else "}")
        elif atom := ATOM.match(self.content, self.at):
            self.at = value_start + len(atom[0].rstrip(" \t"))
        self.found.values[chain[-1]] = (value_start, self.at)
        self._note_value(chain[:-1], value_start if start is None else start, self.at)

    def _inside(self, chain: tuple[str, ...], closing: str) -> None:
        """The items of an array or entries of an inline table, to the closing bracket and over it."""
        self.at += 1
        self._skip(GAP)
        number = 0
        while self.content[self.at] != closing:
            if closing == "]":
                self._value((*chain, pointer_to(chain[-1], number)))
                number += 1
            else:
                self._entry(chain)
            self._skip(GAP)
        self.at += 1

    def _key_parts(self) -> Iterator[tuple[str, Offsets]]:
        """The parts of a dotted key and their places; stops after the blanks behind it."""
        while True:
            self._skip(BLANKS)
            if key := KEY.match(self.content, self.at):
                self.at = key.end()
                yield _name(key[0]), key.span()
            self._skip(BLANKS)
            if self.content[self.at] != ".":
                return
            self.at += 1

    def _note_key(self, pointer: str, offsets: Offsets) -> None:
        if len(pointer) > POINTER_LIMIT:
            raise self.places.oversized("the path of keys to here is too long", "use short keys", offsets[0])
        self.found.keys.setdefault(pointer, offsets)

    def _note_value(self, chain: tuple[str, ...], start: int, end: int) -> None:
        """Stretch the places of the tables in `chain` over what stands from `start` to `end`."""
        if len(chain) > self.limits.depth:
            raise _too_deep(self.places, self.limits, start)
        if len(self.found.values) > self.limits.events:
            message = f"more than {self.limits.events:,} keys and values"
            raise self.places.oversized(message, "move data into files of its own", start)
        for pointer in chain:
            known_start, known_end = self.found.values.get(pointer, (start, end))
            self.found.values[pointer] = (known_start, max(known_end, end))

    def _skip(self, pattern: re.Pattern[str]) -> None:
        if gap := pattern.match(self.content, self.at):
            self.at = gap.end()


def _name(written: str) -> str:
    """The key that is written, out of its quotes."""
    if written.startswith("'"):
        return written[1:-1]
    if written.startswith('"'):
        return ESCAPE.sub(_unescaped, written[1:-1])
    return written


def _unescaped(escape: re.Match[str]) -> str:
    code = escape[1] or escape[2]
    return chr(int(code, 16)) if code else ESCAPES.get(escape[3], escape[3])
