"""Rules that were not followed explain nothing."""

import pytest
from documents import findings, with_section

MESSAGE = "this explains the incident with a rule that was not followed"


@pytest.mark.parametrize(
    ("section", "words", "severity"),
    [
        (
            "## Contributing factors\n- The change did not follow the change process.",
            "did not follow the change process",
            "info",
        ),
        (
            "## What went poorly\n- This was a violation of the deployment policy.",
            "violation of the deployment policy",
            "info",
        ),
    ],
)
def test_finds(section: str, words: str, severity: str) -> None:
    text = with_section(section)
    found = findings(text, select=("PM520",))
    assert [(one.severity.value, one.problem.message) for one in found] == [(severity, MESSAGE)]
    span = found[0].problem.span
    assert text.split("\n")[span.line - 1][span.column - 1 : span.end_column - 1] == words
    assert found[0].personal


@pytest.mark.parametrize(
    "section",
    [
        "## Contributing factors\nThe change process takes three days.",
        "## Contributing factors\nThe process did not start.",
    ],
)
def test_is_silent(section: str) -> None:
    assert findings(with_section(section), select=("PM520",)) == []
