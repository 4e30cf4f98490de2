"""The text of a file: its lines, and the way from an offset to a line and column."""

import codecs
from bisect import bisect_right
from dataclasses import dataclass, field

from pmlint.errors import UnreadableError
from pmlint.model.span import Span

UTF8_HINT = "save the file as UTF-8"
FOREIGN_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


@dataclass(frozen=True, slots=True)
class Text:
    """A decoded file. Lines end at LF, CRLF and CR and nowhere else, as in Git and editors."""

    lines: tuple[str, ...]
    """Without their ends; the end of the last line opens no further line."""
    newline: str = "\n"
    r"""The line end used most; "\n" where there is none."""
    bom: bool = False
    content: str = field(init=False, repr=False, compare=False)
    """The lines joined by LF: what offsets count in."""
    starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    """The offset of each line's first character."""

    def __post_init__(self) -> None:
        """Join the lines and note where each starts, once."""
        starts, offset = [], 0
        for line in self.lines:
            starts.append(offset)
            offset += len(line) + 1
        object.__setattr__(self, "content", "\n".join(self.lines))
        object.__setattr__(self, "starts", tuple(starts) or (0,))

    def position(self, offset: int) -> tuple[int, int]:
        """The line and column, both 1-based, of a 0-based offset into `content`."""
        index = bisect_right(self.starts, offset) - 1
        return index + 1, offset - self.starts[index] + 1

    def span(self, start: int, end: int) -> Span:
        """The span from offset `start` to offset `end`, exclusive."""
        return Span(*self.position(start), *self.position(end))

    def last_line_span(self) -> Span:
        """The visible text of the last line that is not blank; 1:1 where there is none."""
        for number in range(len(self.lines), 0, -1):
            line = self.lines[number - 1]
            if visible := line.strip():
                column = line.index(visible) + 1
                return Span.on_line(number, column, column + len(visible))
        return Span(1, 1, 1, 1)


def decode(data: bytes) -> Text:
    """Read the bytes of a file as UTF-8; raise UnreadableError at the first byte that is not.

    A byte order mark is taken off and remembered; control characters stay as they are.
    """
    for mark, encoding in FOREIGN_MARKS:
        if data.startswith(mark):
            message = f"the file is written in {encoding}, not in UTF-8"
            raise UnreadableError(message, UTF8_HINT, span=Span(1, 1, 1, 1))
    bom = data.startswith(codecs.BOM_UTF8)
    if bom:
        data = data[len(codecs.BOM_UTF8) :]
    try:
        content = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _undecodable(data, error.start) from None
    return Text(_lines(content), _newline(content), bom)


def _lines(content: str) -> tuple[str, ...]:
    lines = content.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return tuple(lines if lines[-1] else lines[:-1])


def _newline(content: str) -> str:
    both = content.count("\r\n")
    counts = {"\n": content.count("\n") - both, "\r\n": both, "\r": content.count("\r") - both}
    return max(counts, key=counts.__getitem__)


def _undecodable(data: bytes, offset: int) -> UnreadableError:
    """The error for the byte at `offset`, up to which the data is sound."""
    before = data[:offset].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    message = f"the byte 0x{data[offset]:02X} here is not UTF-8"
    return UnreadableError(message, UTF8_HINT, span=Span.on_line(line, column, column + 1))
