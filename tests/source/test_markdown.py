import pytest

from pmlint.source.inline import Place
from pmlint.source.markdown import LONGEST_TEXT, MOST_BLOCKS, NESTING_LIMIT, Block, Page, walk
from pmlint.source.text import decode

OUTLINE = """\
---
title: front
---
# One

Text of
two lines.

> Quoted

- first
- second
  1. nested
     more of it
  2. other
- [ ] third

```sh
run
```

    code

<!-- note -->

***

Setext
------
"""


def page(markdown: str, skip: int = 0) -> Page:
    return Page(decode(markdown.encode()).lines, skip)


def kinds(markdown: str) -> list[tuple[str, int, int]]:
    """Kind, first and last line of every block."""
    return [(block.kind, block.line, block.end_line) for block in walk(page(markdown).blocks)]


def cells(markdown: str) -> list[tuple[str, int, int]]:
    """Text, line and column of every cell."""
    return [
        (block.text.plain, block.line, block.column) for block in walk(page(markdown).blocks) if block.kind == "cell"
    ]


def under(read: Page, block: Block) -> str:
    """What stands in the file below the span of a block's text."""
    span = block.text.span()
    lines = list(read.lines[span.line - 1 : span.end_line])
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


def test_blocks_know_their_lines_in_the_file() -> None:
    read = page(OUTLINE, skip=3)
    assert [(block.kind, block.line) for block in walk(read.blocks)] == [
        ("heading", 4),
        ("paragraph", 6),
        ("quote", 9),
        ("paragraph", 9),
        ("list", 11),
        ("item", 11),
        ("paragraph", 11),
        ("item", 12),
        ("paragraph", 12),
        ("list", 13),
        ("item", 13),
        ("paragraph", 13),
        ("item", 15),
        ("paragraph", 15),
        ("item", 16),
        ("paragraph", 16),
        ("fence", 18),
        ("code", 22),
        ("html", 24),
        ("rule", 26),
        ("heading", 28),
    ]
    assert [block.end_line for block in read.blocks if block.kind != "list"] == [4, 7, 9, 20, 22, 24, 26, 29]


def test_front_matter_is_no_markdown() -> None:
    with_matter = page("---\n# no: heading\n---\ntext", skip=3)
    assert [(block.kind, block.line) for block in with_matter.blocks] == [("paragraph", 4)]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_ends_make_no_difference(newline: str) -> None:
    plain = page(OUTLINE, skip=3)
    read = page(OUTLINE.replace("\n", newline), skip=3)
    assert [(block.kind, block.line, block.content) for block in walk(read.blocks)] == [
        (block.kind, block.line, block.content) for block in walk(plain.blocks)
    ]


