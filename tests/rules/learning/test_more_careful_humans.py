"""A mechanical check, not more careful people."""

import pytest
from documents import findings, with_section

MESSAGE = "this lesson asks people to be careful or to remember"


@pytest.mark.parametrize(
    ("section", "words", "severity"),
    [
        ("## Lessons learned\n- We must be more careful with pools.", "be more careful", "warning"),
        ("## Lessons learned\n- Always double-check the cluster.", "double-check", "warning"),
    ],
)
def test_finds(section: str, words: str, severity: str) -> None:
    text = with_section(section)
    found = findings(text, select=("PM719",))
    assert [(one.severity.value, one.problem.message) for one in found] == [(severity, MESSAGE)]
    span = found[0].problem.span
    assert text.split("\n")[span.line - 1][span.column - 1 : span.end_column - 1] == words
    assert found[0].personal


@pytest.mark.parametrize(
    "section",
    [
        "## Lessons learned\n- A pool below the load is refused by the check.",
        "## Lessons learned\n- The tool now double-checks the cluster.",
    ],
)
def test_is_silent(section: str) -> None:
    assert findings(with_section(section), select=("PM719",)) == []
