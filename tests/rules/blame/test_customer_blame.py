"""What a customer can send, some customer will."""

import pytest
from documents import findings, with_section

MESSAGE = "this explains the incident with what a customer did wrong"


@pytest.mark.parametrize(
    ("section", "words", "severity"),
    [
        ("## Contributing factors\n- A customer abused the export.", "customer abused", "info"),
        ("## Contributing factors\n- The client used the API incorrectly.", "client used the API incorrectly", "info"),
    ],
)
def test_finds(section: str, words: str, severity: str) -> None:
    text = with_section(section)
    found = findings(text, select=("PM521",))
    assert [(one.severity.value, one.problem.message) for one in found] == [(severity, MESSAGE)]
    span = found[0].problem.span
    assert text.split("\n")[span.line - 1][span.column - 1 : span.end_column - 1] == words
    assert found[0].personal


@pytest.mark.parametrize(
    "section",
    [
        "## Contributing factors\nCustomers could not pay.",
        "## Contributing factors\nThe abuse report was late.",
    ],
)
def test_is_silent(section: str) -> None:
    assert findings(with_section(section), select=("PM521",)) == []
