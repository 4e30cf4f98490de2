"""The words around a finding: its sentence, where that says too little its paragraph, item or row, then its heading."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from pmlint.model.document import Document
from pmlint.model.span import Span

ENOUGH = 24
"""Characters beside the finding's own that tell a sentence from others."""
_FARTHEST = 40
"""Lines above and below that may belong to one paragraph."""
_LONGEST = 2000
_START = re.compile(r"[ \t]{0,40}(?:[-*+>|#]|\d{1,3}[.)][ \t])")
_END = re.compile(r"[.!?][\"')*_]{0,3}\s")


class Surroundings:
    """Of one document."""

    def __init__(self, document: Document, lines: Sequence[str]) -> None:
        self._lines = lines
        self._body = document.front_matter.end_line if document.front_matter else 0
        self._sections = sorted(document.outline, key=lambda section: section.span.line)
        self._starts = [section.span.line for section in self._sections]

    def of(self, span: Span) -> str:
        """The text around a span, without what it covers."""
        first, last = self._block(span.line, min(span.end_line, span.line + _FARTHEST))
        before, behind = self._line(span.line)[: span.column - 1], self._line(span.end_line)[span.end_column - 1 :]
        above = "\n".join([*self._lines[first - 1 : span.line - 1], before])[-_LONGEST:]
        below = "\n".join([behind, *self._lines[span.end_line : last]])[:_LONGEST]
        near = _last_sentence(above) + " " + _first_sentence(below)
        if len(near.strip()) >= ENOUGH:
            return near
        whole = f"{above} {below}"
        return whole if len(whole.strip(" -*+|>#")) >= ENOUGH else f"{self._heading(span.line)} {whole}"

    def _line(self, number: int) -> str:
        return self._lines[number - 1] if number <= len(self._lines) else ""

    def _block(self, first: int, last: int) -> tuple[int, int]:
        """The lines of the paragraph, item or row that holds these lines."""
        if first <= self._body or self._line(first).lstrip()[:1] == "|":
            return first, last
        top = max(self._body + 1, first - _FARTHEST)
        while first > top and not _START.match(self._line(first)) and self._line(first - 1).strip():
            first -= 1
        bottom = min(len(self._lines), last + _FARTHEST)
        while last < bottom and self._line(last + 1).strip() and not _START.match(self._line(last + 1)):
            last += 1
        return first, last

    def _heading(self, line: int) -> str:
        above = bisect_right(self._starts, line) - 1
        if above < 0:
            return ""
        section = self._sections[above]
        return section.role or section.heading


def _last_sentence(text: str) -> str:
    ends = [match.end() for match in _END.finditer(f"{text}\n")]
    return text[ends[-1] :] if ends and ends[-1] <= len(text) else text[ends[-2] :] if len(ends) > 1 else text


def _first_sentence(text: str) -> str:
    end = _END.search(f"{text}\n")
    return text[: end.end()] if end else text
