"""Strict JSON with places."""

import pytest

from pmlint.errors import SchemaError
from pmlint.model.span import Span
from pmlint.schema.read import read_json

TEXT = '{\n  "a": [1, {"b/c": "x"}],\n  "d": -1.5e1\n}\n'


def test_values_and_places() -> None:
    value, spans = read_json(TEXT.encode(), "own.json")
    assert value == {"a": [1, {"b/c": "x"}], "d": -15.0}
    assert spans["/a"] == Span.on_line(2, 3, 6)
    assert spans["/a/1/b~1c"] == Span.on_line(2, 13, 18)
    assert spans["/d"] == Span.on_line(3, 3, 6)


def test_byte_order_mark_is_no_text() -> None:
    assert read_json(b"\xef\xbb\xbf{}", "own.json")[0] == {}


@pytest.mark.parametrize(
    ("data", "message", "place"),
    [
        (b'{"a": 1,\n "a": 2}', 'the key "a" stands here twice', (2, 2)),
        (b'{"a": NaN}', "`NaN` is no JSON value", (1, 7)),
        (b'{"a": 1e999}', "this number is too large", (1, 7)),
        (b'{"a": [1,]}', "a value is expected here", (1, 10)),
        (b"{a: 1}", "a key in double quotes is expected here", (1, 2)),
        (b'{"a" 1}', "`:` is expected here", (1, 6)),
        (b'{"a": "b}', "this text is not closed, or holds a character that JSON wants escaped", (1, 7)),
        (b"{} {}", "there is text after the end of the schema", (1, 4)),
        (b"", "a value is expected here", (1, 1)),
        (b"[" * 100_000, "the schema is nested more than 100 deep", (1, 102)),
    ],
)
def test_refused_with_its_place(data: bytes, message: str, place: tuple[int, int]) -> None:
    with pytest.raises(SchemaError) as caught:
        read_json(data, "own.json")
    assert caught.value.message == message
    assert caught.value.path == "own.json"
    assert caught.value.span is not None
    assert caught.value.span[:2] == place


@pytest.mark.parametrize(
    ("data", "message"),
    [(b"\xff{}", "the schema is not UTF-8 (byte 0)"), (b" " * 1_100_000, "the schema is larger than 1 MiB")],
)
def test_refused_as_a_whole(data: bytes, message: str) -> None:
    with pytest.raises(SchemaError) as caught:
        read_json(data, "own.json")
    assert caught.value.message == message
