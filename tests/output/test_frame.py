"""Frames underline what is meant, whatever characters stand in the line."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmlint.model.span import Span
from pmlint.output.frame import frame
from pmlint.output.width import width


def drawn(line: str, start: int, end: int, room: int = 60) -> str:
    """The frame's line, and below it the underline."""
    found = frame(line, Span.on_line(1, start, end), room)
    return f"{found.line}\n{' ' * found.start}{'^' * found.length}"


CASES = [
    pytest.param("add an alert", 8, 13, "add an alert\n       ^^^^^", id="plain"),
    pytest.param("add", 4, 4, "add\n   ^", id="at the end"),
    pytest.param("", 1, 1, "\n^", id="empty line"),
    pytest.param("a\tb", 3, 4, "a   b\n    ^", id="tab"),
    pytest.param("\t\tb", 3, 4, "        b\n        ^", id="two tabs"),
    pytest.param("日本 x", 4, 5, "日本 x\n     ^", id="wide before"),
    pytest.param("日本 x", 1, 3, "日本 x\n^^^^", id="wide inside"),
    pytest.param("✅ ok", 3, 5, "✅ ok\n   ^^", id="emoji"),
    pytest.param("⚠️ ok", 4, 6, "⚠️ ok\n   ^^", id="emoji by selector"),
    pytest.param("👍🏽 ok", 4, 6, "👍🏽 ok\n   ^^", id="emoji with a skin tone"),
    pytest.param("e\u0301 ok", 4, 6, "e\u0301 ok\n  ^^", id="combining accent"),
    pytest.param("a\x1b[31mb", 7, 8, "a\\x1b[31mb\n         ^", id="escape sequence"),
    pytest.param("a\u202eb", 3, 4, "a\\u202eb\n       ^", id="direction of text"),
    pytest.param("a\u200db", 2, 3, "a\\u200db\n ^^^^^^", id="joiner"),
    pytest.param("##[x] y", 7, 8, "#\\x23[x] y\n         ^", id="runner command"),
    pytest.param("x" * 100, 1, 3, "x" * 58 + "…\n^^", id="cut at the end"),
    pytest.param(
        "x" * 80 + "yy" + "x" * 50, 81, 83, "…" + "x" * 19 + "yy" + "x" * 37 + "…\n" + " " * 20 + "^^", id="cut"
    ),
    pytest.param("x" * 98 + "yy", 99, 101, "…" + "x" * 19 + "yy\n" + " " * 20 + "^^", id="cut at the start"),
    pytest.param("x" * 300, 1, 301, "x" * 58 + "…\n" + "^" * 58, id="longer than the room"),
]


@pytest.mark.parametrize(("line", "start", "end", "expected"), CASES)
def test_frame(line: str, start: int, end: int, expected: str) -> None:
    assert drawn(line, start, end) == expected


def test_a_span_of_several_lines_is_underlined_to_the_end_of_its_first() -> None:
    found = frame("first line", Span(1, 7, 4, 2), 60)
    assert (found.start, found.length) == (6, 4)


LINES = st.text(st.sampled_from("ab \t日✅⚠\ufe0f\u0301\x1b\u202e#[é"), max_size=120)


@settings(derandomize=True, deadline=None, max_examples=150)
@given(line=LINES, data=st.data())
def test_the_underline_stands_below_the_line(line: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(1, len(line) + 1))
    end = data.draw(st.integers(start, len(line) + 1))
    room = data.draw(st.integers(20, 100))
    found = frame(line, Span.on_line(1, start, end), room)
    assert found.start >= 0
    assert found.length >= 1
    assert width(found.line) <= room
    assert found.start + found.length <= room + 1
    assert "##[" not in found.line
