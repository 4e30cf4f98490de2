"""Words that look like names of people and are none."""

from functools import lru_cache
from pathlib import Path

_LEXICON = Path(__file__).parent / "lexicon"


@lru_cache(maxsize=1)
def not_people() -> frozenset[str]:
    """Names of products, places and code names, in lower case, from `lexicon/not_people.txt`."""
    lines = (_LEXICON / "not_people.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip().casefold() for line in lines if line.strip() and not line.startswith("#"))
