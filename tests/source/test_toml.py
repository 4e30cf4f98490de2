import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmlint.errors import UnreadableError
from pmlint.model.span import Span
from pmlint.source.toml import load

quickly = settings(derandomize=True, deadline=None, max_examples=150)

DOCUMENT = """\
title = "Öv 😀" # note
started_at = 2026-02-11 10:02:00Z
list = [1.5, nan, 2026-01-01,
  {x = 1, "y/~" = "a]b"}]
a.b."c d" = true

[extra]
text = '''
one
'''
[[items]]
owner = 'a'
[items.deep]
at = 10:02:03
[[items]]
big = 12345678901234567890
"""


def test_values_are_those_of_json() -> None:
    assert load(DOCUMENT).data == {
        "title": "Öv 😀",
        "started_at": "2026-02-11 10:02:00Z",
        "list": [1.5, "nan", "2026-01-01", {"x": 1, "y/~": "a]b"}],
        "a": {"b": {"c d": True}},
        "extra": {"text": "one\n"},
        "items": [{"owner": "a", "deep": {"at": "10:02:03"}}, {"big": "12345678901234567890"}],
    }


def test_every_value_has_its_place() -> None:
    assert load(DOCUMENT, 2).spans == {
        "": Span(2, 1, 17, 27),
        "/title": Span(2, 9, 2, 15),
        "/started_at": Span(3, 14, 3, 34),
        "/list": Span(4, 8, 5, 26),
        "/list/0": Span(4, 9, 4, 12),
        "/list/1": Span(4, 14, 4, 17),
        "/list/2": Span(4, 19, 4, 29),
        "/list/3": Span(5, 3, 5, 25),
        "/list/3/x": Span(5, 8, 5, 9),
        "/list/3/y~1~0": Span(5, 19, 5, 24),
        "/a": Span(6, 1, 6, 17),
        "/a/b": Span(6, 1, 6, 17),
        "/a/b/c d": Span(6, 13, 6, 17),
        "/extra": Span(8, 1, 11, 4),
        "/extra/text": Span(9, 8, 11, 4),
        "/items": Span(12, 1, 17, 27),
        "/items/0": Span(12, 1, 15, 14),
        "/items/0/owner": Span(13, 9, 13, 12),
        "/items/0/deep": Span(14, 1, 15, 14),
        "/items/0/deep/at": Span(15, 6, 15, 14),
        "/items/1": Span(16, 1, 17, 27),
        "/items/1/big": Span(17, 7, 17, 27),
    }


def test_every_key_has_its_place() -> None:
    assert load(DOCUMENT, 2).key_spans == {
        "/title": Span(2, 1, 2, 6),
        "/started_at": Span(3, 1, 3, 11),
        "/list": Span(4, 1, 4, 5),
        "/list/3/x": Span(5, 4, 5, 5),
        "/list/3/y~1~0": Span(5, 11, 5, 16),
        "/a": Span(6, 1, 6, 2),
        "/a/b": Span(6, 3, 6, 4),
        "/a/b/c d": Span(6, 5, 6, 10),
        "/extra": Span(8, 2, 8, 7),
        "/extra/text": Span(9, 1, 9, 5),
        "/items": Span(12, 3, 12, 8),
        "/items/0/owner": Span(13, 1, 13, 6),
        "/items/0/deep": Span(14, 8, 14, 12),
        "/items/0/deep/at": Span(15, 1, 15, 3),
        "/items/1/big": Span(17, 1, 17, 4),
    }


def test_nothing_is_an_empty_table() -> None:
    loaded = load("# only a note\n", 3)
    assert (loaded.data, loaded.spans, loaded.key_spans) == ({}, {"": Span(3, 1, 3, 1)}, {})


NO_ENTRY = "this line is not of the form `key = value`"
QUOTE = "a quote is opened and never closed"
SECOND = "this key is here a second time"
AFTER = "there is more text after the end of the value"


