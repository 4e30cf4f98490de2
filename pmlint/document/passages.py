"""Passages of a text: its paragraphs, items and rows, and a mark by which the same words are known again."""

import hashlib
import re
from collections.abc import Iterator
from typing import NamedTuple

from pmlint.model.span import Span

LEAST_WORDS = 6
"""Shorter ones (`Times are in UTC`) recur without being left over."""
_WORD = re.compile(r"[^\W_]+")
_ITEM = ("- ", "* ", "+ ", "|", "> ")


class Passage(NamedTuple):
    """A passage: its mark, its place, and its words."""

    mark: str
    span: Span
    text: str


def passages(text: str) -> Iterator[Passage]:
    """The passages of a text that have six words at least; no headings, front matter, code or comments."""
    lines = text.split("\n")
    start = _after_front_matter(lines)
    gathered: list[tuple[int, str]] = []
    for number, line in _prose(lines, start):
        bare = "" if _names_columns(lines, number) else line.strip()
        if gathered and (not bare or bare.startswith(_ITEM) or bare[:1] == "#" or _is_numbered(bare)):
            yield from _passage(gathered, lines)
            gathered = []
        if bare and bare[0] != "#":
            gathered.append((number, bare))
    if gathered:
        yield from _passage(gathered, lines)


def _passage(gathered: list[tuple[int, str]], lines: list[str]) -> Iterator[Passage]:
    words = _words(" ".join(text for _, text in gathered))
    if len(words) < LEAST_WORDS:
        return
    first, last = gathered[0][0], gathered[-1][0]
    column = len(lines[first - 1]) - len(lines[first - 1].lstrip()) + 1
    span = Span(first, column, last, len(lines[last - 1].rstrip()) + 1)
    said = " ".join(words)
    yield Passage(hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16], span, gathered[0][1])


def _words(text: str) -> list[str]:
    """The words in lower case, without markup and punctuation."""
    return _WORD.findall(text.casefold().replace("'", "").replace("’", ""))


def _names_columns(lines: list[str], number: int) -> bool:
    """Whether a line is the head of a table, which stays."""
    below = lines[number] if number < len(lines) else ""
    return "|" in below and "-" in below and not below.strip(" |:-")


def _is_numbered(line: str) -> bool:
    digits = len(line) - len(line.lstrip("0123456789"))
    return 0 < digits <= 3 and line[digits : digits + 2] in {". ", ") "}


def _after_front_matter(lines: list[str]) -> int:
    """How many lines the front matter takes."""
    if not lines or lines[0].rstrip() not in {"---", "+++"}:
        return 0
    closing = (number for number, line in enumerate(lines[1:], start=2) if line.rstrip() == lines[0].rstrip())
    return next(closing, 0)


def _prose(lines: list[str], start: int) -> Iterator[tuple[int, str]]:
    """Number and text of the lines outside code fences, comments blanked."""
    fence = ""
    inside = False
    for number, line in enumerate(lines[start:], start=start + 1):
        bare = line.lstrip()
        if fence or (not inside and bare.startswith(("```", "~~~"))):
            closes = bool(fence) and bare.startswith(fence)
            fence = "" if closes else fence or bare[:3]
            yield number, ""
            continue
        shown, inside = _without_comments(line, inside)
        yield number, shown


def _without_comments(line: str, inside: bool) -> tuple[str, bool]:
    """A line without what stands in comments, and whether one is open behind it."""
    kept: list[str] = []
    while line:
        mark = "-->" if inside else "<!--"
        piece, found, line = line.partition(mark)
        if not inside:
            kept.append(piece)
        inside = inside != bool(found)
    return " ".join(kept), inside
