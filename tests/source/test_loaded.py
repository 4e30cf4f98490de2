import pytest

from pmlint.model.span import Span
from pmlint.source.loaded import Places, pointer_to, quoted


@pytest.mark.parametrize(
    ("parent", "key", "pointer"),
    [
        pytest.param("", "title", "/title", id="key"),
        pytest.param("/list", 0, "/list/0", id="index"),
        pytest.param("", "a/b~c", "/a~1b~0c", id="escapes of RFC 6901"),
        pytest.param("", "", "/", id="empty key"),
        pytest.param("", "~1", "/~01", id="what looks escaped"),
    ],
)
def test_pointer_to(parent: str, key: str | int, pointer: str) -> None:
    assert pointer_to(parent, key) == pointer


def test_quoted_is_cut_to_eighty_characters() -> None:
    assert quoted("x" * 80) == f"`{'x' * 80}`"
    assert quoted("x" * 81) == f"`{'x' * 79}…`"


@pytest.mark.parametrize(
    ("offset", "span"),
    [
        pytest.param(0, Span(4, 1, 4, 2), id="character"),
        pytest.param(2, Span(4, 3, 4, 3), id="line end"),
        pytest.param(4, Span(5, 2, 5, 2), id="end of the content"),
        pytest.param(99, Span(5, 2, 5, 2), id="beyond the content"),
    ],
)
def test_a_point_is_one_character_or_none(offset: int, span: Span) -> None:
    assert Places("ab\nc", 4).point(offset) == span
