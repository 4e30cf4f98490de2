from collections.abc import Callable
from typing import Any

import pytest

from pmlint.errors import UnreadableError
from pmlint.model.span import Span
from pmlint.source.loaded import Limits
from pmlint.source.yaml import load
from pmlint.source.yaml_parser import FASTEST, EventParser, PureParser

Parser = Callable[[str], EventParser]
both_parsers = pytest.mark.parametrize("parser", [FASTEST, PureParser], ids=["fastest", "pure"])


@both_parsers
@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("null", None),
        ("~", None),
        ("", None),
        ("true", True),
        ("false", False),
        ("0", 0),
        ("-5", -5),
        ("999999999999999999", 999_999_999_999_999_999),
        ("1.10", 1.1),
        ("-0.25", -0.25),
        *(
            (text, text)
            for text in [
                *("True", "NULL", "yes", "no", "NO", "on", "off", "y"),
                *("0123", "0010", "0x1F", "0o17", "0b1", "1_000", "+5", "1000000000000000000", "9" * 5000),
                *("1e5", ".5", "5.", ".nan", ".inf", "-.inf", "1.1234567890123456789"),
                *("12:30", "1:30:00", "09:30", "2024-03-05", "2024-03-05T10:00:00Z", "2024-03-05 10:00"),
                *("2024-13-45", "=", "@dana"[1:], "a b", "x:y", "http://example.org/a#b"),
            ]
        ),
        ("'null'", "null"),
        ('"12"', "12"),
        ("'it''s'", "it's"),
        (r'"tab\tx\u00e9"', "tab\txé"),
        ("'<<'", "<<"),
        ("a\tb", "a\tb"),
        ("a \t", "a"),
    ],
)
def test_scalars(parser: Parser, written: str, value: object) -> None:
    data = load(f"key: {written}", parser=parser).data
    assert (data, type(data["key"])) == ({"key": value}, type(value))


@both_parsers
def test_every_value_and_key_has_its_place(parser: Parser) -> None:
    loaded = load("title: Övers 😀 x\nlist:\n  - a\n  - {\"k/1~\": [1, '😀']}\nempty:\n", 2, parser=parser)
    assert loaded.data == {"title": "Övers 😀 x", "list": ["a", {"k/1~": [1, "😀"]}], "empty": None}
    assert loaded.spans == {
        "": Span(2, 1, 6, 7),
        "/title": Span(2, 8, 2, 17),
        "/list": Span(4, 3, 5, 23),
        "/list/0": Span(4, 5, 4, 6),
        "/list/1": Span(5, 5, 5, 23),
        "/list/1/k~11~0": Span(5, 14, 5, 22),
        "/list/1/k~11~0/0": Span(5, 15, 5, 16),
        "/list/1/k~11~0/1": Span(5, 18, 5, 21),
        "/empty": Span(6, 7, 6, 7),
    }
    assert loaded.key_spans == {
        "/title": Span(2, 1, 2, 6),
        "/list": Span(3, 1, 3, 5),
        "/list/1/k~11~0": Span(5, 6, 5, 12),
        "/empty": Span(6, 1, 6, 6),
    }
    assert loaded.flaws == ()


@both_parsers
@pytest.mark.parametrize(
    ("content", "span"),
    [
        pytest.param("a: |\n  one\n  two\n\n\n# note\nb: 1", (1, 4, 3, 6), id="literal block"),
        pytest.param("a: >-\n  one\n  two\nb: 1", (1, 4, 3, 6), id="folded block"),
        pytest.param("a: |\nb: 1", (1, 4, 1, 5), id="empty block"),
        pytest.param("a: 'one\n  two'  # note\nb: 1", (1, 4, 2, 7), id="quoted over two lines"),
        pytest.param("a: one\n  two # note\nb: 1", (1, 4, 2, 6), id="unquoted over two lines"),
        pytest.param("a: [1,\n  2] # note\nb: 1", (1, 4, 2, 5), id="flow list"),
        pytest.param("a:\n- 1\n- 2\n# note\n\nb: 1", (2, 1, 3, 4), id="block list"),
        pytest.param("a:\n  x: 1\n  y:\n# note\nb: 1", (2, 3, 3, 5), id="block mapping with an empty value"),
        pytest.param("a: {}\nb: 1", (1, 4, 1, 6), id="empty mapping"),
        pytest.param("? a\n: one\n", (2, 3, 2, 6), id="explicit key"),
        pytest.param("b: '\u2028 \x85 \u2029'\na: one", (2, 4, 2, 7), id="separators are no line ends"),
    ],
)
def test_a_span_ends_where_the_value_ends(parser: Parser, content: str, span: tuple[int, int, int, int]) -> None:
    assert load(content, parser=parser).spans["/a"] == Span(*span)


