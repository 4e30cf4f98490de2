"""Whom a document can mean: the people whom it, its repository and the settings declare."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from pmlint.language.lists import entries
from pmlint.model.people import Roster

MOST_NAMES = 5
"""Words of one name."""
SHORTEST_ALONE = 3
"""Letters of a given name that stands for the whole."""


@dataclass(frozen=True, slots=True)
class Known:
    """Whom a document and its repository declare, and what is known of its words."""

    full: Mapping[str, frozenset[tuple[str, ...]]] = field(default_factory=dict)
    """First word → the names that begin with it, all in lower case."""
    given: frozenset[str] = frozenset()
    """Given names of those with more than one, in lower case."""
    handles: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    """Names that are never people here, in lower case."""
    common: frozenset[str] = frozenset()
    """Words that the document writes in lower case."""
    teams: frozenset[str] = frozenset()


def know(roster: Roster, declared: Iterable[str], common: frozenset[str] = frozenset()) -> Known:
    """What is known in a document: `declared` are the names and handles that it gives as those of people."""
    texts = [text for text in declared if not text.strip().startswith("@")]
    handles = {text.strip().lstrip("@").casefold() for text in declared if text.strip().startswith("@")}
    sure = [*filter(_is_name, roster.names), *(text for text in texts if _may_be_person(text, common))]
    names = [tuple(part.casefold() for part in name.split()) for name in sure]
    # `Đặng Quốc Bảo` is written `Quốc Bảo` too, and `Juan Carlos Pérez` `Juan Pérez`.
    names += [part for name in names if len(name) > 2 for part in (name[-2:], (name[0], name[-1]))]
    never = roster.not_people
    full: dict[str, set[tuple[str, ...]]] = {}
    for name in names:
        if " ".join(name) not in never:
            full.setdefault(name[0], set()).add(name)
    # `Nguyen Thi Lan` is called Lan: where the family comes first, the given name stands last.
    last = (name[-1] for name in names if len(name) > 2 and name[-1] in given_names())
    return Known(
        full={first: frozenset(ones) for first, ones in full.items()},
        given=frozenset(
            one for one in (*(name[0] for name in names if len(name) > 1), *last) if len(one) >= SHORTEST_ALONE
        ),
        handles=frozenset(handles) | roster.handles,
        surnames=frozenset(name[-1] for name in names if len(name) > 1),
        never=never,
        common=common,
        teams=roster.teams,
    )


def names_in(texts: Iterable[str]) -> Iterator[str]:
    """The texts that may be names of people or handles."""
    for text in texts:
        stripped = text.strip().strip(".,;")
        if stripped.startswith("@") or _is_name(stripped):
            yield stripped


@cache
def given_names() -> frozenset[str]:
    """Given names of many languages, in lower case."""
    return frozenset(name for line in (*entries("given_names"), *entries("more_names")) for name in line.split())


@cache
def surnames() -> frozenset[str]:
    """Surnames of many languages, in lower case; of English only those that the list of endings knows."""
    return frozenset(name for line in entries("surnames") for name in line.split())


def _may_be_person(text: str, common: frozenset[str]) -> bool:
    """Whether what stands where an owner or author does is a name: not `PR`, `Data Platform`, `SRE Team`."""
    parts = text.split()
    low = [part.casefold() for part in parts]
    if not _is_name(text) or any(one in entries(name) for one in low for name in ("teams", "roles", "technical_heads")):
        return False
    if len(parts) > 1:
        return not all(one in common for one in low)
    return text.istitle() and len(text) >= SHORTEST_ALONE and (low[0] in given_names() or not text.isascii())


def _is_name(text: str) -> bool:
    parts = text.split()
    return (
        0 < len(parts) <= MOST_NAMES
        and not any(sign.isdigit() or sign in "@/[]():" for sign in text)
        and parts[0][0].isupper()
    )
