"""How many columns of a terminal characters take: Unicode Standard Annex 11, and what terminals make of emoji."""

import unicodedata
from collections.abc import Iterator

EMOJI_STYLE = "\ufe0f"


def widths(text: str) -> Iterator[int]:
    """Columns per character: 2 for wide ones, 0 for those that join the one before, 1 for all others."""
    before = 0
    for character in text:
        # the sign that asks for the emoji makes a narrow character a wide one
        before = int(before == 1) if character == EMOJI_STYLE else _width(character)
        yield before


def width(text: str) -> int:
    """Columns of a whole text."""
    return sum(widths(text))


def _width(character: str) -> int:
    if character.isascii():
        return 1
    if unicodedata.category(character) in {"Mn", "Me"} or "\U0001f3fb" <= character <= "\U0001f3ff":
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
