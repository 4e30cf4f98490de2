"""What and how, not who."""

import pytest
from documents import findings, with_section

MESSAGE = "this asks who did it"


@pytest.mark.parametrize(
    ("section", "words", "severity"),
    [
        ("## Contributing factors\n- Who approved this change?", "Who approved", "warning"),
        ("## What went poorly\n- Whose fault was it?", "Whose fault", "warning"),
    ],
)
def test_finds(section: str, words: str, severity: str) -> None:
    text = with_section(section)
    found = findings(text, select=("PM516",))
    assert [(one.severity.value, one.problem.message) for one in found] == [(severity, MESSAGE)]
    span = found[0].problem.span
    assert text.split("\n")[span.line - 1][span.column - 1 : span.end_column - 1] == words
    assert found[0].personal


@pytest.mark.parametrize(
    "section",
    [
        "## Impact\nWho was affected?",
        "## Contributing factors\n- Who was affected?",
        "## Contributing factors\nThe person who approved it saw a green build.",
    ],
)
def test_is_silent(section: str) -> None:
    assert findings(with_section(section), select=("PM516",)) == []
