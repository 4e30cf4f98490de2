"""Experience is no cause."""

import pytest
from documents import findings, with_section

MESSAGE = "this explains the incident with the experience of a person"


@pytest.mark.parametrize(
    ("section", "words", "severity"),
    [
        ("## Contributing factors\n- A junior developer merged it.", "junior developer", "warning"),
        ("## What went poorly\nThe operator was not trained on the console.", "operator was not trained", "warning"),
    ],
)
def test_finds(section: str, words: str, severity: str) -> None:
    text = with_section(section)
    found = findings(text, select=("PM512",))
    assert [(one.severity.value, one.problem.message) for one in found] == [(severity, MESSAGE)]
    span = found[0].problem.span
    assert text.split("\n")[span.line - 1][span.column - 1 : span.end_column - 1] == words
    assert found[0].personal


@pytest.mark.parametrize(
    "section",
    [
        "## Contributing factors\nA new team dashboard hid it.",
        "## Contributing factors\nLack of monitoring on the queue.",
        "## What went well\nA junior developer found it.",
    ],
)
def test_is_silent(section: str) -> None:
    assert findings(with_section(section), select=("PM512",)) == []
