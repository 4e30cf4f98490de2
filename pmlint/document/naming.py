"""What the name in a heading means: a role, by synonym or by clue."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from pmlint.document.vocabulary import ALSO, CLUES, NAMES, OPENERS

_FIGURES = r"[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}"
_NUMBERING = re.compile(rf"(?:(?:section|part|step)\s+)?(?:{_FIGURES}|[ivx]{{1,4}}|[a-h])[.):]\s+|{_FIGURES}\s+")
_BRACKETS = re.compile(r"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]|\{[^{}]{0,200}\}")
# Figures and states of the report, whatever role their words would suggest.
_MEASURES = re.compile(
    r"time (?:to|until|between|of) |(?:mean |total )?(?:time|duration)\b|mtt[a-z]\b|resolved? (?:at|by|on)\b"
    r"|status\b|severity\b(?! and)|stats\b|date\b|won t (?:fix|do)\b|out of scope\b|declined\b|rejected\b|not doing\b"
)
_SYMBOLS = frozenset(("So", "Sk", "Cf", "Mn", "Co", "Cn", "Cc", "Me"))
_SHORTCODE = re.compile(r":[a-z0-9_+-]{2,40}:")
_WORD = re.compile(r"[^\W_]+", re.UNICODE)
SHORTEST_MISTYPED = 7
"""Letters; in shorter names a letter more or less often makes another word."""
LONGEST_NAME = 12
"""Words; a longer heading is a sentence, which clues would misread."""
LONGEST_HEADING = 200
"""Characters of a heading in which a name is looked for."""
MOST_OPENERS = 4
"""Words such as "the" that may stand before a name."""


class Naming(NamedTuple):
    """What a heading's name means."""

    role: str
    also: tuple[str, ...]
    exact: bool
    """By a synonym, not by a clue."""


class _Table(NamedTuple):
    """Role by name, and the names by their length."""

    roles: Mapping[str, str]
    by_length: Mapping[int, Sequence[str]]


def normalise(heading: str) -> str:
    """The name in a heading: lower case words with single blanks.

    Numbering, emoji, brackets and punctuation are left out.
    """
    text = unicodedata.normalize("NFKC", heading).casefold().strip()
    text = _SHORTCODE.sub(" ", text)
    text = text if text[:1] in ("(", "[") else _BRACKETS.sub(" ", text)
    text = "".join(" " if unicodedata.category(character) in _SYMBOLS else character for character in text)
    text = _NUMBERING.sub("", text.strip(), count=1) if _NUMBERING.match(text.strip()) else text
    return " ".join(_WORD.findall(text.replace("&", " and ").replace("+", " and ")))


def name_of(
    heading: str, aliases: Mapping[str, Sequence[str]] | None = None, *, clues: bool = True, whole: bool = False
) -> Naming | None:
    """What the name in `heading` means, None where it means no role.

    `aliases` (role → names) come from the settings and win; without `clues` only synonyms count, with `whole` only
    one that is the whole name.
    """
    heading = heading[:LONGEST_HEADING]
    name = normalise(heading)
    if _MEASURES.match(name):
        return None
    table = _exact(tuple((role, tuple(names)) for role, names in (aliases or {}).items()))
    for candidate in [name] if whole else _candidates(heading, name):
        known = candidate if candidate in table.roles else _near(candidate, table)
        if known is not None:
            role = table.roles[known]
            return Naming(role, _also(known, role, name), exact=True)
    if not clues or not name or name.count(" ") >= LONGEST_NAME:
        return None
    clue = _by_clue(name)
    return Naming(clue, _other_clues(name, clue), exact=False) if clue else None


def _candidates(heading: str, name: str) -> list[str]:
    found = [name]
    words = name.split()
    for _ in range(MOST_OPENERS):
        if len(words) < 2 or words[0] not in OPENERS:
            break
        words = words[1:]
        found.append(" ".join(words))
    # `Timeline (all times UTC) 07/27/2023 …`: what follows the first figure only qualifies the name.
    undated = name.split()
    first_figure = next((number for number, word in enumerate(undated) if word[:1].isdigit()), 0)
    if first_figure:
        found.append(" ".join(undated[:first_figure]))
    for separator in (":", " - ", " – ", " — ", " / ", "/"):
        head, middle, _ = heading.partition(separator)
        if middle and head.strip():
            found.append(normalise(head))
            shorter = [word for word in normalise(head).split() if word not in OPENERS]
            found.append(" ".join(shorter))
    return [candidate for candidate in found if candidate]


def _near(name: str, table: _Table) -> str | None:
    """The known name that differs by a plural, or by one letter mistyped, left out or doubled in a long word."""
    for variant in (name + "s", name.removesuffix("s"), name.removesuffix("es")):
        if variant in table.roles:
            return variant
    if len(name) < SHORTEST_MISTYPED:
        return None
    alike = (known for size in (0, -1, 1) for known in table.by_length.get(len(name) + size, ()))
    return next((known for known in alike if _one_edit_apart(name, known)), None)


def _one_edit_apart(first: str, second: str) -> bool:
    if len(second) < SHORTEST_MISTYPED or first[0] != second[0]:
        return False
    start = 0
    while start < min(len(first), len(second)) and first[start] == second[start]:
        start += 1
    end = 0
    while end < min(len(first), len(second)) - start and first[-1 - end] == second[-1 - end]:
        end += 1
    return max(len(first), len(second)) - start - end <= 1 or _swapped(first, second, start)


def _swapped(first: str, second: str, start: int) -> bool:
    pair = first[start : start + 2]
    return (
        len(first) == len(second)
        and second[start : start + 2] == pair[::-1]
        and first[start + 2 :] == second[start + 2 :]
    )


def _also(candidate: str, role: str, name: str) -> tuple[str, ...]:
    also = list(ALSO.get(candidate, ()))
    if name != candidate or " and " in f" {name} ":
        also.extend(other for other in _other_clues(name, role) if other not in also)
    return tuple(also)


def _by_clue(name: str) -> str | None:
    padded = f" {name} "
    return next((role for role, clues in CLUES if any(_holds(padded, clue) for clue in clues)), None)


def _other_clues(name: str, role: str) -> tuple[str, ...]:
    """The other roles of a combined heading such as `Root cause and resolution`."""
    if " and " not in f" {name} ":
        return ()
    padded = f" {name} "
    return tuple(
        dict.fromkeys(other for other, clues in CLUES if other != role and any(_holds(padded, clue) for clue in clues))
    )


def _holds(padded: str, clue: str) -> bool:
    return _clue(clue).search(padded) is not None


@cache
def _clue(clue: str) -> re.Pattern[str]:
    words = (re.escape(word[:-1]) + r"[^ ]*" if word.endswith("*") else re.escape(word) for word in clue.split())
    return re.compile(" " + " ".join(words) + " ")


@lru_cache(maxsize=8)
def _exact(aliases: tuple[tuple[str, tuple[str, ...]], ...]) -> _Table:
    roles = {name: role for role, names in NAMES.items() for name in names}
    roles.update({normalise(name): role for role, names in aliases for name in names})
    by_length: dict[int, list[str]] = {}
    for name in roles:
        by_length.setdefault(len(name), []).append(name)
    return _Table(roles, by_length)
