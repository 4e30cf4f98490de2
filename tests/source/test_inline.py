import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmlint.model.span import Span
from pmlint.source.inline import Inline, Mark, Place
from pmlint.source.markdown import Block, Page, walk

DEFINITIONS = "\n\n[r]: http://r.example\n[r\\]s]: http://s.example"


def texts(markdown: str) -> list[Inline]:
    """The texts of all headings, paragraphs and cells, in the order of the file."""
    return [block.text for block in leaves(markdown)]


def leaves(markdown: str) -> list[Block]:
    page = Page(markdown.split("\n"))
    return [block for block in walk(page.blocks) if block.kind in ("heading", "paragraph", "cell")]


def inline(markdown: str) -> Inline:
    """The text of the first paragraph, heading or cell."""
    return texts(markdown)[0]


@pytest.mark.parametrize(
    ("markdown", "plain", "marks"),
    [
        pytest.param("a b", "a b", [], id="text"),
        pytest.param("a **b** c", "a b c", [("strong", "b", "")], id="strong"),
        pytest.param("a __b__ c", "a b c", [("strong", "b", "")], id="strong by underscores"),
        pytest.param("a *b* _c_", "a b c", [("emphasis", "b", ""), ("emphasis", "c", "")], id="emphasis"),
        pytest.param("*a **b** c*", "a b c", [("strong", "b", ""), ("emphasis", "a b c", "")], id="strong in emphasis"),
        pytest.param("***a** b*", "a b", [("strong", "a", ""), ("emphasis", "a b", "")], id="both from one run"),
        pytest.param("**a *b***", "a b", [("emphasis", "b", ""), ("strong", "a b", "")], id="both to one run"),
        pytest.param("a * b *c*", "a * b c", [("emphasis", "c", "")], id="a star that is none"),
        pytest.param("retry_max_count", "retry_max_count", [], id="underscores inside a word"),
        pytest.param("~~a~~ b", "a b", [("strike", "a", "")], id="strike"),
        pytest.param("`a` b", "a b", [("code", "a", "")], id="code"),
        pytest.param("`` a`b `` c", "a`b c", [("code", "a`b", "")], id="code with a backtick"),
        pytest.param("`  a ` b", " a b", [("code", " a", "")], id="one blank of code on each side is taken"),
        pytest.param("`a\nb` c", "a b c", [("code", "a b", "")], id="code over two lines"),
        pytest.param("`**a**`", "**a**", [("code", "**a**", "")], id="no marks in code"),
        pytest.param("``a` b", "``a` b", [], id="backticks without a partner"),
        pytest.param("[a](http://x.example) b", "a b", [("link", "a", "http://x.example")], id="link"),
        pytest.param('[a](http://x.example "a") b', "a b", [("link", "a", "http://x.example")], id="link with title"),
        pytest.param("[a](<x y> 'b') c", "a c", [("link", "a", "x%20y")], id="link in angle brackets"),
        pytest.param("[a](x(y)) y", "a y", [("link", "a", "x(y)")], id="brackets in an address"),
        pytest.param(r"[a](x\)y) y)", "a y)", [("link", "a", "x)y")], id="escaped bracket in an address"),
        pytest.param("[a [b] c](x) c", "a [b] c c", [("link", "a [b] c", "x")], id="brackets in a link's text"),
        pytest.param("[**a** `b`](x)", "a b", [("strong", "a", ""), ("code", "b", ""), ("link", "a b", "x")], id="in"),
        pytest.param("[a](x) (x)", "a (x)", [("link", "a", "x")], id="brackets behind a link"),
        pytest.param("[a][r] r" + DEFINITIONS, "a r", [("link", "a", "http://r.example")], id="reference link"),
        pytest.param("[r][] r" + DEFINITIONS, "r r", [("link", "r", "http://r.example")], id="collapsed reference"),
        pytest.param("[r] b" + DEFINITIONS, "r b", [("link", "r", "http://r.example")], id="shortcut reference"),
        pytest.param(
            r"[a][r\]s] s" + DEFINITIONS, "a s", [("link", "a", "http://s.example")], id="escaped bracket in a label"
        ),
        pytest.param(
            "[r][[x](u)" + DEFINITIONS,
            "r[x",
            [("link", "r", "http://r.example"), ("link", "x", "u")],
            id="shortcut reference before a bracket",
        ),
        pytest.param("[a][nowhere]", "[a][nowhere]", [], id="reference to nothing"),
        pytest.param("[a](b c", "[a](b c", [], id="link without an end"),
        pytest.param(
            "<http://x.example/a> a",
            "http://x.example/a a",
            [("link", "http://x.example/a", "http://x.example/a")],
            id="autolink",
        ),
        pytest.param(
            "<http://x.example/%C3%A4>",
            "http://x.example/%C3%A4",
            [("link", "http://x.example/%C3%A4", "http://x.example/%C3%A4")],
            id="autolink stays as written",
        ),
        pytest.param("<a@x.example>", "a@x.example", [("link", "a@x.example", "mailto:a@x.example")], id="address"),
        pytest.param("http://x.example", "http://x.example", [], id="bare address is text"),
        pytest.param("![a](i.png) a", " a", [("image", "", "i.png")], id="image has no text"),
        pytest.param("[![a](i.png)](x) a", " a", [("image", "", "i.png"), ("link", "", "x")], id="image in a link"),
        pytest.param("![*a* `]` b](i.png) c", " c", [("image", "", "i.png")], id="markup in an image's text"),
        pytest.param(r"\*a\* \_", "*a* _", [], id="escapes"),
        pytest.param(r"C:\data\new", r"C:\data\new", [], id="backslashes that escape nothing"),
        pytest.param(r"\`a`b`", "`ab", [("code", "b", "")], id="escaped backtick"),
        pytest.param("R&amp;D &#169; &#xa9; &nothing;", "R&D © © &nothing;", [], id="entities"),
        pytest.param("a<br>b<br/>c<BR />d", "a\nb\nc\nd", [], id="line break tags"),
        pytest.param("a<brand>b", "ab", [], id="a tag that only starts like a break"),
        pytest.param("a <!-- b --> c", "a  c", [], id="comment"),
        pytest.param("<b>a</b> a", "a a", [], id="tags"),
        pytest.param("a  \nb", "a\nb", [], id="hard break by blanks"),
        pytest.param("a\\\nb", "a\nb", [], id="hard break by a backslash"),
        pytest.param("a\n    b", "a\nb", [], id="indented second line"),
        pytest.param("日本 **語** 😀", "日本 語 😀", [("strong", "語", "")], id="wide characters"),
    ],
)
def test_plain_text_and_marks(markdown: str, plain: str, marks: list[tuple[str, str, str]]) -> None:
    text = inline(markdown)
    assert text.plain == plain
    assert [(mark.kind, plain[mark.start : mark.end], mark.value) for mark in text.marks] == marks
    assert_in_place(markdown, text)


