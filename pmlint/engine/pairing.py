"""The best one-to-one pairs of things that are nearly equal, in time that grows with their number only."""

from bisect import bisect_left
from collections.abc import Callable, Container, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from pmlint.model.trace import WEIGHTY, Words

NEAR = 0.6
"""Of the words of two texts, all or those that carry meaning, the share in both that makes them one text, edited."""
ENOUGH_WORDS = 3
"""So many words that carry meaning make a text that another one contains the same text, extended."""
MOST_CANDIDATES = 32
"""With so many others a thing is compared; those that share its rarest words come first."""
Thing = TypeVar("Thing")


def likeness(first: Words, second: Words) -> float:
    """From 0 to 1 for texts that are one text, edited or extended; 0 for others."""
    if not first & second:
        return 0.0
    one, other = weighty(first), weighty(second)
    both = len(one & other)
    share = max(_share(first, second), _share(one, other))
    contained = both >= ENOUGH_WORDS and both == min(len(one), len(other))
    return share if share >= NEAR or contained else 0.0


def weighty(words: Words) -> Words:
    """Those that carry meaning."""
    return frozenset(word for word in words if word >= WEIGHTY)


def _share(first: Words, second: Words) -> float:
    return len(first & second) / len(first | second) if first or second else 0.0


def equal_pairs(
    left: Mapping[int, Thing], right: Mapping[int, Thing], key: Callable[[Thing], Hashable | None]
) -> dict[int, int]:
    """Those with equal keys, first with first; None is no key."""
    waiting: dict[Hashable, list[int]] = {}
    for index in sorted(right, reverse=True):
        waiting.setdefault(key(right[index]), []).append(index)
    found = {}
    for index in sorted(left):
        own = key(left[index])
        if own is not None and waiting.get(own):
            found[index] = waiting[own].pop()
    return found


def near_pairs(
    left: Mapping[int, Thing],
    right: Mapping[int, Thing],
    tokens: Callable[[Thing], Iterable[Hashable]],
    like: Callable[[Thing, Thing], float],
) -> dict[int, int]:
    """As many pairs as possible of things that are alike (`like` above 0), the likest first.

    Only things that share a token are compared.
    """
    scored = []
    for one, candidates in _candidates(left, right, tokens).items():
        scored += [(-like(left[one], right[other]), one, other) for other in candidates]
    alike = sorted(score for score in scored if score[0] < 0)
    found: dict[int, int] = {}
    owners: dict[int, int] = {}
    possible: dict[int, list[int]] = {}
    for _, one, other in alike:
        possible.setdefault(one, []).append(other)
        if one not in found and other not in owners:
            found[one], owners[other] = other, one
    _augment(found, owners, possible)
    return found


def _candidates(
    left: Mapping[int, Thing], right: Mapping[int, Thing], tokens: Callable[[Thing], Iterable[Hashable]]
) -> dict[int, list[int]]:
    """For each of `left` some of `right`: those that share its rarest tokens; of many, those in the same place."""
    order = list(right)
    holders: dict[Hashable, list[int]] = {}
    for place, index in enumerate(order):
        for token in frozenset(tokens(right[index])):
            holders.setdefault(token, []).append(place)
    found = {}
    for number, (index, thing) in enumerate(left.items()):
        place = number * len(order) // len(left)
        shared = sorted((holders[token] for token in frozenset(tokens(thing)) if token in holders), key=_rarity)
        found[index] = [order[one] for one in _some(shared, place)]
    return found


def _rarity(places: Sequence[int]) -> tuple[int, int]:
    return len(places), places[0]


def _some(shared: Iterable[Sequence[int]], place: int) -> list[int]:
    found: dict[int, None] = {}
    for places in shared:
        start = max(0, min(bisect_left(places, place) - MOST_CANDIDATES // 2, len(places) - MOST_CANDIDATES))
        found.update(dict.fromkeys(places[start : start + MOST_CANDIDATES]))
        if len(found) >= MOST_CANDIDATES:
            break
    return list(found)


def _augment(found: dict[int, int], owners: dict[int, int], possible: Mapping[int, Sequence[int]]) -> None:
    """Let pairs make room for those that are left over, as long as all stay paired.

    What a search in vain has seen can never make room, so it is not looked at again.
    """
    dead: set[int] = set()
    for start in sorted(possible.keys() - found.keys()):
        reached, free = _search(start, owners, possible, dead)
        if free is None:
            dead.update(reached)
        while free is not None:
            one = reached[free]
            given_up = found.get(one)
            found[one], owners[free] = free, one
            free = given_up


def _search(
    start: int, owners: Mapping[int, int], possible: Mapping[int, Sequence[int]], dead: Container[int]
) -> tuple[dict[int, int], int | None]:
    """What can be had if pairs make room: each with the one that would take it; and the first that is free."""
    reached: dict[int, int] = {}
    waiting = [start]
    while waiting:
        one = waiting.pop()
        for other in possible[one]:
            if other in reached or other in dead:
                continue
            reached[other] = one
            if other not in owners:
                return reached, other
            waiting.append(owners[other])
    return reached, None
