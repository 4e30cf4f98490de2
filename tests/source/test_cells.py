import pytest

from pmlint.source.cells import escaped_pipes, row_cells, row_start, split_row


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        pytest.param("| a | b |", [(2, "a"), (6, "b")], id="pipes on both sides"),
        pytest.param("a | b", [(0, "a"), (4, "b")], id="no outer pipes"),
        pytest.param("a | b |", [(0, "a"), (4, "b")], id="last pipe only"),
        pytest.param("|a|b|", [(1, "a"), (3, "b")], id="no blanks"),
        pytest.param("  | a | b |  ", [(4, "a"), (8, "b")], id="indented, blanks behind"),
        pytest.param("| a |  | c |", [(2, "a"), (6, ""), (9, "c")], id="empty cell points behind the pipe's blank"),
        pytest.param("| a || c |", [(2, "a"), (5, ""), (7, "c")], id="empty cell without a blank"),
        pytest.param("||b|", [(1, ""), (2, "b")], id="first cell empty"),
        pytest.param("| a |  |", [(2, "a"), (6, "")], id="last cell blank"),
        pytest.param(r"| a \| b | c |", [(2, r"a \| b"), (11, "c")], id="escaped pipe"),
        pytest.param(r"| a \\| b | c |", [(2, r"a \\| b"), (12, "c")], id="two backslashes escape too"),
        pytest.param("| `a|b` |", [(2, "`a"), (5, "b`")], id="code does not shelter a pipe"),
        pytest.param(r"\| a | b", [(0, r"\| a"), (7, "b")], id="first pipe escaped"),
        pytest.param("|\ta\t|\tb\t|", [(2, "a"), (6, "b")], id="tabs"),
        pytest.param("| 日本 | 😀 é |", [(2, "日本"), (7, "😀 é")], id="wide characters count one"),
        pytest.param("|", [(1, "")], id="one pipe"),
        pytest.param("", [(0, "")], id="nothing"),
    ],
)
def test_split_row(row: str, cells: list[tuple[int, str]]) -> None:
    assert split_row(row) == cells
    assert row_cells(row) == [text for _, text in cells]
    assert all(row[start:].startswith(text) for start, text in cells)


@pytest.mark.parametrize(
    ("row", "markers", "start"),
    [
        pytest.param("| a | b |", [], 0, id="nothing around"),
        pytest.param("   a | b", [], 3, id="indented"),
        pytest.param("> | a |", [">"], 2, id="quote"),
        pytest.param(">| a |", [">"], 1, id="quote without a blank"),
        pytest.param("> > a | b", [">", ">"], 4, id="quote in a quote"),
        pytest.param("> - a | b", [">", "-"], 4, id="list in a quote"),
        pytest.param("12. > a | b", ["12.", ">"], 6, id="quote in a numbered list"),
        pytest.param("> - a | b", [">"], 2, id="a dash of the cell's own"),
    ],
)
def test_row_start(row: str, markers: list[str], start: int) -> None:
    assert row_start(row, markers) == start


def test_cells_behind_the_mark_of_a_quote() -> None:
    row = "> | | b |"
    assert split_row(row, row_start(row, [">"])) == [(4, ""), (6, "b")]


@pytest.mark.parametrize(
    ("content", "pipes"),
    [
        pytest.param("a b", [], id="none"),
        pytest.param("a | b", [(2, 13)], id="one"),
        pytest.param("|x||", [(0, 11), (2, 14), (3, 16)], id="several"),
    ],
)
def test_escaped_pipes(content: str, pipes: list[tuple[int, int]]) -> None:
    row = " " * 10 + content.replace("|", r"\|")
    assert list(escaped_pipes(10, content)) == pipes
    assert all(row[column] == "|" for _, column in pipes)
