"""Links, images, comments, code and anchors, each at its place."""

import pytest
from documents import read

from pmlint.document.references_in_page import slug
from pmlint.model.reference import Comment, Image, Link
from pmlint.model.span import Span


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("a [b](c.md) d", [Link("c.md", Span(1, 3, 1, 12))]),
        ('[b [c] d](<x y.md> "t")', [Link("x%20y.md", Span(1, 1, 1, 24))]),
        ("[b][r]\n\n[r]: c.md", [Link("c.md", Span(1, 1, 1, 7))]),
        ("<https://e.com/a>", [Link("https://e.com/a", Span(1, 1, 1, 18))]),
        ("[![b](c.png)](d.md)", [Link("c.png", Span(1, 2, 1, 13)), Link("d.md", Span(1, 1, 1, 20))]),
        ("a <a href='b.md'>c</a>", [Link("b.md", Span(1, 3, 1, 18))]),
        ("- a\n  [b](c.md)", [Link("c.md", Span(2, 3, 2, 12))]),
        ("| a |\n|---|\n| x [b](c.md) |", [Link("c.md", Span(3, 5, 3, 14))]),
        ("`[b](c.md)` <!-- [b](c.md) -->", []),
    ],
)
def test_links(text: str, links: list[Link]) -> None:
    assert list(read(text).references.links) == links


@pytest.mark.parametrize(
    ("text", "images"),
    [
        ("a ![b *c*](d.png)", [Image("d.png", "b *c*", Span(1, 3, 1, 18))]),
        ("![](d.png)![e](f.png)", [Image("d.png", "", Span(1, 1, 1, 11)), Image("f.png", "e", Span(1, 11, 1, 22))]),
        ('<p>\n  <img alt="b" src="d.png"/>\n</p>', [Image("d.png", "b", Span(2, 3, 2, 29))]),
        ("> ![b](d.png)", [Image("d.png", "b", Span(1, 3, 1, 14))]),
    ],
)
def test_images(text: str, images: list[Image]) -> None:
    assert list(read(text).references.images) == images


@pytest.mark.parametrize(
    ("text", "comments"),
    [
        ("a <!-- b --> c", [Comment(" b ", Span(1, 3, 1, 13))]),
        ("<!-- a\nb -->\nc", [Comment(" a\nb ", Span(1, 1, 2, 6))]),
        ("<!-- a --> <!-- b -->", [Comment(" a ", Span(1, 1, 1, 11)), Comment(" b ", Span(1, 12, 1, 22))]),
        ("<!-- a", [Comment(" a", Span(1, 1, 1, 7))]),
        ("```\n<!-- a -->\n```", []),
    ],
)
def test_comments(text: str, comments: list[Comment]) -> None:
    assert list(read(text).references.comments) == comments


def test_code() -> None:
    code = read("a `b` c\n\n```\nd\n```\n").references.code
    assert [(one.line, one.column, one.end_line) for one in code] == [(1, 3, 1), (3, 1, 5)]


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("Root cause", "root-cause"),
        ("What went well?", "what-went-well"),
        ("10:02 – Start (UTC)", "1002--start-utc"),
        ("a_b & c", "a_b--c"),
        ("Über das", "über-das"),
        ("日本語 x", "日本語-x"),
    ],
)
def test_slug(heading: str, anchor: str) -> None:
    assert slug(heading) == anchor


def test_anchors() -> None:
    text = "# A `b` [c](d.md)\n## E\n### E\n## E\n\n<a id=\"F\"></a> <a name='g'></a>\n## H {#own}\n"
    anchors = read(text).references.anchors
    assert anchors == {"a-b-c", "e", "e-1", "e-2", "f", "g", "own", "h-own"}


def test_many_headings_of_one_name() -> None:
    anchors = read("## Same\n" * 2000).references.anchors
    assert len(anchors) == 2000
    assert "same-1999" in anchors
