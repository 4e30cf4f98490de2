import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmlint.errors import UnreadableError
from pmlint.model.span import Span
from pmlint.source.text import Text, decode


@pytest.mark.parametrize(
    ("data", "lines", "newline", "bom"),
    [
        pytest.param(b"", (), "\n", False, id="empty"),
        pytest.param(b"one\ntwo\n", ("one", "two"), "\n", False, id="lf"),
        pytest.param(b"one\r\ntwo\r\n", ("one", "two"), "\r\n", False, id="crlf"),
        pytest.param(b"one\rtwo\r", ("one", "two"), "\r", False, id="cr"),
        pytest.param(b"one\r\ntwo\nthree\r\n", ("one", "two", "three"), "\r\n", False, id="mixed"),
        pytest.param(b"one\r\r\ntwo", ("one", "", "two"), "\r\n", False, id="cr before crlf"),
        pytest.param(b"\n\n", ("", ""), "\n", False, id="only line ends"),
        pytest.param(b"no end", ("no end",), "\n", False, id="no line end"),
        pytest.param(b"\xef\xbb\xbf---\na: 1\n", ("---", "a: 1"), "\n", True, id="byte order mark"),
        pytest.param(b"nul\0 here\x1b", ("nul\0 here\x1b",), "\n", False, id="control characters stay"),
        pytest.param(
            "a\u2028b\u2029c\x85d\x0be\x0cf\x1cg".encode(),
            ("a\u2028b\u2029c\x85d\x0be\x0cf\x1cg",),
            "\n",
            False,
            id="separators that are no line ends",
        ),
    ],
)
def test_decode(data: bytes, lines: tuple[str, ...], newline: str, bom: bool) -> None:
    assert decode(data) == Text(lines, newline, bom)


@pytest.mark.parametrize(
    ("data", "message", "span"),
    [
        pytest.param(b"\xff\xfea\0", "the file is written in UTF-16, not in UTF-8", (1, 1, 1, 1), id="utf-16-le"),
        pytest.param(b"\xfe\xff\0a", "the file is written in UTF-16, not in UTF-8", (1, 1, 1, 1), id="utf-16-be"),
        pytest.param(b"\xff\xfe\0\0a\0\0\0", "the file is written in UTF-32, not in UTF-8", (1, 1, 1, 1), id="utf-32"),
        pytest.param(b"ok\ncaf\xe9 closed", "the byte 0xE9 here is not UTF-8", (2, 4, 2, 5), id="latin-1"),
        pytest.param(
            "ok\r\nüü\r".encode() + b"ab\x80",
            "the byte 0x80 here is not UTF-8",
            (3, 3, 3, 4),
            id="after other ends",
        ),
        pytest.param(b"\xef\xbb\xbf\xe2\x82", "the byte 0xE2 here is not UTF-8", (1, 1, 1, 2), id="cut off"),
        pytest.param(b"\xed\xa0\x80", "the byte 0xED here is not UTF-8", (1, 1, 1, 2), id="surrogate"),
    ],
)
def test_decode_refuses_what_is_not_utf_8(data: bytes, message: str, span: tuple[int, int, int, int]) -> None:
    with pytest.raises(UnreadableError) as caught:
        decode(data)
    error = caught.value
    assert (error.message, error.hint, error.span) == (message, "save the file as UTF-8", Span(*span))
    assert error.defect == "unreadable-document"


@pytest.mark.parametrize(
    ("data", "span"),
    [
        pytest.param(b"", (1, 1, 1, 1), id="empty"),
        pytest.param(b"\n \n\t\n", (1, 1, 1, 1), id="blank"),
        pytest.param(b"# Title\n\n  - last item  \n\n \n", (3, 3, 3, 14), id="visible text"),
        pytest.param(b"x", (1, 1, 1, 2), id="one character"),
    ],
)
def test_last_line_span(data: bytes, span: tuple[int, int, int, int]) -> None:
    assert decode(data).last_line_span() == Span(*span)


def test_span_counts_characters_not_bytes() -> None:
    text = decode("é😀x\r\nsecond".encode())
    assert text.content == "é😀x\nsecond"
    assert text.span(2, 6) == Span(1, 3, 2, 3)


TEXTS = st.text(st.sampled_from("ab \r\n\u2028\x85\x0b😀é"), max_size=60)


@settings(derandomize=True, deadline=None, max_examples=150)
@given(TEXTS)
def test_every_offset_has_its_place(content: str) -> None:
    text = decode(content.encode())
    for offset, character in enumerate(text.content):
        line, column = text.position(offset)
        expected = "\n" if column > len(text.lines[line - 1]) else text.lines[line - 1][column - 1]
        assert character == expected


@settings(derandomize=True, deadline=None, max_examples=150)
@given(st.binary(max_size=40))
def test_decode_gives_a_text_or_a_place(data: bytes) -> None:
    ends = data.count(b"\n") + data.count(b"\r")
    try:
        line, column = decode(data).position(0)
    except UnreadableError as error:
        line, column, *_ = error.span or (0, 0)
    assert 1 <= line <= ends + 1
    assert 1 <= column <= len(data) + 1
