import pytest

from pmlint.errors import UnreadableError
from pmlint.model.span import Span
from pmlint.source.front_matter import Fence, split
from pmlint.source.text import decode


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("---\na: 1\n---\n# T\n", Fence("yaml", 3, "a: 1"), id="yaml"),
        pytest.param("+++\na = 1\n+++\n# T\n", Fence("toml", 3, "a = 1"), id="toml"),
        pytest.param("---\n---\n", Fence("yaml", 2, ""), id="empty"),
        pytest.param("--- \t\na: 1\n---  \n", Fence("yaml", 3, "a: 1"), id="blanks after the fences"),
        pytest.param("\ufeff---\r\na: 1\r\n\r\n---\r\n", Fence("yaml", 4, "a: 1\n"), id="byte order mark and crlf"),
        pytest.param("---\na: 1\n...\ntext\n", Fence("yaml", 3, "a: 1"), id="dots close"),
        pytest.param("---\na: 1\n...\nb: 2\n---\n", Fence("yaml", 5, "a: 1\n...\nb: 2"), id="dashes before dots"),
        pytest.param("---\na: |\n  x\n  ---\n  y\n---\n", Fence("yaml", 6, "a: |\n  x\n  ---\n  y"), id="indented"),
        pytest.param("---\na: 1\n----\n---\n", Fence("yaml", 4, "a: 1\n----"), id="four dashes do not close"),
        pytest.param("+++\na = 1\n---\n+++\n", Fence("toml", 4, "a = 1\n---"), id="only its own kind closes"),
        pytest.param("---\n\nProse.\n\n---\n", Fence("yaml", 5, "\nProse.\n"), id="prose is for the reader of YAML"),
        pytest.param("", None, id="empty file"),
        pytest.param("# Title\n---\na: 1\n---\n", None, id="not on the first line"),
        pytest.param(" ---\na: 1\n---\n", None, id="indented opening"),
        pytest.param("----\na: 1\n---\n", None, id="four dashes"),
        pytest.param("---yaml\na: 1\n---\n", None, id="words after the dashes"),
        pytest.param("---\n", None, id="a break and nothing else"),
        pytest.param("---\n\n# Outage\n\nIt broke: badly.\n", None, id="a break before a heading"),
        pytest.param("---\nIt broke after the change: badly.\n", None, id="a break before prose"),
        pytest.param("+++\nplus plus plus\n", None, id="plus signs before prose"),
    ],
)
def test_split(content: str, expected: Fence | None) -> None:
    assert split(decode(content.encode())) == expected


@pytest.mark.parametrize(
    ("content", "opening"),
    [
        pytest.param("---\ntitle: Outage\n# Outage\n", "---", id="yaml"),
        pytest.param("---\n# note\n\n'title': Outage\n ---\n", "---", id="closing is indented"),
        pytest.param("---\ntags:\n- a\n", "---", id="a key without a value"),
        pytest.param("+++\ntitle = 'Outage'\n", "+++", id="toml"),
        pytest.param("+++\n[extra]\n", "+++", id="toml table"),
    ],
)
def test_split_refuses_front_matter_without_an_end(content: str, opening: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        split(decode(content.encode()))
    error = caught.value
    assert error.message == f"the front matter opened with {opening} is never closed"
    assert error.hint == f"put a line {opening} below it"
    assert (error.span, error.defect) == (Span(1, 1, 1, 4), "unreadable-document")


def test_fence_knows_its_places() -> None:
    fence = Fence("yaml", 3, "a: 1")
    assert (fence.open_line, fence.content_first_line, fence.span) == (1, 2, Span(1, 1, 1, 4))
