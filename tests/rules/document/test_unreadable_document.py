"""What cannot be read is one finding and nothing else."""

from dataclasses import replace

import pytest
from documents import CLEAN, PATH, read

from pmlint.config.settings import Settings
from pmlint.document.parse import parse
from pmlint.engine.lint import lint, make_plan
from pmlint.engine.select import Choice
from pmlint.model.document import Flaw
from pmlint.model.span import Span


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(CLEAN.encode() + b"\xff\n", id="not UTF-8"),
        pytest.param(CLEAN.replace("Z\n---\n", "Z\n").encode(), id="front matter never closed"),
    ],
)
@pytest.mark.parametrize("ignored", [(), ("PM001",)])
def test_one_finding(data: bytes, ignored: tuple[str, ...]) -> None:
    found = lint(parse(data, PATH, Settings()), make_plan(Settings(), Choice(ignore=ignored)))
    assert [(one.code, one.rule, one.severity.value) for one in found] == [("PM001", "unreadable-document", "error")]


@pytest.mark.parametrize(
    ("opened", "column", "message", "hint"),
    [
        pytest.param("<!-- Ask support.", 1, "the comment opened here is never closed, so nothing below it is shown",
                     "close it with `-->`", id="comment"),
        pytest.param("  <!--", 3, "the comment opened here is never closed, so nothing below it is shown",
                     "close it with `-->`", id="indented comment"),
        pytest.param("```console", 1, "the code fence opened here is never closed, so all text below it is code",
                     "close it with a line ```", id="fence"),
    ],
)  # fmt: skip
def test_what_swallows_the_rest_is_one_finding_where_it_opens(
    opened: str, column: int, message: str, hint: str
) -> None:
    text = CLEAN.replace("## Timeline", f"{opened}\n\n## Timeline")
    line = text.split("\n").index(opened) + 1
    (found,) = lint(read(text), make_plan(Settings()))
    assert (found.code, found.problem.span.line, found.problem.span.column) == ("PM001", line, column)
    assert (found.problem.message, found.problem.hint) == (message, hint)


@pytest.mark.parametrize(
    "harmless",
    [
        pytest.param("<!-- Ask support. -->", id="closed"),
        pytest.param("<!-- Ask\n\n## Other\n\nsupport. -->", id="closed further down"),
        pytest.param("The page shows `<!--` at its end.", id="in code"),
        pytest.param("The page shows <!-- at its end.", id="in a sentence, where it is text"),
        pytest.param("```html\n<!-- never closed\n```", id="in a fence"),
        pytest.param("- <!-- never closed", id="ends with its item"),
    ],
)
def test_what_swallows_nothing_is_none(harmless: str) -> None:
    found = lint(read(CLEAN.replace("## Timeline", f"{harmless}\n\n## Timeline")), make_plan(Settings()))
    assert "PM001" not in {one.code for one in found}


def test_what_the_reader_says_is_handed_on() -> None:
    flaw = Flaw("unreadable-document", Span.on_line(14, 1, 4), "this code fence is never closed", "close it with ```")
    found = lint(replace(read(CLEAN.replace("## Timeline", "## Log of it")), flaws=(flaw,)), make_plan(Settings()))
    assert [(one.code, one.problem.span, one.problem.message, one.problem.hint) for one in found] == [
        ("PM001", flaw.span, flaw.message, flaw.hint)
    ]
