"""The list items of a section as written, each with its place."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pmlint.document.export import section_places
from pmlint.language.likeness import unanswered
from pmlint.model.document import Document, Section
from pmlint.model.span import Span

_BULLET = re.compile(r"(?P<mark>\s{0,12}(?:[-*+]|\d{1,3}[.)])\s{1,4}(?:\[[ xX]\]\s{1,3})?)(?P<text>\S.{0,2000})")
_MARKUP = str.maketrans("", "", "*_`")


class Bullet(NamedTuple):
    """A list item: its text without markup, further lines joined, and the place of its first line."""

    text: str
    span: Span


def bullets(document: Document, section: Section) -> Iterator[Bullet]:
    """The items of all lists below a heading, sub-sections included, those in code fences left out."""
    lines = document.lines[: section.end_line]
    fenced = False
    for number in range(section.span.end_line, len(lines)):
        fenced ^= lines[number].lstrip().startswith(("```", "~~~"))
        match = None if fenced else _BULLET.match(lines[number])
        if match:
            text = " ".join([match["text"], *_further(lines, number + 1)])
            span = Span.on_line(number + 1, match.end("mark") + 1, len(lines[number].rstrip()) + 1)
            yield Bullet(" ".join(text.translate(_MARKUP).split()), span)


def open_bullets(document: Document, role: str) -> Iterator[Bullet]:
    """The items of a postmortem's section of that role that no action item takes up, and that bring no answer along."""
    section = section_places(document).get(role)
    if section is None or section.role != role or document.kind != "postmortem":
        return
    answers = [item.text for item in document.judged()]
    yield from (bullet for bullet in bullets(document, section) if unanswered(bullet.text, answers))


def _further(lines: Sequence[str], start: int) -> Iterator[str]:
    """The lines that go on with the item above."""
    for line in lines[start : start + 40]:
        if not line.strip() or _BULLET.match(line) or line.startswith(("#", "```", "~~~", "|", "<!--")):
            return
        yield line.strip()
