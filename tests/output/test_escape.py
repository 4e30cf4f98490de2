"""Nothing of a document can steer a terminal or speak to a CI runner."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmlint.output.escape import inert, inert_lines, visible


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain é 日本 ✅", "plain é 日本 ✅"),
        ("a\nb\rc\td", "a\\nb\\x0dc\\td"),
        ("\x1b]8;;http://x\x07", "\\x1b]8;;http://x\\x07"),
        ("\x9b31m", "\\x9b31m"),
        ("\u202eabc\u2066", "\\u202eabc\\u2066"),
        ("a\u200bb\ufeffc", "a\\u200bb\\ufeffc"),
        ("\udcff", "\\xff"),
        ("\ud800", "\\ud800"),
        ("\U000e0041", "\\U000e0041"),
        ("a\u2028b\x85c", "a\\u2028b\\x85c"),
    ],
)
def test_visible(text: str, expected: str) -> None:
    assert visible(text) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("plain", "plain"),
        ("::error::x", "\\x3a:error::x"),
        (" \t\u2003::error::x", " \t\u2003\\x3a:error::x"),
        ("a ::error::x", "a ::error::x"),
        ("x ##[add-mask]y", "x #\\x23[add-mask]y"),
        ("###[x", "##\\x23[x"),
        ("##[##[", "#\\x23[#\\x23["),
    ],
)
def test_inert(line: str, expected: str) -> None:
    assert inert(line) == expected


@settings(derandomize=True, deadline=None, max_examples=150)
@given(st.text(st.sampled_from("#[: \n\r\x0b\x0c\x1c\x85\u2028a")))
def test_no_line_is_a_command(text: str) -> None:
    lines = inert_lines(text).splitlines()
    assert not any("##[" in line or line.lstrip().startswith("::") for line in lines)
    assert not visible(text).splitlines()[1:]