def test_headings_and_lists_say_what_they_are() -> None:
    read = page("## Two\n\nUnder\n=====\n\n3) three\n\n* star")
    headings = [block for block in read.blocks if block.kind == "heading"]
    lists = [block for block in read.blocks if block.kind == "list"]
    assert [(block.level, block.text.plain) for block in headings] == [(2, "Two"), (1, "Under")]
    assert [(block.ordered, block.children[0].marker) for block in lists] == [(True, "3)"), (False, "*")]


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("\n \n\t\n", [], id="blanks"),
        pytest.param("```\n# no\n```", [("fence", 1, 3)], id="heading in a fence"),
        pytest.param("<!--\n# no\n-->\n# yes", [("html", 1, 3), ("heading", 4, 4)], id="heading in a comment"),
        pytest.param("a | b\nc", [("paragraph", 1, 2)], id="no table without a delimiter row"),
        pytest.param(
            "- [ ] a\n- [x] b",
            [("list", 1, 2), *[(k, n, n) for n in (1, 2) for k in ("item", "paragraph")]],
            id="check list",
        ),
        pytest.param("-\n- a", [("list", 1, 2), ("item", 1, 1), ("item", 2, 2), ("paragraph", 2, 2)], id="empty item"),
    ],
)
def test_kinds(markdown: str, expected: list[tuple[str, int, int]]) -> None:
    assert kinds(markdown) == expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        pytest.param("| a | b |\n|---|---|\n| c | d |", [("a", 1, 3), ("b", 1, 7), ("c", 3, 3), ("d", 3, 7)], id="t"),
        pytest.param("a | b\n--|--\nc | d", [("a", 1, 1), ("b", 1, 5), ("c", 3, 1), ("d", 3, 5)], id="no outer pipes"),
        pytest.param("| a | a |\n|---|---|\n| a | a |", [("a", 1, 3), ("a", 1, 7), ("a", 3, 3), ("a", 3, 7)],
                     id="the same text in all"),
        pytest.param("a | b\n--|--\nab | b", [("a", 1, 1), ("b", 1, 5), ("ab", 3, 1), ("b", 3, 6)], id="text in text"),
        pytest.param("| a | b |\n|--|--|\n|  | d |", [("a", 1, 3), ("b", 1, 7), ("", 3, 3), ("d", 3, 6)], id="empty"),
        pytest.param("| a | b |\n|--|--|\n| c", [("a", 1, 3), ("b", 1, 7), ("c", 3, 3), ("", 3, 4)], id="cell missing"),
        pytest.param("| a |\n|--|\n| c | d |", [("a", 1, 3), ("c", 3, 3)], id="cell too many"),
        pytest.param("> | a | b |\n> |--|--|\n> |  | d |", [("a", 1, 5), ("b", 1, 9), ("", 3, 5), ("d", 3, 8)],
                     id="in a quote"),
        pytest.param("> a | b\n> --|--\n> c | >", [("a", 1, 3), ("b", 1, 7), ("c", 3, 3), (">", 3, 7)],
                     id="in a quote without outer pipes"),
        pytest.param("- | - | b |\n  |--|--|\n  | - |  |", [("-", 1, 5), ("b", 1, 9), ("-", 3, 5), ("", 3, 9)],
                     id="in an item"),
        pytest.param("10. x\n\n    | a |\n    |--|\n    | b |", [("a", 3, 7), ("b", 5, 7)], id="below a number"),
        pytest.param("> - | a | b |\n>   |--|--|\n>   | c | d |", [("a", 1, 7), ("b", 1, 11), ("c", 3, 7), ("d", 3, 11)],
                     id="in an item in a quote"),
        pytest.param("- a | b\n--|--", [("- a", 1, 1), ("b", 1, 7)], id="a header that looks like an item"),
        pytest.param(r"| a \| b | c |" "\n|--|--|", [("a | b", 1, 3), ("c", 1, 12)], id="escaped pipe"),
        pytest.param("| `a` | **b** |\n|--|--|", [("a", 1, 3), ("b", 1, 9)], id="marks"),
        pytest.param("|\ta\t|b|\n|--|--|", [("a", 1, 3), ("b", 1, 6)], id="tabs"),
        pytest.param("| 日本 | 😀 |\n|--|--|", [("日本", 1, 3), ("😀", 1, 8)], id="wide characters"),
        pytest.param("\u3000| a | b |\n|--|--|", [("a", 1, 4), ("b", 1, 8)], id="an exotic blank before the row"),
    ],
)  # fmt: skip
def test_cells_know_their_columns(markdown: str, expected: list[tuple[str, int, int]]) -> None:
    assert cells(markdown) == expected


@pytest.mark.parametrize(
    ("markdown", "places"),
    [
        pytest.param("- a\n-  b\n  * c", [(1, 3), (2, 4), (3, 5)], id="bullets"),
        pytest.param("1. a\n10) b", [(1, 4), (2, 5)], id="numbers"),
        pytest.param("- - a\n  - b", [(1, 5), (2, 5)], id="lists in lists"),
        pytest.param("> - a\n> - b", [(1, 5), (2, 5)], id="in a quote"),
        pytest.param("-\ta\n\t- b", [(1, 3), (2, 4)], id="tabs"),
        pytest.param("-\n  a", [(2, 3)], id="text below the marker"),
        pytest.param("- [ ] a", [(1, 3)], id="task box belongs to the text"),
        pytest.param("- ```\n  x\n  ```", [], id="code only"),
    ],
)
def test_leads_of_items_know_their_columns(markdown: str, places: list[tuple[int, int]]) -> None:
    leads = [block.lead for block in walk(page(markdown).blocks) if block.kind == "item"]
    assert [lead.place(0) for lead in leads if lead.plain] == places


def test_lead_of_an_item_without_text_is_empty_and_placed() -> None:
    item = page("text\n\n  -").blocks[1].children[0]
    assert (item.lead.plain, item.lead.place(0)) == ("", Place(3, 3))


@pytest.mark.parametrize(
    ("markdown", "span"),
    [
        pytest.param("  text  ", (1, 3, 1, 7), id="paragraph"),
        pytest.param("### T ###", (1, 1, 1, 10), id="heading"),
        pytest.param("a\nb", (1, 1, 1, 2), id="first line only"),
        pytest.param("```\n\n```", (1, 1, 1, 4), id="fence"),
    ],
)
def test_span_of_a_block_is_its_first_line(markdown: str, span: tuple[int, int, int, int]) -> None:
    assert page(markdown).blocks[0].span == span


def test_span_of_a_cell_starts_at_its_text() -> None:
    read = page("| a | bc |\n|--|--|")
    assert [under(read, block) for block in walk(read.blocks) if block.kind == "cell"] == ["a", "bc"]


def test_paragraph_of_a_piece_of_text() -> None:
    read = page("**Impact**: all\nusers")
    block = Block.of_text(read, read.blocks[0].text.part(8))
    assert (block.kind, block.line, block.end_line, block.text.plain) == ("paragraph", 1, 2, "all\nusers")
    assert block.text.span() == (1, 13, 2, 6)


