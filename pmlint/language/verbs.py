"""Verbs in all their forms: which of the word lists a form belongs to, with its particles, and in which tense."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from pmlint.language.lists import entries
from pmlint.model.prose import Word

LISTS = ("harm_verbs", "omission_verbs", "change_verbs", "human_verbs", "recovery_verbs", "catenatives")
GAP = 6
"""Words of an object between a verb and its particle: `took the whole site down`."""
OBJECT_OPENERS = frozenset(
    """
    the a an every all our half both its their most several thousands production
    """.split()  # noqa: SIM905
)
"""What the object of a verb begins with: `stalled every build`."""
_ENDS_OBJECT = frozenset({".", ";", ":", "!", "?", ",", "to", "and", "but", "because", "which", "that", "when", "by"})
_VOWELS = "aeiou"
_ONE_SYLLABLE = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]\Z")
_DOUBLED = tuple(
    """
    mit fer plug ban get set step pel cur bug mat put zip lap tap pin tag map cap ship wrap jam ram drop stop flip
    clip rip nip plot dig
    """.split()  # noqa: SIM905
)
"""How verbs of several syllables end that double the last letter: `committed`, `reformatted`."""
_SINGLE = frozenset({"limit", "vomit", "target", "budget", "offer", "suffer", "differ", "buffer", "pilfer", "proffer"})
"""Verbs that end so and do not double it: `limited`, `offered`."""


class Verb(NamedTuple):
    """A verb as it stands in a sentence."""

    base: str
    tense: str
    """base, s, past, part (a participle; regular ones are past) or ing."""
    end: int
    """The index of the word behind it and its particle."""
    lists: frozenset[str]


class _Form(NamedTuple):
    base: str
    tense: str
    rest: tuple[str, ...]
    lists: frozenset[str]


def verb_at(words: Sequence[Word], at: int, *tenses: str) -> Verb | None:
    """The verb of the lists that begins at an index: of most words, then of the furthest reach.

    Where tenses are given, in one of them.
    """
    candidates = _forms().get(words[at].low) if at < len(words) else None
    if candidates is None:
        return None
    found: list[tuple[tuple[int, int, bool, int, str], Verb]] = []
    for form in candidates:
        end = None if tenses and form.tense not in tenses else _behind(words, at + 1, form.rest)
        if end is not None:
            rank = (len(form.rest), len(form.lists), form.tense != "base", end, form.base)
            found.append((rank, Verb(form.base, form.tense, end, form.lists)))
    return max(found, key=lambda one: one[0])[1] if found else None


def bases_at(words: Sequence[Word], at: int, name: str, *tenses: str) -> frozenset[str]:
    """The plain forms of a list of single verbs that the word at an index may be a form of."""
    forms_of = _plain(name).get(words[at].low) if at < len(words) else None
    if forms_of is None:
        return frozenset()
    return frozenset(base for base, tense in forms_of if not tenses or tense in tenses)


def forms(base: str) -> Iterator[tuple[str, str]]:
    """The forms of one verb in British and American spelling, each with its tense."""
    yield base, "base"
    irregular = _irregular().get(base)
    yield _third(base), "s"
    for stem in _stems(base):
        yield stem + "ing", "ing"
        if irregular is None:
            past = (stem[:-1] + "ied") if stem.endswith("y") and stem[-2:-1] not in _VOWELS else stem + "ed"
            yield past, "past"
            yield past, "part"
    if irregular is not None:
        for tense, written in zip(("past", "part"), irregular, strict=True):
            for form in written.split("|"):
                yield form, tense


def is_past(words: Sequence[Word], at: int) -> bool:
    """Whether a word looks like the past of some verb, whatever it means."""
    if at >= len(words):
        return False
    low = words[at].low
    return (len(low) > 4 and low.endswith("ed")) or low in _pasts()


def _behind(words: Sequence[Word], at: int, rest: tuple[str, ...]) -> int | None:
    """The index behind the particles of a verb, None where they do not follow."""
    gap = 0
    for particle in rest:
        if particle == "…":
            gap = GAP
            continue
        found = next((n for n in range(at, min(at + gap + 1, len(words))) if words[n].low == particle), None)
        if found is None or any(words[n].low in _ENDS_OBJECT for n in range(at, found)):
            return None
        at, gap = found + 1, 0
    return at


@cache
def _forms() -> dict[str, tuple[_Form, ...]]:
    lists: dict[str, set[str]] = {}
    for name in LISTS:
        for entry in entries(name):
            lists.setdefault(entry, set()).add(name)
    found: dict[str, list[_Form]] = {}
    for entry, names in lists.items():
        words = entry.split()
        at = next((number for number, word in enumerate(words) if word.startswith("~")), 0)
        for form, tense in forms(words[at].lstrip("~")):
            spelt = [*words[:at], form, *words[at + 1 :]]
            found.setdefault(spelt[0], []).append(_Form(entry, tense, tuple(spelt[1:]), frozenset(names)))
    return {form: tuple(ones) for form, ones in found.items()}


@cache
def _plain(name: str) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for base in entries(name):
        if " " not in base:
            for form, tense in forms(base):
                found.setdefault(form, []).append((base, tense))
    return {form: tuple(ones) for form, ones in found.items()}


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    rows = (entry.split() for entry in entries("irregular_verbs"))
    return {row[0]: (row[1], row[2]) for row in rows}


@cache
def _pasts() -> frozenset[str]:
    return frozenset(form for past, _ in _irregular().values() for form in past.split("|"))


def _third(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2:-1] not in _VOWELS else base + "s"


def _stems(base: str) -> Iterator[str]:
    """What `ed` and `ing` are put behind: `delet`, `dropp`, `mislabel` and `mislabell`."""
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        yield base[:-1]
        return
    last = base.rpartition("-")[2]
    doubles = _ONE_SYLLABLE.match(last) is not None or (last.endswith(_DOUBLED) and last not in _SINGLE)
    if not doubles or last.endswith("l"):
        yield base
    if doubles or (last.endswith("l") and last[-2:-1] in _VOWELS and last[-3:-2] not in _VOWELS):
        yield base + base[-1]
