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


def test_what_the_reader_says_is_handed_on() -> None:
    flaw = Flaw("unreadable-document", Span.on_line(14, 1, 4), "this code fence is never closed", "close it with ```")
    found = lint(replace(read(CLEAN.replace("## Timeline", "## Log of it")), flaws=(flaw,)), make_plan(Settings()))
    assert [(one.code, one.problem.span, one.problem.message, one.problem.hint) for one in found] == [
        ("PM001", flaw.span, flaw.message, flaw.hint)
    ]