@pytest.mark.parametrize(
    ("markdown", "lines"),
    [
        pytest.param("```\n10:02 a\n\n  10:04 b\n```", [("10:02 a", 2, 1), ("10:04 b", 4, 3)], id="fence"),
        pytest.param("    10:02 a\n    b", [("10:02 a", 1, 5), ("b", 2, 5)], id="indented code"),
        pytest.param("~~~\na", [("a", 2, 1)], id="fence without an end"),
    ],
)
def test_code_lines(markdown: str, lines: list[tuple[str, int, int]]) -> None:
    block = page(markdown).blocks[0]
    assert [(line.plain, *line.place(0)) for line in block.code_lines()] == lines


@pytest.mark.parametrize(
    ("markdown", "unclosed"),
    [
        pytest.param("```\na\n```", [], id="closed"),
        pytest.param("````\na\n`````", [], id="closed by more"),
        pytest.param("~~~\na\n  ~~~  ", [], id="closed by tildes, indented"),
        pytest.param("a\n\n```\nb\n", [3], id="never closed"),
        pytest.param("````\na\n```", [1], id="closed by too few"),
        pytest.param("```\na\n    ```", [1], id="indented too far to close"),
        pytest.param("```\na\n~~~", [1], id="closed by the other kind"),
        pytest.param("```", [1], id="only opened"),
        pytest.param("```\na\n``` b", [1], id="words behind the end"),
        pytest.param("- ```\n  a\n\ntext", [], id="in an item it ends with the item"),
    ],
)
def test_unclosed_fences(markdown: str, unclosed: list[int]) -> None:
    assert [block.line for block in page(markdown).unclosed] == unclosed


@pytest.mark.parametrize(
    ("markdown", "too_deep"),
    [
        pytest.param("> " * (NESTING_LIMIT - 1) + "seen", [], id="quotes"),
        pytest.param("> " * NESTING_LIMIT + "lost", [1], id="quotes too deep"),
        pytest.param("- " * (NESTING_LIMIT // 2 - 1) + "seen", [], id="lists"),
        pytest.param("- " * (NESTING_LIMIT // 2) + "lost", [1], id="lists too deep"),
        pytest.param("a\n\n" + "1. > " * NESTING_LIMIT + "lost", [3], id="both, further down"),
    ],
)
def test_nothing_below_the_nesting_limit_is_lost_without_a_word(markdown: str, too_deep: list[int]) -> None:
    read = page(markdown)
    texts = [block.text.plain for block in walk(read.blocks) if block.kind == "paragraph"]
    assert read.too_deep == too_deep
    assert ("seen" in texts) == (not too_deep)
    assert "lost" not in texts


def test_of_a_text_too_long_the_start_is_read_as_it_stands() -> None:
    long = "**a** " * (LONGEST_TEXT // 6 + 1)
    read = page(f"text\n\n{long}\n\n| {long} |\n|--|\n")
    assert [(block.kind, block.line) for block in read.too_long] == [("paragraph", 3), ("cell", 5)]
    for block in read.too_long:
        assert block.text.plain == long[:LONGEST_TEXT]
        assert block.text.marks == ()
        assert under(read, block) == long[:LONGEST_TEXT].strip()


def test_text_of_the_longest_length_is_read() -> None:
    read = page("**a** " * (LONGEST_TEXT // 6))
    assert read.too_long == []
    assert read.blocks[0].text.plain.startswith("a a a")


def test_overfull_page_holds_nothing() -> None:
    assert not page("# a\n" * MOST_BLOCKS).overfull
    read = page("# a\n" * (MOST_BLOCKS + 1))
    assert (read.overfull, read.blocks) == (True, [])


def test_marks_beyond_the_last_one_looked_at_are_plain() -> None:
    page = Page(["[" * 7_000, "", "[" * 7_000, "", "[" * 7_000, "", "**a**"])
    assert [block.line for block in page.blocks if block in page.unmarked] == [5, 7]
    assert page.blocks[3].text.plain == "**a**"


@pytest.mark.parametrize(
    ("markdown", "overfull"),
    [
        pytest.param("|a" * 500 + "|\n" + "|-" * 500 + "|\n" + "|b\n" * 60, True, id="cells that nobody wrote"),
        pytest.param("|a" * 21_000 + "|\n" + "|-" * 21_000 + "|", True, id="columns"),
        pytest.param("> " + "|a" * 500 + "|\n> " + "|-" * 500 + "|\n" + "> |b\n" * 60, True, id="in a quote"),
        pytest.param("| a | b |\n|--|--|\n" + "| c | d |\n" * 1500, False, id="rows that somebody wrote"),
        pytest.param("---\n\n" * 3000 + "a\n" * 9000, False, id="rules and lines"),
    ],
)
def test_table_of_too_many_cells_is_not_built(markdown: str, overfull: bool) -> None:
    assert page(markdown).overfull is overfull
