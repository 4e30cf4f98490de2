"""The lines of prose in sections of some roles."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from pmlint.model.document import Document


def prose_lines(document: Document, roles: Collection[str]) -> Iterator[tuple[int, str]]:
    """1-based number and text of the lines below headings of these roles, without code fences and block quotes.

    A section in a section counts by its own role; a grouping below it by that of the one above.
    """
    lines = document.lines
    fenced = False
    starts = {section.span.line: section for section in document.outline}
    current = None
    for number, line in enumerate(lines, start=1):
        current = starts.get(number, current)
        if line.lstrip().startswith(("```", "~~~")):
            fenced = not fenced
        elif current is not None and current.role in roles and number <= current.end_line and not fenced:
            own_heading = number == current.span.line and current.form == "heading"
            if not own_heading and not line.lstrip().startswith(">"):
                yield number, line
