import json
from collections.abc import Callable
from typing import Any

import yaml as pyyaml
from hypothesis import given, settings
from hypothesis import strategies as st

from pmlint.errors import UnreadableError
from pmlint.model.span import Span
from pmlint.source.loaded import Loaded
from pmlint.source.yaml import load
from pmlint.source.yaml_parser import FASTEST, EventParser, PureParser

Parser = Callable[[str], EventParser]
quickly = settings(derandomize=True, deadline=None, max_examples=150)


def test_the_fastest_parser_is_libyaml_where_it_exists() -> None:
    assert (FASTEST is PureParser) is not pyyaml.__with_libyaml__


NAMES = st.text("abcdefgh ~/é😀-_:#", max_size=6)
SCALARS = st.one_of(
    NAMES,
    st.integers(-(10**19), 10**19),
    st.booleans(),
    st.none(),
    st.sampled_from(["0123", "yes", "2024-01-01"]),
)
DATA = st.dictionaries(
    NAMES,
    st.recursive(
        SCALARS,
        lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(NAMES, inner, max_size=3)),
        max_leaves=8,
    ),
    max_size=4,
)


def outcome(content: str, parser: Parser) -> object:
    try:
        loaded = load(content, 2, parser=parser)
    except UnreadableError as error:
        return error.defect
    return loaded


def values(data: object, pointer: str = "") -> dict[str, object]:
    """Pointer → value, of the whole tree."""
    found = {pointer: data}
    entries: list[tuple[str, object]] = []
    if isinstance(data, dict):
        entries = [(key.replace("~", "~0").replace("/", "~1"), value) for key, value in data.items()]
    elif isinstance(data, list):
        entries = [(str(index), value) for index, value in enumerate(data)]
    for key, value in entries:
        found |= values(value, f"{pointer}/{key}")
    return found


def underlined(content: str, span: Span, first_line: int = 2) -> str:
    """The text of a span that must lie in the content."""
    lines = content.split("\n")[span.line - first_line : span.end_line - first_line + 1]
    assert len(lines) == span.end_line - span.line + 1
    assert 1 <= span.column <= len(lines[0]) + 1
    assert 1 <= span.end_column <= len(lines[-1]) + 1
    if len(lines) == 1:
        return lines[0][span.column - 1 : span.end_column - 1]
    return "\n".join([lines[0][span.column - 1 :], *lines[1:-1], lines[-1][: span.end_column - 1]])


@quickly
@given(DATA)
def test_json_is_read_as_json_and_every_span_underlines_its_value(data: dict[str, Any]) -> None:
    content = json.dumps(data, indent=1, ensure_ascii=False)
    loaded = load(content, 2)
    for pointer, value in values(loaded.data).items():
        written = json.loads(underlined(content, loaded.spans[pointer]))
        assert type(value) in {dict, list} or value in {written, str(written)}
    assert set(loaded.spans) == set(values(loaded.data))


@quickly
@given(DATA, st.sampled_from([None, True, False]), st.sampled_from([None, "'", '"', "|", ">"]), st.booleans())
def test_both_parsers_read_the_same_from_written_data(
    data: dict[str, Any], flow: bool | None, style: str | None, unicode: bool
) -> None:
    content = pyyaml.safe_dump(
        data, default_flow_style=flow, default_style=style, allow_unicode=unicode, width=20, line_break="\n"
    )
    fast = outcome(content, FASTEST)
    assert fast == outcome(content, PureParser)
    if isinstance(fast, Loaded):
        for span in [*fast.spans.values(), *fast.key_spans.values()]:
            underlined(content, span)


PIECES = [
    "a",
    "b: ",
    "- ",
    "? ",
    "k: v\n",
    "\n",
    "\n  ",
    "\n ",
    "[",
    "]",
    "{",
    "}",
    ", ",
    ": ",
    "'",
    '"',
    "|\n",
    ">-\n  ",
]
PIECES += [
    "# c",
    " #",
    "é",
    "😀",
    "\u2028",
    "\\n",
    "\n---\n",
    "...",
    "&a ",
    "*a ",
    "@",
    "<<: ",
    "0",
    "null",
    "~",
    "\n- ",
]


@quickly
@given(st.lists(st.sampled_from(PIECES), max_size=16).map("".join))
def test_both_parsers_agree_on_any_text(content: str) -> None:
    fast = outcome(content, FASTEST)
    assert fast == outcome(content, PureParser)
    if isinstance(fast, Loaded):
        assert set(fast.spans) == set(values(fast.data))


@quickly
@given(st.text(max_size=60))
def test_any_text_gives_data_or_a_place_in_it(content: str) -> None:
    content = content.replace("\r", "")
    try:
        spans = load(content, 2).spans
    except UnreadableError as error:
        spans = {"": error.span or Span(0, 0, 0, 0)}
    for span in spans.values():
        underlined(content, span)


@quickly
@given(DATA)
def test_an_unquoted_value_is_what_its_span_underlines(data: dict[str, Any]) -> None:
    content = pyyaml.safe_dump(data, allow_unicode=True)
    loaded = load(content, 2)
    for pointer, value in values(loaded.data).items():
        written = underlined(content, loaded.spans[pointer])
        if isinstance(value, str) and written and "\n" not in written and written[0] not in "'\"|>":
            assert written == value
