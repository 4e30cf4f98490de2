"""Text of documents and file names made safe to show: for terminals, and for the log of a CI runner.

A runner of GitHub Actions obeys `##[command]` anywhere in a line and `::command::` after white space at its start.
"""

import re

UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Controls, what is invisible, what changes the direction of text, halves of characters, and what is none."""
RUNNER_MARK = "##["
RUNNER_SAFE = r"\x23"
"""In place of the second `#`."""


def visible(text: str) -> str:
    r"""The text with what cannot be seen written out, as `\x1b` or `\u202e`; line ends and tabs too."""
    return UNSAFE.sub(_written_out, text).replace("\n", "\\n").replace("\t", "\\t")


def without_mark(text: str) -> str:
    """The text without the sign that a CI runner obeys anywhere in a line."""
    return text.replace(RUNNER_MARK, f"#{RUNNER_SAFE}[")


def inert(line: str) -> str:
    """A line that no CI runner takes for a command."""
    line = without_mark(line)
    bare = line.lstrip()
    if bare.startswith("::"):
        return f"{line[: len(line) - len(bare)]}\\x3a{bare[1:]}"
    return line


def inert_lines(text: str) -> str:
    """All lines of a text, made inert; whatever a runner takes for a line end ends a line."""
    return "".join(inert(line) for line in text.splitlines(keepends=True))


def _written_out(match: re.Match[str]) -> str:
    point = ord(match[0])
    if 0xDC80 <= point <= 0xDCFF:  # a byte of a file name that is not UTF-8
        return f"\\x{point - 0xDC00:02x}"
    if point < 0x100:
        return f"\\x{point:02x}"
    return f"\\u{point:04x}" if point < 0x10000 else f"\\U{point:08x}"