@pytest.mark.parametrize(
    ("content", "message", "place"),
    [
        pytest.param("a = 1\nb\n", NO_ENTRY, (2, 1), id="no equals sign"),
        pytest.param("title: Outage", NO_ENTRY, (1, 6), id="YAML"),
        pytest.param("= 1", NO_ENTRY, (1, 1), id="no key"),
        pytest.param("a = @dana", "this is not a value", (1, 5), id="no value"),
        pytest.param("a = [1,\n", "a value or a closing bracket is missing", (1, 1), id="open list"),
        pytest.param("a = [1 2]", "a list is not closed, or a comma is missing", (1, 8), id="no comma"),
        pytest.param("a = {x=1 y=2}", "a { is not closed, or a comma is missing", (1, 10), id="no comma in table"),
        pytest.param("a = 1\n b = 1\n b = 2\nc = 3", SECOND, (3, 2), id="Y6 duplicate"),
        pytest.param("a = {x=1, x=2}", SECOND, (1, 14), id="duplicate in an inline table"),
        pytest.param("[t]\n[t]", "this table is here a second time", (2, 3), id="table twice"),
        pytest.param("a = {x=1}\na.y = 2", "this table was written in full above", (2, 1), id="inline table"),
        pytest.param("a = 'x\nb = 1", QUOTE, (2, 1), id="single quote"),
        pytest.param('a = "x\nb = 1', QUOTE, (1, 1), id="double quote"),
        pytest.param('a = """x', QUOTE, (1, 1), id="three quotes"),
        pytest.param(r'a = "\q"', "a backslash in double quotes that starts no escape", (1, 8), id="escape"),
        pytest.param("a = 01", AFTER, (1, 6), id="leading zero"),
        pytest.param("a = 1 b", AFTER, (1, 7), id="text after a number"),
        pytest.param("a = 2024-13-45", AFTER, (1, 9), id="no date"),
        pytest.param("[a\nb = 1", "the name of a table is not closed", (1, 1), id="open header"),
        pytest.param("a = '\x00'", "an invisible character, U+0000, stands here", (1, 6), id="nul"),
        pytest.param("a = " + "9" * 5000, "this cannot be read as TOML", (1, 1), id="Y9 digits"),
    ],
)
def test_what_is_no_toml_is_refused(content: str, message: str, place: tuple[int, int]) -> None:
    with pytest.raises(UnreadableError) as caught:
        load(content)
    error = caught.value
    assert error.span is not None
    assert (error.message, (error.span.line, error.span.column)) == (message, place)
    assert error.defect == "invalid-front-matter"
    assert error.hint


DEEP = "more than 32 mappings and lists inside one another"


@pytest.mark.parametrize(
    ("content", "message", "place"),
    [
        pytest.param("a = " + "[" * 30_000, DEEP, (1, 37), id="lists"),
        pytest.param("a = " + "{a=" * 20_000, DEEP, (1, 101), id="tables"),
        pytest.param(".".join("a" * 30_000) + " = 1", DEEP, (1, 66), id="dotted key"),
        pytest.param(f"[{'.'.join('a' * 20)}]\n{'.'.join('b' * 20)} = 1", DEEP, (2, 1), id="header and key"),
        pytest.param("a = [" + "1," * 30_000 + "]", "more than 20,000 keys and values", (1, 40_002), id="values"),
        pytest.param("a" * 2000 + " = 1", "the path of keys to here is too long", (1, 1), id="long key"),
        pytest.param(
            f"a = '{'é' * 40_000}'",
            "80,006 bytes of data are more than the 65,536 that are read",
            (1, 1),
            id="size",
        ),
    ],
)
def test_limits(content: str, message: str, place: tuple[int, int]) -> None:
    with pytest.raises(UnreadableError) as caught:
        load(content)
    error = caught.value
    assert error.span is not None
    assert (error.message, (error.span.line, error.span.column)) == (message, place)
    assert error.defect == "oversized-document"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param('a = "' + '\\"' * 30_000, id="escaped quotes"),
        pytest.param('a = """' + '\\"' * 30_000, id="escaped quotes in three"),
        pytest.param("'''\"\"\"" * 10_000, id="quotes of both kinds"),
        pytest.param("a = '" + "#" * 60_000, id="number signs"),
        pytest.param("a = 1\n" * 10_000, id="equal keys"),
    ],
)
def test_long_nonsense_is_refused(content: str) -> None:
    with pytest.raises(UnreadableError):
        load(content)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("\n".join(f"key{number} = '['" for number in range(3000)), id="brackets in quotes"),
        pytest.param("# [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\na = 1", id="brackets in a note"),
        pytest.param("[[a]]\n" * 10_000, id="headers"),
        pytest.param("a = ''''x''''", id="quotes beside three quotes"),
        pytest.param('a = """\\"""x"""""', id="escaped quotes beside three quotes"),
    ],
)
def test_brackets_and_quotes_that_mean_nothing(content: str) -> None:
    loaded = load(content)
    assert set(loaded.spans) == set(places(loaded.data))


