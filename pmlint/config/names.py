"""The name that was probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str:
    """The known name most like `word`, upper and lower case, `-` and `_` apart; "" where none is like it."""
    folded = {name.casefold().replace("_", "-"): name for name in known}
    close = get_close_matches(word.casefold().replace("_", "-"), folded, n=1, cutoff=0.6)
    return folded[close[0]] if close else ""


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """A hint that gives the nearest known name, or `otherwise`."""
    close = nearest(word, known)
    return f"did you mean `{close}`?" if close else otherwise
