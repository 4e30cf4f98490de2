"""What stands at the end of an item without a key: `… — Sam, by end of March`, `… (Sam, Friday)`, `…, sprint 14`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from pmlint.document.due import is_placeholder, parse_due
from pmlint.document.owners import Owner, is_person_like
from pmlint.document.wordlists import names

LONGEST_DUE = 6
"""Words of a due date without a key."""
FURTHEST = 80
"""Characters from the end within which the pieces are looked for."""
VAGUE_DUES = frozenset(names("asap, soon, later, as soon as possible, next sprint, immediately, urgent"))
"""Words in a due date's place that name no day: read as written, so that the finding can quote them."""
_BREAK = re.compile(r"[,;.]\s{1,2}|\s[–—|·•-]\s{1,2}|—\s?|\s→\s")
_ANNOUNCES = re.compile(r"\s{0,2}(?:due(?: by| on)?|by|before|until|eta|target)\b:?\s{1,2}", re.IGNORECASE)
_DUE_WORD = re.compile(r"\s{0,2}(?:due(?: on)?|eta|target)\b:?\s{1,2}(?!by\b|before\b)", re.IGNORECASE)


class DueAtEnd(NamedTuple):
    """A due date and the 0-based offsets of its words."""

    start: int
    end: int
    written: str
    date: date | None


def due_at_end(text: str, anchor: date | None, sprints: Mapping[str, str]) -> DueAtEnd | None:
    """The due date in a bracket at the end of the first line, or behind one of its last two breaks."""
    line = text.split("\n", 1)[0]
    for start, end in [*_last_bracket(line), *_pieces(line)]:
        found = _as_due(line, start, end, anchor, sprints)
        if found is not None:
            return found
    return None


def name_at_end(text: str) -> Owner | None:
    """A name that is one of the last two pieces of the first line."""
    line = text.split("\n", 1)[0]
    for start, end in _pieces(line):
        name = line[start:end].strip()
        if name and len(name.split()) <= 3 and is_person_like(name):
            return Owner(name, start, start + len(name))
    return None


def _as_due(line: str, start: int, end: int, anchor: date | None, sprints: Mapping[str, str]) -> DueAtEnd | None:
    piece = line[start:end]
    if len(piece.split()) > LONGEST_DUE or is_placeholder(piece):
        return None
    announced = _ANNOUNCES.match(piece)
    due = parse_due(piece[announced.end() :] if announced else piece, anchor, sprints)
    covered = due.end - due.start
    if announced is None and piece.strip().casefold() not in VAGUE_DUES:
        bare = piece.strip().removeprefix("in ").removeprefix("within ")
        whole = due.readable and covered >= len(bare)
        dated = due.date is not None and covered * 2 >= len(piece.strip())
        if not (whole or dated):
            return None
    word = _DUE_WORD.match(piece)
    start += word.end() if word is not None else 0
    return DueAtEnd(start, end, line[start:end].strip(), due.date)


def _last_bracket(line: str) -> Iterator[tuple[int, int]]:
    """The last two pieces between the commas of a bracket at the end, the last one first."""
    stripped = line.rstrip(" .")
    opening = stripped.rfind("(")
    if not stripped.endswith(")") or opening < 0:
        return
    end = len(stripped) - 1
    for _ in range(2):
        comma = stripped.rfind(",", opening, end)
        start = max(comma, opening) + 1
        yield start + len(stripped[start:end]) - len(stripped[start:end].lstrip()), end
        if comma < 0:
            return
        end = comma


def pieces_of_bracket(text: str) -> Iterator[tuple[int, int]]:
    """What stands between the commas of a bracket at the end of the first line: 0-based offsets, blanks left out."""
    line = text.split("\n", 1)[0].rstrip(" .")
    opening = line.rfind("(")
    if not line.endswith(")") or not 0 <= len(line) - opening <= FURTHEST:
        return
    at = opening + 1
    for piece in line[at:-1].split(","):
        yield at + len(piece) - len(piece.lstrip()), at + len(piece.rstrip())
        at += len(piece) + 1


def _pieces(line: str) -> Iterator[tuple[int, int]]:
    """The last two pieces of a line behind commas, semicolons, dashes, arrows or full stops."""
    end = len(line.rstrip(" ."))
    for _ in range(2):
        breaks = list(_BREAK.finditer(line, max(0, end - FURTHEST), end))
        if not breaks:
            return
        yield breaks[-1].end(), end
        end = breaks[-1].start()
