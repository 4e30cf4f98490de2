"""The lines of a document without code and comments, each character still in its place."""

from collections.abc import Iterable

from pmlint.model.document import Document
from pmlint.model.span import Span


def plain_lines(document: Document) -> list[str]:
    """The lines; blanks stand for front matter, code fences, code spans and comments."""
    lines = list(document.lines)
    if document.front_matter is not None:
        lines[: document.front_matter.end_line] = [""] * document.front_matter.end_line
    comments = (comment.span for comment in document.references.comments)
    _blank(lines, document.references.code)
    _blank(lines, comments)
    return lines


def _blank(lines: list[str], spans: Iterable[Span]) -> None:
    for span in spans:
        for number in range(span.line, min(span.end_line, len(lines)) + 1):
            line = lines[number - 1]
            start = span.column - 1 if number == span.line else 0
            end = min(span.end_column - 1 if number == span.end_line else len(line), len(line))
            lines[number - 1] = f"{line[:start]}{' ' * max(end - start, 0)}{line[max(start, end) :]}"