@both_parsers
@pytest.mark.parametrize("content", ["", "# only a note\n", "\n\n", "---\n"], ids=repr)
def test_nothing_is_none(parser: Parser, content: str) -> None:
    loaded = load(content, 5, parser=parser)
    assert loaded.data is None
    assert loaded.spans[""][:2] == loaded.spans[""][2:]


@both_parsers
def test_keys_are_the_text_in_the_file(parser: Parser) -> None:
    content = "null: a\n1: b\n2024-01-01: c\n'x y': d\ntrue: e\n0x1F: f\n"
    expected = {"null": "a", "1": "b", "2024-01-01": "c", "x y": "d", "true": "e", "0x1F": "f"}
    assert load(content, parser=parser).data == expected


@both_parsers
def test_the_first_of_two_equal_keys_is_kept_and_the_second_told(parser: Parser) -> None:
    loaded = load("a: 1\nm:\n  k: [1]\n  'k': {x: [2]}\n\"a\": {b: 1}\nc: 3\n", 2, parser=parser)
    assert loaded.data == {"a": 1, "m": {"k": [1]}, "c": 3}
    assert set(loaded.spans) == {"", "/a", "/m", "/m/k", "/m/k/0", "/c"}
    assert loaded.key_spans["/a"] == Span(2, 1, 2, 2)
    assert [(flaw.span, flaw.message, flaw.defect) for flaw in loaded.flaws] == [
        (
            Span(5, 3, 5, 6),
            "the key `k` is here a second time; the first is on line 4",
            "invalid-front-matter",
        ),
        (
            Span(6, 1, 6, 4),
            "the key `a` is here a second time; the first is on line 2",
            "invalid-front-matter",
        ),
    ]


DEEP = "more than 32 mappings and lists inside one another"
MANY = "more than 20,000 keys and values"
LARGE = "bytes of data are more than the 65,536 that are read"
LONG = "the path of keys to here is too long"
KEY = "a mapping or list cannot be a key"


def refused(content: str, parser: Parser, **options: Any) -> UnreadableError:
    with pytest.raises(UnreadableError) as caught:
        load(content, parser=parser, **options)
    return caught.value


@both_parsers
@pytest.mark.parametrize(
    ("content", "message", "place"),
    [
        pytest.param("[" * 25_000, DEEP, (1, 33), id="Y1 lists"),
        pytest.param("- " * 30_000 + "x", DEEP, (1, 65), id="Y1 items"),
        pytest.param("{a: " * 16_000, DEEP, (1, 129), id="Y1 mappings"),
        pytest.param("\n".join("  " * depth + "a:" for depth in range(40)), DEEP, (33, 65), id="block mappings"),
        pytest.param("[" * 100_000, f"100,000 {LARGE}", (1, 1), id="Y2"),
        pytest.param("a: " + "é" * 40_000, f"80,003 {LARGE}", (1, 1), id="Y15"),
        pytest.param("[" + "1," * 32_000, MANY, (1, 39_998), id="values"),
        pytest.param("a: 1\n" * 13_000, MANY, (10_000, 1), id="Y6 duplicates"),
        pytest.param(f"? {'k' * 2000}\n: [1, 1, 1]", LONG, (1, 3), id="long key"),
    ],
)
def test_limits(parser: Parser, content: str, message: str, place: tuple[int, int]) -> None:
    error = refused(content, parser)
    assert error.span is not None
    assert (error.message, (error.span.line, error.span.column)) == (message, place)
    assert error.defect == "oversized-document"


@both_parsers
def test_the_question_marks_of_y1_end_at_the_second(parser: Parser) -> None:
    assert refused("? " * 30_000, parser).message == KEY


@both_parsers
def test_limits_are_the_callers(parser: Parser) -> None:
    assert load("a: [1]", limits=Limits(depth=2), parser=parser).data == {"a": [1]}
    assert refused("a: [[1]]", parser, limits=Limits(depth=2)).defect == "oversized-document"


@both_parsers
@pytest.mark.parametrize(
    "content",
    [
        pytest.param("a: |\n" + "\n" * 60_000, id="line ends"),
        pytest.param("a: x" + " " * 60_000 + "y", id="blanks"),
        pytest.param("a: x" + " #" * 30_000, id="number signs"),
        pytest.param('a: "' + "\\x41" * 16_000 + '"', id="escapes"),
        pytest.param("a: b\n" + " c\n" * 20_000, id="continuation lines"),
        pytest.param("".join(f"k{number}: 1\n" for number in range(6_000)), id="keys"),
    ],
)
def test_long_and_dull_is_read(parser: Parser, content: str) -> None:
    assert load(content, parser=parser).flaws == ()


@both_parsers
def test_messages_quote_little_of_a_long_value(parser: Parser) -> None:
    (flaw,) = load(f"{'k' * 500}: 1\n{'k' * 500}: 2", parser=parser).flaws
    assert len(flaw.message) < 160
    assert len(refused(f"a: *{'x' * 60_000}", parser).message) < 160
