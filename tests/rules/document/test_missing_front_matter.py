"""A postmortem starts with front matter."""

from documents import CLEAN, brief, findings, read

from pmlint.config.settings import Settings
from pmlint.document.parse import parse
from pmlint.engine.lint import lint, make_plan

BODY = CLEAN.split("---\n", 2)[2].lstrip("\n")


def test_exactly_one_finding_at_the_start() -> None:
    found = findings(BODY)
    assert brief(found) == [("PM003", 1, 1, "error")]
    assert found[0].problem.message == "there is no front matter"


def test_nothing_else_is_said_of_an_empty_file() -> None:
    document = parse(b"", "docs/postmortems/empty.md", Settings())
    assert brief(lint(document, make_plan(Settings()))) == [("PM003", 1, 1, "error")]


def test_lessons_need_none() -> None:
    document = read("2026-02-11 | the cache was warm | it was cold | measure first\n", "docs/lessons.md")
    assert lint(document, make_plan(Settings())) == []


def test_body_says_what_the_severity_is() -> None:
    document = BODY.replace("## Summary", "**Severity**: sev1\n\n**Status**: draft\n\n## Summary")
    assert read(document).severity == "sev1"
    assert [(one.code, one.severity.value) for one in findings(document)] == [("PM003", "warning")]
