"""Word lists from `lexicon/`: a word or phrase one a line, `*` at the end of a word for any ending."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

_LEXICON = Path(__file__).parent / "lexicon"
_WORD = re.compile(r"[\w'’-]{1,60}")


@cache
def entries(name: str) -> frozenset[str]:
    """The entries of `lexicon/<name>.txt`, in lower case."""
    return frozenset(line.casefold() for line in lines(name))


def names(pattern: str) -> list[str]:
    """The lists whose names have this form, `*` for any letters."""
    return sorted(file.stem for file in _LEXICON.glob(f"{pattern}.txt"))


def lines(name: str) -> list[str]:
    """The entries of `lexicon/<name>.txt` as written, in order."""
    written = (_LEXICON / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in written if line.strip() and not line.startswith("#")]


@cache
def anywhere(*names: str) -> re.Pattern[str]:
    """A pattern that finds an entry of these lists as whole words in a text of any case."""
    return re.compile(rf"(?<![\w-])(?:{_alternatives(names)})(?![\w-])", re.IGNORECASE)


@cache
def at_start(*names: str) -> re.Pattern[str]:
    """A pattern that finds an entry of these lists as the first words of a text."""
    return re.compile(rf"(?:{_alternatives(names)})(?![\w-])", re.IGNORECASE)


def as_pattern(entry: str) -> str:
    """An entry as a regular expression."""
    return re.escape(entry).replace(r"\*", r"\w{0,20}").replace(r"\ ", r"\s{1,3}").replace("'", "['’]")


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, in order; those with a hyphen are one."""
    return [word.strip("'’-") for word in _WORD.findall(text.casefold())]


def _alternatives(names: Iterable[str]) -> str:
    every = sorted({entry for name in names for entry in entries(name)}, key=lambda entry: (-len(entry), entry))
    return "|".join(map(as_pattern, every))
