from collections.abc import Callable
from typing import Any

import pytest

from pmlint.errors import UnreadableError
from pmlint.model.span import Span
from pmlint.source.yaml import load
from pmlint.source.yaml_parser import FASTEST, EventParser, PureParser

Parser = Callable[[str], EventParser]
both_parsers = pytest.mark.parametrize("parser", [FASTEST, PureParser], ids=["fastest", "pure"])


QUOTE = "put the value in quotes"
COLON = "a colon followed by a blank inside an unquoted value"
INSIDE = "this key stands inside the value of the line above"
NO_COLON = "this line is not of the form `key: value`"
MISFIT = "this line does not fit the lines above it"
CLOSE = "the quote opened here is never closed"
BRACKET = "the [ opened here is not closed, or a comma is missing"
BRACE = "the { opened here is not closed, or a comma is missing"
AFTER = "there is more text after the end of the value"
HEADER = "only a comment may follow `|` or `>` on its line"
SECOND = "a second document starts here"
ENDED = "the data has ended above this line"
VERSION = "instructions to the YAML parser are not obeyed"
MERGE = "`<<` would merge another mapping in here"
TAB = "a tab where YAML wants blanks"
KEY = "a mapping or list cannot be a key"
ESCAPE = "a backslash in double quotes that starts no escape"
TYPE = "`!` gives a value a type"


def refused(content: str, parser: Parser, **options: Any) -> UnreadableError:
    with pytest.raises(UnreadableError) as caught:
        load(content, parser=parser, **options)
    return caught.value


@both_parsers
@pytest.mark.parametrize(
    ("content", "message", "place"),
    [
        pytest.param("title: a: b", COLON, (1, 9), id="colon"),
        pytest.param("- a: b: c", COLON, (1, 7), id="colon in item"),
        pytest.param("a: 1\n  b: 2", INSIDE, (2, 3), id="key too deep"),
        pytest.param("a: 1\nword\nb: 2", NO_COLON, (2, 1), id="no colon"),
        pytest.param("a: 'b\nc: d\n", CLOSE, (1, 4), id="single quote"),
        pytest.param('é😀: "b\nc: d\n', CLOSE, (1, 5), id="double quote after astral characters"),
        pytest.param("a: [1\nb: 2", BRACKET, (1, 4), id="bracket"),
        pytest.param("a: {x: 1\nb: 2", BRACE, (1, 4), id="brace"),
        pytest.param("a: ]", "a value cannot start with `]`", (1, 4), id="closing bracket"),
        pytest.param("a: [1,,2]", "a value cannot start with `,`", (1, 7), id="comma too many"),
        pytest.param("a:\n  - x\n b: 1", MISFIT, (3, 2), id="indentation"),
        pytest.param("- a\nb: 1", MISFIT, (2, 1), id="key after item"),
        pytest.param("a: - b", "a list cannot start on the line of its key", (1, 4), id="item after key"),
        pytest.param("a: 'b' c", AFTER, (1, 8), id="text after quote"),
        pytest.param("a: 'don't'", AFTER, (1, 9), id="apostrophe"),
        pytest.param("owner: @dana", "a value cannot start with `@`", (1, 8), id="handle"),
        pytest.param("a: `b`", "a value cannot start with a backquote", (1, 4), id="backquote"),
        pytest.param("a: *b*", "a value cannot start with `*`", (1, 4), id="emphasis"),
        pytest.param("a: & b", "a value cannot start with `&`", (1, 4), id="ampersand"),
        pytest.param("a: %b", "a value cannot start with `%`", (1, 4), id="percent"),
        pytest.param("a: ? b", "a value cannot start with `?`", (1, 4), id="question mark"),
        pytest.param(": a", "a colon with no key before it", (1, 1), id="no key"),
        pytest.param("\ta: b", TAB, (1, 1), id="tab before key"),
        pytest.param("a:\n\tb: c", TAB, (2, 1), id="tab before nested key"),
        pytest.param("a:\n  - b\n\t- c", TAB, (3, 1), id="tab before item"),
        pytest.param("a: |\n \tb\n", TAB, (2, 2), id="tab before block"),
        pytest.param(r'a: "b \qc"', ESCAPE, (1, 7), id="escape"),
        pytest.param(r'a: "\ud800"', ESCAPE, (1, 5), id="half a surrogate pair"),
        pytest.param(r'a: "\U00110000"', ESCAPE, (1, 5), id="no character"),
        pytest.param(r'a: "\xzz"', ESCAPE, (1, 5), id="hexadecimal"),
        pytest.param("a: |x\n  b", HEADER, (1, 4), id="block header"),
        pytest.param("a: 1\n%b: 2", "a line cannot start with `%`", (2, 1), id="directive"),
        pytest.param("%YAML 1.2\n---\na: 1", VERSION, (1, 1), id="version"),
        pytest.param("a: 1\n---\nb: 2", SECOND, (2, 1), id="second document"),
        pytest.param("a: 1\n...\nb: 2", ENDED, (3, 1), id="text after the end"),
        pytest.param("# \u2028\x85\u2029\na: b: c", COLON, (2, 5), id="Y13"),
        pytest.param("a: {{ name }}", KEY, (1, 5), id="template"),
        pytest.param("? [a]\n: b", KEY, (1, 3), id="list as key"),
        pytest.param("a: b\x00", "an invisible character, U+0000, stands here", (1, 5), id="nul"),
        pytest.param("a: \x9b", "an invisible character, U+009B, stands here", (1, 4), id="control"),
        pytest.param(
            "a: 1\n\ufeffb: 2",
            "an invisible character, U+FEFF, stands here",
            (2, 1),
            id="Y12 byte order mark",
        ),
        pytest.param("a: &x 1\nb: *x", "`&x` gives a value a name", (1, 4), id="Y3 anchor"),
        pytest.param("b: *x", "`*x` stands for a value from elsewhere", (1, 4), id="Y4 alias"),
        pytest.param("a1: &a1 {<<: [*a0, *a0]}", "`&a1` gives a value a name", (1, 5), id="Y3 merge bomb"),
        pytest.param("a: {<<: {b: 1}}", MERGE, (1, 5), id="merge key"),
        pytest.param("&a [*a]", "`&a` gives a value a name", (1, 1), id="Y4 cycle"),
        *(
            pytest.param(f"a: {text}", TYPE, (1, 4), id=f"Y5, Y10 {text}")
            for text in [
                *(
                    "!!int foo",
                    "!!int",
                    "!!bool x",
                    "!!timestamp x",
                    "!!binary aGk=",
                    "!!set {a}",
                    "!!omap [a: 1]",
                ),
                *("!!python/object/apply:os.system [id]", "!local x", "! x", "!<tag:example.org,2026:x> y"),
            ]
        ),
    ],
)
def test_what_is_no_plain_data_is_refused(parser: Parser, content: str, message: str, place: tuple[int, int]) -> None:
    error = refused(content, parser)
    assert error.span is not None
    assert (error.message, (error.span.line, error.span.column)) == (message, place)
    assert error.defect == "invalid-front-matter"
    assert error.hint


@both_parsers
def test_an_error_tells_what_to_write(parser: Parser) -> None:
    error = refused("title: Outage: checkout", parser, first_line=2)
    assert (error.span, error.hint) == (Span(2, 14, 2, 15), QUOTE)
