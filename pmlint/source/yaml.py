"""YAML in which every key and value has a place: the one door to PyYAML, and only to its events.

Nothing is composed or constructed, so no tag is obeyed, no alias is multiplied, and what is too deep or too
much is seen before it is built. A scalar is what YAML 1.2 and a reader would agree on: see `_scalar`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NoReturn

import yaml

from pmlint.model.document import Flaw
from pmlint.model.span import Span
from pmlint.source.loaded import INVALID, LIMITS, POINTER_LIMIT, Limits, Loaded, Places, pointer_to, quoted
from pmlint.source.yaml_complaint import TAGGED
from pmlint.source.yaml_parser import FASTEST, EventParser, events

WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}
INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,16})\.[0-9]{1,17}")
DIGITS = 18
BLANKS = " \t\n\x85\u2028\u2029"


def load(
    content: str,
    first_line: int = 1,
    *,
    limits: Limits = LIMITS,
    parser: Callable[[str], EventParser] = FASTEST,
) -> Loaded:
    """Read one YAML document, its lines ended by LF, that starts on line `first_line` of its file.

    Raises UnreadableError, with the place in the file, for what is not YAML, for anchors, aliases, tags,
    merge keys and keys that are no scalars, and (`defect` is then `oversized-document`) over a limit.
    """
    places = Places(content, first_line)
    places.check(limits)
    builder = _Builder(places, limits)
    for count, event in enumerate(events(places, parser)):
        if count > limits.events:
            message = f"more than {limits.events:,} keys and values"
            raise places.oversized(message, "move data into files of its own", _start(event))
        builder.take(event)
    return builder.loaded()


@dataclass(slots=True)
class _Frame:
    """A mapping or list that is still open."""

    container: dict[str, Any] | list[Any]
    pointer: str | None
    """None below the second of two equal keys: read, but not kept."""
    start: int
    end: int
    flow: bool
    key: str | None = None
    """In a mapping, the key whose value comes next."""
    dropped: bool = False
    """That key is a second one."""
    lines: dict[str, int] = field(default_factory=dict)
    """Key → line of the file."""


@dataclass(slots=True)
class _Builder:
    """Builds data from events, on a stack of its own."""

    places: Places
    limits: Limits
    data: Any = None
    documents: int = 0
    stack: list[_Frame] = field(default_factory=list)
    spans: dict[str, Span] = field(default_factory=dict)
    key_spans: dict[str, Span] = field(default_factory=dict)
    flaws: list[Flaw] = field(default_factory=list)

    def loaded(self) -> Loaded:
        """What was built; nothing at all is None at the first character."""
        self.spans.setdefault("", self.places.span(0, 0))
        return Loaded(self.data, self.spans, self.key_spans, tuple(self.flaws))

    def take(self, event: Any) -> None:
        """Take the next event."""
        if isinstance(event, yaml.NodeEvent):
            self._refuse_reference(event)
            self._take_node(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            frame = self.stack.pop()
            self._close(frame.pointer, frame.start, _end(event) if frame.flow else frame.end)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._start_document(event)

    def _take_node(self, event: Any) -> None:
        start = _start(event)
        frame = self.stack[-1] if self.stack else None
        if frame and isinstance(frame.container, dict) and frame.key is None:
            self._take_key(frame, event)
        elif isinstance(event, yaml.ScalarEvent):
            self._close(self._attach(_scalar(event)), start, self._visible_end(event))
        else:
            self._open({} if isinstance(event, yaml.MappingStartEvent) else [], start, bool(event.flow_style))

    def _visible_end(self, event: Any) -> int:
        """Where a scalar ends, without the line ends that block scalars have after their text."""
        start = _start(event)
        return start + len(self.places.content[start : _end(event)].rstrip(BLANKS))

    def _open(self, container: dict[str, Any] | list[Any], start: int, flow: bool) -> None:
        if len(self.stack) >= self.limits.depth:
            message = f"more than {self.limits.depth} mappings and lists inside one another"
            raise self.places.oversized(message, "make it flatter", start)
        self.stack.append(_Frame(container, self._attach(container), start, start, flow))

    def _attach(self, value: Any) -> str | None:
        """Put a value where it belongs and give back its pointer."""
        if not self.stack:
            self.data = value
            return ""
        frame = self.stack[-1]
        if isinstance(frame.container, list):
            frame.container.append(value)
            return self._pointer(frame, len(frame.container) - 1)
        key, frame.key = frame.key or "", None
        if frame.dropped:
            return None
        frame.container[key] = value
        return self._pointer(frame, key)

    def _close(self, pointer: str | None, start: int, end: int) -> None:
        """Note the place of a value that is complete."""
        if pointer is not None:
            self.spans[pointer] = self.places.span(start, end)
        if self.stack:
            self.stack[-1].end = end

    def _pointer(self, frame: _Frame, key: str | int) -> str | None:
        return None if frame.pointer is None else pointer_to(frame.pointer, key)

    def _take_key(self, frame: _Frame, event: Any) -> None:
        start = _start(event)
        if not isinstance(event, yaml.ScalarEvent):
            message = "a mapping or list cannot be a key"
            self._refuse(message, "put a value that starts with `{` or `[` in quotes if it is text", start)
        key, plain = event.value, not event.style
        if plain and key == "<<":
            self._refuse("`<<` would merge another mapping in here", "write its keys out", start)
        end = self._visible_end(event)
        span = self.places.span(start, end)
        frame.key, frame.dropped, frame.end = key, key in frame.lines, end
        if frame.dropped:
            message = f"the key {quoted(key)} is here a second time; the first is on line {frame.lines[key]}"
            self.flaws.append(Flaw(INVALID, span, message, "keep one of them"))
            return
        frame.lines[key] = span.line
        pointer = self._pointer(frame, key)
        if pointer is not None:
            if len(pointer) > POINTER_LIMIT:
                raise self.places.oversized("the path of keys to here is too long", "use short keys", start)
            self.key_spans[pointer] = span

    def _start_document(self, event: Any) -> None:
        self.documents += 1
        start = _start(event)
        if self.documents > 1:
            self._refuse("a second document starts here", "put all in one mapping, or indent text with dashes", start)
        if event.version or event.tags:
            self._refuse(
                "instructions to the YAML parser are not obeyed",
                "remove the lines that start with `%`",
                start,
            )

    def _refuse_reference(self, event: Any) -> None:
        """Refuse aliases, anchors and tags: what they stand for is not in this place."""
        start = _start(event)
        text = "put the value in quotes if it is text"
        if isinstance(event, yaml.AliasEvent):
            message = f"{quoted(f'*{event.anchor}')} stands for a value from elsewhere"
            self._refuse(message, f"write the value, or {text}", start)
        if event.anchor is not None:
            message = f"{quoted(f'&{event.anchor}')} gives a value a name"
            self._refuse(message, f"leave the name out, or {text}", start)
        if event.tag is not None:
            self._refuse(TAGGED, f"leave the type out, or {text}", start)

    def _refuse(self, message: str, hint: str, offset: int) -> NoReturn:
        raise self.places.invalid(message, hint, offset)


def _start(event: Any) -> int:
    return int(event.start_mark.index)


def _end(event: Any) -> int:
    return int(event.end_mark.index)


def _scalar(event: Any) -> str | int | float | bool | None:
    """The value of a scalar: text, but for unquoted null, true, false and plain decimal numbers.

    Dates, words such as `yes` and `NO`, and numbers over 18 digits, with a leading zero, in other bases or
    with colons (`0123`, `0x1F`, `12:30`, `1_000`) are the text in the file.
    """
    value: str = event.value
    if event.style:
        return value
    if value in WORDS:
        return WORDS[value]
    if INTEGER.fullmatch(value):
        return int(value)
    if DECIMAL.fullmatch(value) and len(value) <= DIGITS + 1:
        return float(value)
    return value
