"""Text of documents as Markdown that is read and never obeyed: no markup, link, image, mention or table of its own.

Plain words stay plain. All else (whatever holds a sign with a meaning for Markdown, HTML, GitHub or GitLab) stands in a
code span.
"""

import re
from collections.abc import Iterator
from html import escape
from itertools import groupby
from typing import NamedTuple

from pmlint.output.address import is_elsewhere, relative_address
from pmlint.output.escape import visible, without_mark
from pmlint.output.view import View

_QUOTED_CODE = re.compile(r"`([^`]*)`")
_PLAIN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d{1,6}|[–—]?")
_WEB = re.compile(r"https://[\w.-]{1,200}(?::\d{1,5})?(?:/[\w./@~%+-]{0,500})?", re.ASCII)
_BLANKS = re.compile(r"(\s+)")
_BACKTICKS = re.compile(r"`+")
_BEFORE, _AFTER = "(\"“‘'", ".,;:!?…)\"”’'"
"""Punctuation around a word that means nothing to Markdown."""
_CELL_BORDER = "¦"
"""In place of `|`, which would end the cell of a table."""


class _Piece(NamedTuple):
    text: str
    strange: bool


def prose(text: str) -> str:
    """A sentence of pmlint that may quote a document."""
    pieces: list[_Piece] = []
    for index, part in enumerate(_QUOTED_CODE.split(text)):
        pieces += [_Piece(part, strange=True)] if index % 2 else _words(part)
    return "".join(
        code("".join(piece.text for piece in run)) if strange else "".join(piece.text for piece in run)
        for strange, run in groupby(_joined(pieces), key=lambda piece: piece.strange)
    )


def code(text: str) -> str:
    """A code span that holds the text and nothing else."""
    shown = without_mark(visible(text)).replace("|", _CELL_BORDER)
    if not shown.strip():
        return ""
    fence = "`" * (max(map(len, _BACKTICKS.findall(shown)), default=0) + 1)
    pad = " " if shown[0] in "` " or shown[-1] in "` " else ""
    return f"{fence}{pad}{shown}{pad}{fence}"


def html_code(text: str) -> str:
    """The same as HTML, for where Markdown is not read."""
    return f"<code>{escape(without_mark(visible(text)))}</code>"


def link(words: str, address: str) -> str:
    """A link around words that are safe already; the words alone where the address is none that we would write."""
    return f"[{words}]({address})" if _WEB.fullmatch(address) else words


def line_link(path: str, line: int, view: View) -> str:
    """A line number, linked to the line where the files' place on the web is known."""
    root = view.source
    if not root or is_elsewhere(path) or not _WEB.fullmatch(root):
        return str(line)
    # without `plain` GitHub renders the Markdown, which has no lines
    return f"[{line}]({root}{relative_address(path)}?plain=1#L{line})"


def _words(text: str) -> Iterator[_Piece]:
    """Words and the blanks between them; a word that Markdown might read is strange, punctuation around it is not."""
    for word in _BLANKS.split(text):
        if not word or word.isspace():
            yield _Piece(" " if word else "", strange=False)
            continue
        start = len(word) - len(word.lstrip(_BEFORE))
        end = max(start, len(word.rstrip(_AFTER)))
        yield _Piece(word[:start], strange=False)
        yield _Piece(word[start:end], strange=not _PLAIN.fullmatch(word[start:end]))
        yield _Piece(word[end:], strange=False)


def _joined(pieces: list[_Piece]) -> Iterator[_Piece]:
    """The pieces that are not empty; a blank between two strange words is strange too, so that they share a span."""
    kept = [piece for piece in pieces if piece.text]
    for index, piece in enumerate(kept):
        between = 0 < index < len(kept) - 1 and kept[index - 1].strange and kept[index + 1].strange
        yield _Piece(piece.text, strange=True) if piece.text == " " and between else piece
