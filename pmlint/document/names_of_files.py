"""What the name of a document's file says: days, and ids such as `pm-21` or `PM2021-004`."""

import re
from datetime import date
from pathlib import PurePosixPath
from typing import NamedTuple

from pmlint.document.dates import find_days

_DAY = re.compile(r"(?<!\d)(?P<year>20\d{2})(?P<sep>[-_.]?)(?P<month>\d{2})(?P=sep)(?P<day>\d{2})(?!\d)")
_NUMBERS = r"[-_ ]?(?P<numbers>\d{1,9}(?:[-_]\d{1,9}){0,3})"
_ID = re.compile(rf"(?P<letters>[A-Za-z]{{1,16}}){_NUMBERS}")
_ID_IN_NAME = re.compile(rf"(?<![A-Za-z0-9])(?P<letters>[A-Za-z]{{1,16}}){_NUMBERS}(?![A-Za-z0-9])")


class WrittenId(NamedTuple):
    """An id: its letters in lower case, its numbers, and how it is written."""

    letters: str
    numbers: tuple[int, ...]
    written: str


def stem(path: str) -> str:
    """The name of a file without its suffixes."""
    return PurePosixPath(path).name.split(".md", 1)[0].split(".markdown", 1)[0]


def days_of(name: str) -> list[date]:
    """The days in a name: `2026-02-11`, `2026_02_11`, `20260211`."""
    written = (f"{match['year']}-{match['month']}-{match['day']}" for match in _DAY.finditer(name))
    return [day.date for text in written for day in find_days(text)]


def read_id(text: str) -> WrittenId | None:
    """An id of letters and numbers that is all of the text; None for others."""
    match = _ID.fullmatch(text.strip())
    return _written(match) if match else None


def ids_of(name: str, letters: str) -> list[WrittenId]:
    """The ids with these letters in a name."""
    found = (_written(match) for match in _ID_IN_NAME.finditer(name))
    return [one for one in found if one.letters == letters.lower()]


def _written(match: re.Match[str]) -> WrittenId:
    numbers = tuple(int(number) for number in re.split("[-_]", match["numbers"]))
    return WrittenId(match["letters"].lower(), numbers, match[0])