@pytest.mark.parametrize(
    ("markdown", "word", "span"),
    [
        pytest.param("see **now** b", "b", (1, 13, 1, 14), id="behind strong"),
        pytest.param("> see\n> `b`", "b", (2, 4, 2, 5), id="in a quote"),
        pytest.param("- a\n  b", "b", (2, 3, 2, 4), id="in an item"),
        pytest.param("- a\n\t\tb", "b", (2, 3, 2, 4), id="behind tabs"),
        pytest.param("-\tb", "b", (1, 3, 1, 4), id="tab behind the marker"),
        pytest.param("> a\nb", "b", (2, 1, 2, 2), id="lazy line"),
        pytest.param("# # b #", "b", (1, 5, 1, 6), id="heading that holds a hash"),
        pytest.param("# # #", "#", (1, 3, 1, 4), id="heading of a hash"),
        pytest.param("- ## b", "b", (1, 6, 1, 7), id="heading in an item"),
        pytest.param("a\nb\n===", "b", (2, 1, 2, 2), id="setext"),
        pytest.param("\u3000\n b", "b", (2, 2, 2, 3), id="a line of an exotic blank before it"),
        pytest.param("a\0 b", "b", (1, 4, 1, 5), id="a null character"),
        pytest.param("😀 日本 b", "b", (1, 6, 1, 7), id="wide characters count one"),
        pytest.param(r"| x\|y b |" + "\n|--|", "b", (1, 8, 1, 9), id="behind an escaped pipe"),
        pytest.param(r"| `x\|y` b |" + "\n|--|", "x|y", (1, 4, 1, 8), id="escaped pipe in code"),
        pytest.param("a\nb c\nd", "b c\nd", (2, 1, 3, 2), id="over two lines"),
    ],
)
def test_span(markdown: str, word: str, span: tuple[int, int, int, int]) -> None:
    text = inline(markdown)
    start = text.plain.index(word)
    assert text.span(start, start + len(word)) == Span(*span)