NAMES = st.text("abc ~/é😀-_.=#\"'[]", min_size=1, max_size=5)
SCALARS = st.one_of(NAMES, st.integers(-(10**19), 10**19), st.booleans(), st.sampled_from(["'''", '"""', "\n"]))
DATA = st.dictionaries(
    NAMES,
    st.recursive(
        SCALARS,
        lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(NAMES, inner, max_size=3)),
        max_leaves=6,
    ),
    max_size=4,
)


def places(data: object, pointer: str = "") -> dict[str, object]:
    """Pointer → value, of the whole tree."""
    found = {pointer: data}
    entries: list[tuple[str, object]] = []
    if isinstance(data, dict):
        entries = [(key.replace("~", "~0").replace("/", "~1"), value) for key, value in data.items()]
    elif isinstance(data, list):
        entries = [(str(index), value) for index, value in enumerate(data)]
    for key, value in entries:
        found |= places(value, f"{pointer}/{key}")
    return found


def written(value: object) -> str:
    """A value as TOML writes it inline."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{written(key)} = {written(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",\n ".join(map(written, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


@quickly
@given(DATA, st.booleans())
def test_every_span_underlines_its_value(data: dict[str, Any], tables: bool) -> None:
    entries = {key: value for key, value in data.items() if not (tables and isinstance(value, dict))}
    lines = [f" {written(key)}={written(value)} # note" for key, value in entries.items()]
    for key, value in data.items():
        if key not in entries:
            lines += [
                f"[ {written(key)} ]",
                *(f"{written(name)} = {written(inner)}" for name, inner in value.items()),
            ]
    content = "\n".join(lines)
    loaded = load(content, 2)
    assert set(loaded.spans) == set(places(data))
    for pointer, value in places(data).items():
        span = loaded.spans[pointer]
        if span.line == span.end_line and not isinstance(value, dict):
            assert content.split("\n")[span.line - 2][span.column - 1 : span.end_column - 1] == written(value)


PIECES = [
    "a",
    "b = ",
    " = ",
    "1",
    "'x'",
    '"y"',
    '"""',
    "'''",
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    ",",
    ".",
    "\n",
    "\n",
    "#",
    " ",
]
PIECES += [
    "é",
    "\\",
    "2026-01-01",
    "true",
    "nan",
    "a.b = 1\n",
    "[t]\n",
    "[[u]]\n",
    "c = [1, {d = 2}]\n",
    '"',
    "'",
]


@quickly
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_any_text_gives_data_with_places_or_a_place_in_it(content: str) -> None:
    try:
        loaded = load(content, 2)
    except UnreadableError as error:
        spans = [error.span or Span(0, 0, 0, 0)]
    else:
        assert set(loaded.spans) == set(places(loaded.data))
        spans = [*loaded.spans.values(), *loaded.key_spans.values()]
    lines = content.split("\n")
    for span in spans:
        assert 2 <= span.line <= span.end_line <= len(lines) + 1
        assert 1 <= span.column <= len(lines[span.line - 2]) + 1
        assert 1 <= span.end_column <= len(lines[span.end_line - 2]) + 1
