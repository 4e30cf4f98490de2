"""The lines of prose of some sections, each with its number."""

from collections.abc import Container, Iterator
from typing import NamedTuple

from pmlint.model.document import Document, Section


class Line(NamedTuple):
    """A line of a section, as it stands in the file."""

    number: int
    text: str
    section: Section


def lines_of(document: Document, roles: Container[str]) -> Iterator[Line]:
    """The lines of all sections of these roles and no other; code, quotations and comments are left out.

    A section of another role inside one of these is not its own.
    """
    lines = document.lines
    owner: dict[int, Section | None] = {}
    for section in document.outline:  # the inner ones come later and win
        if section.role is not None:
            own = section if section.role in roles and not section.also else None
            owner.update(dict.fromkeys(range(section.span.line, section.end_line + 1), own))
    left_out = _left_out(document)
    for number, holder in sorted(owner.items()):
        text = lines[number - 1] if number <= len(lines) else ""
        if holder is not None and number not in left_out and not text.lstrip().startswith(">"):
            yield Line(number, text, holder)


def _left_out(document: Document) -> set[int]:
    """The lines of fences, indented code and comments of several lines."""
    blocks = [span for span in document.references.code if span.end_line > span.line or span.end_column >= 1_000_000]
    blocks += [comment.span for comment in document.references.comments]
    return {number for span in blocks for number in range(span.line, span.end_line + 1)}