def test_span_leaves_blanks_at_both_ends_out() -> None:
    text = inline("one  **two**  three")
    assert text.span() == Span(1, 1, 1, 20)
    assert text.span(3, 10) == Span(1, 8, 1, 11)
    assert text.span(3, 5) == Span(1, 8, 1, 8), "nothing visible: a point"


def test_entities_stand_at_their_ampersand() -> None:
    text = inline("a &lt;b")
    assert [text.place(offset).column for offset in range(len(text.plain))] == [1, 2, 3, 7]


def test_place_behind_the_end() -> None:
    assert inline("a **bc**").place(4) == Place(1, 7)
    assert Inline.empty(Place(7, 3)).place(0) == Place(7, 3)
    assert Inline.empty(Place(7, 3)).span() == Span(7, 3, 7, 3)


def test_part_keeps_places_and_marks() -> None:
    text = inline("a **bold [link](x)** end\nnext")
    part = text.part(4, 13)
    assert part.plain == "ld link e"
    assert part.marks == (Mark("link", 3, 7, "x"), Mark("strong", 0, 7))
    assert part.span() == Span(1, 7, 1, 23)
    assert part.part(2, 8).plain == "link"
    assert part.part(2, 3).plain == ""
    assert part.part(2, 3).place(0) == Place(1, 11)


def test_lines() -> None:
    lines = inline("> one  \n> two<br>three\n>\n> other").lines()
    assert [(line.plain, line.line, line.place(0).column) for line in lines] == [
        ("one", 1, 3),
        ("two", 2, 3),
        ("three", 2, 10),
    ]


def test_marked() -> None:
    text = inline("*a* **b** *c*")
    assert [text.plain[mark.start : mark.end] for mark in text.marked("emphasis")] == ["a", "c"]
    assert text.marked("link") == []


PIECES = (
    *("a", "b c", "é", "日本", "😀", " ", "\n", "  \n", "\\\n", "\n\n", "\t", "    ", "\0", "\u3000", "\xa0", "\x0b"),
    *("\u2028", "\x85", "*", "**", "_", "`", "``", "~~", "[", "]", "(", ")", "![", "<", ">", "\\", "\\*", "\\d"),
    *("<br>", "<br/>", "<brand>", "<b>", "<!-- x -->", "&amp;", "&lt;", "&#42;", "&", ";", ":", '"t"', "{"),
    *("[x](u)", "[r]", "[a][r]", "[a][r\\]s]", "<http://e.example/%C3%A4>", "http://e.example", "![i](j)"),
    *("> ", "- ", "1. ", "# ", " #", "===\n", "---", "|", "\\|", "--|--\n", "\n| a | b |\n|---|---|\n| c | "),
    *("\n> a | b\n> --|--\n> c | ", "\n- | a | b |\n  |---|---|\n  | c | "),
)
MARKDOWN = st.lists(st.sampled_from(PIECES), max_size=24).map("".join)


def assert_in_place(markdown: str, text: Inline) -> None:
    """Every visible character stands at its place; an entity's characters stand at its `&`."""
    lines = markdown.replace("\0", "\ufffd").split("\n")
    for offset, character in enumerate(text.plain):
        place = text.place(offset)
        found = lines[place.line - 1][place.column - 1 : place.column]
        assert character.isspace() or found in (character, "&"), (markdown, text.plain, offset, place)
    for mark in text.marks:
        assert 0 <= mark.start <= mark.end <= len(text.plain)
    span = text.span()
    assert 1 <= span.line <= span.end_line <= len(lines)
    assert (span.line, span.column) <= (span.end_line, span.end_column)
    assert 1 <= span.column <= len(lines[span.line - 1]) + 1
    assert 1 <= span.end_column <= len(lines[span.end_line - 1]) + 1


@settings(derandomize=True, deadline=None, max_examples=150)
@given(MARKDOWN)
def test_every_character_stands_at_its_place(markdown: str) -> None:
    markdown += DEFINITIONS
    for text in texts(markdown):
        assert_in_place(markdown, text)
        for line in text.lines():
            assert_in_place(markdown, line)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(MARKDOWN, st.data())
def test_a_part_is_what_stands_between_two_offsets(markdown: str, data: st.DataObject) -> None:
    for text in texts(markdown + DEFINITIONS):
        start = data.draw(st.integers(0, len(text.plain)))
        end = data.draw(st.integers(start, len(text.plain)))
        part = text.part(start, end)
        assert part.plain == text.plain[start:end].strip()
        assert_in_place(markdown + DEFINITIONS, part)
        assert not part.plain or part.span() == text.span(start, end)
