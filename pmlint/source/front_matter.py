"""Front matter: found by its fences, cut out of the text, not yet read."""

import re
from dataclasses import dataclass

from pmlint.errors import UnreadableError
from pmlint.model.span import Span
from pmlint.source.text import Text

FORMATS = {"---": "yaml", "+++": "toml"}
FIRST_ENTRY = {
    "yaml": re.compile(r"""["']?[\w.-]+["']?[ \t]*:(?=[ \t]|$)"""),
    "toml": re.compile(r"""\[|["']?[\w.-]+["']?[ \t]*="""),
}


@dataclass(frozen=True, slots=True)
class Fence:
    """Where front matter stands; line numbers are 1-based."""

    format: str
    """yaml or toml."""
    close_line: int
    content: str
    """The lines between the fences, joined by LF."""
    open_line: int = 1

    @property
    def content_first_line(self) -> int:
        """The line of the file at which `content` starts."""
        return self.open_line + 1

    @property
    def span(self) -> Span:
        """The opening fence itself."""
        return Span.on_line(self.open_line, 1, 4)


def split(text: Text) -> Fence | None:
    """Find the front matter: None where there is none, UnreadableError where it is opened and never closed.

    The first line is `---` (YAML) or `+++` (TOML), blanks may follow. The next such line closes it; YAML may
    be closed by `...` too where no `---` follows. Indented fences are none, so block scalars may hold them.
    """
    opening = text.lines[0].rstrip(" \t") if text.lines else ""
    if opening not in FORMATS:
        return None
    close_line = _close_line(text.lines, opening)
    if close_line is not None:
        return Fence(FORMATS[opening], close_line, "\n".join(text.lines[1 : close_line - 1]))
    if not _starts_with_entry(text.lines, FORMATS[opening]):
        return None  # `---` on the first line of Markdown is a thematic break
    message = f"the front matter opened with {opening} is never closed"
    raise UnreadableError(message, f"put a line {opening} below it", span=Span.on_line(1, 1, 4))


def _close_line(lines: tuple[str, ...], opening: str) -> int | None:
    closings = (opening, "...") if opening == "---" else (opening,)
    for closing in closings:
        for number, line in enumerate(lines[1:], 2):
            if line.startswith(closing) and line.rstrip(" \t") == closing:
                return number
    return None


def _starts_with_entry(lines: tuple[str, ...], format_name: str) -> bool:
    """Whether the first line that says anything looks like a key and its value."""
    for line in lines[1:]:
        if line.strip() and not line.startswith("#"):
            return FIRST_ENTRY[format_name].match(line) is not None
    return False
