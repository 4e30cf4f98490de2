"""Keys that were probably meant otherwise."""

from collections.abc import Container, Iterable

_SHORTEST = 4


def one_edit_away(key: str, known: Iterable[str], there: Container[str]) -> str | None:
    """The known key that is one edit from an unknown one and not `there`; None where there is no such key.

    An edit adds, drops or changes one character, or swaps two neighbours; `Owner` and `started-at` are one
    edit away too. Keys of fewer than four characters are near everything, and `x-…` is free.
    """
    names = sorted(known)
    if key in names or key.startswith("x-") or len(key) < _SHORTEST:
        return None
    near = [name for name in names if len(name) >= _SHORTEST and name not in there and _is_near(key, name)]
    return near[0] if near else None


def _is_near(key: str, name: str) -> bool:
    if key.casefold().replace("-", "_").replace(" ", "_") == name:
        return True
    if abs(len(key) - len(name)) > 1:
        return False
    start = 0
    while start < min(len(key), len(name)) and key[start] == name[start]:
        start += 1
    end = 0
    while end < min(len(key), len(name)) - start and key[-1 - end] == name[-1 - end]:
        end += 1
    left, right = key[start : len(key) - end], name[start : len(name) - end]
    return (len(left) <= 1 and len(right) <= 1) or (len(left) == 2 and left == right[::-1])
