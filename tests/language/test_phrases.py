"""Phrases of a word list in a sentence."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmlint.language import lists, phrases

LEXICON = Path(lists.__file__).parent / "lexicon"
LISTS = sorted(path.stem for path in LEXICON.glob("*_phrases.txt"))


def found(line: str, text: str) -> list[str]:
    return [match["found"].strip() for match in phrases._pattern(line).finditer(text)]


@pytest.mark.parametrize(
    ("line", "text", "expected"),
    [
        ("pay attention", "please Pay  attention to it", ["Pay  attention"]),
        ("pay attention", "repay attention", []),
        ("pay|give attention", "give attention", ["give attention"]),
        ("pay much? attention", "pay much attention or pay attention", ["pay much attention", "pay attention"]),
        ("pay ..2 attention", "pay a bit attention, pay a little bit more attention", ["pay a bit attention"]),
        ("slopp* work", "sloppily work", ["sloppily work"]),
        ("double_check", "a double check", ["double check"]),
        ("take care !of", "take care of it, take care when", ["take care"]),
        ("^ [ remember ]", "Remember it. I cannot remember; please remember", ["Remember", "remember"]),
        ("<role_heads>'s inexperience", "the operator's inexperience, the operators’ inexperience",
         ["operator's inexperience", "operators’ inexperience"]),
        ("don't", "don’t", ["don’t"]),
    ],
)  # fmt: skip
def test_a_line(line: str, text: str, expected: list[str]) -> None:
    assert found(line, text) == expected


def entries() -> Iterator[tuple[str, str]]:
    for name in LISTS:
        for line in lists.lines(name):
            yield name, line


@pytest.mark.parametrize("name", LISTS)
def test_the_index_hides_nothing(name: str) -> None:
    """What a phrase finds alone, it finds through the index of its list."""
    for line in lists.lines(name):
        tokens = [token for token in line.split() if token not in "^[]" and not token.startswith("!")]
        text = " ".join(_example(token) for token in tokens if not token.endswith("?") and not token.startswith(".."))
        assert found(line, text), (line, text)
        assert list(phrases.find(name, text)), (line, text)


@given(st.text(max_size=300))
def test_places_are_inside(text: str) -> None:
    for name in LISTS:
        for place in phrases.find(name, text):
            assert 0 <= place.start < place.end <= len(text)


def _example(token: str) -> str:
    first = token.split("|", maxsplit=1)[0]
    owned = first.endswith("'s")
    bare = first.removesuffix("'s") if owned else first
    word = min(lists.entries(bare[1:-1])) if bare.startswith("<") else bare
    return word.replace("_", " ").replace("*", "") + ("'s" if owned else "")
