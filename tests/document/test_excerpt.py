"""The text of a section without its heading and without comments."""

import pytest
from documents import CLEAN, read

from pmlint.document.excerpt import bare, excerpt, without_comments
from pmlint.model.document import Section
from pmlint.model.span import Span


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("a<!-- b -->c", "ac"),
        ("a<!-- b", "a"),
        ("a-->b", "a-->b"),
        ("<!--a--><!--b-->", ""),
        ("<!-->a-->b", "b"),
    ],
)
def test_without_comments(text: str, rest: str) -> None:
    assert without_comments(text) == rest


def test_comments_take_linear_time() -> None:
    assert without_comments("<!--" * 100_000) == ""


@pytest.mark.parametrize(
    ("text", "words"), [("- **N/A**.", "n/a"), ("> _See above_!", "see above"), ("| - |", ""), ("…", "…")]
)
def test_bare(text: str, words: str) -> None:
    assert bare(text) == words


@pytest.mark.parametrize(
    ("section", "form", "columns"),
    [
        ("## Background\nPools are shared.", "heading", (4, 14)),
        ("Background\n----------\nPools are shared.", "heading", (1, 11)),
        ("**Background**: Pools are shared.", "bold-run-in", (3, 13)),
        ("- **Background**:\n  Pools are shared.", "bold-bullet", (5, 15)),
        ("**Background**\n\nPools are shared.", "bold-line", (3, 13)),
    ],
)
def test_every_form_of_heading(section: str, form: str, columns: tuple[int, int]) -> None:
    document = read(f"{CLEAN}\n{section}\n")
    line = len(CLEAN.split("\n")) + 1
    last = line + section.count("\n")
    span = Span.on_line(line, *columns)
    background = Section("background", (), "Background", 2, form, span, False, last, 3)
    assert bare(excerpt(document, background)) == "pools are shared"
