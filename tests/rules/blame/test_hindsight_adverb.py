"""Only hindsight knows."""

import pytest
from documents import findings, with_section

MESSAGE = "this knows what only hindsight knows"


@pytest.mark.parametrize(
    ("section", "words", "severity"),
    [
        ("## Contributing factors\n- In hindsight the limit was low.", "In hindsight", "info"),
        ("## What went poorly\nWe simply forgot the flag.", "simply forgot", "info"),
    ],
)
def test_finds(section: str, words: str, severity: str) -> None:
    text = with_section(section)
    found = findings(text, select=("PM511",))
    assert [(one.severity.value, one.problem.message) for one in found] == [(severity, MESSAGE)]
    span = found[0].problem.span
    assert text.split("\n")[span.line - 1][span.column - 1 : span.end_column - 1] == words
    assert found[0].personal


@pytest.mark.parametrize(
    "section",
    [
        "## Contributing factors\nThe alert was simply missing.",
        "## Contributing factors\nIt was not obvious which cluster was meant.",
    ],
)
def test_is_silent(section: str) -> None:
    assert findings(with_section(section), select=("PM511",)) == []
