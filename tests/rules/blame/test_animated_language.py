"""Let a number shout."""

import pytest
from documents import findings, with_section

MESSAGE = "this shouts, and tells nothing about how bad it was"


@pytest.mark.parametrize(
    ("section", "words", "severity"),
    [
        ("## What went poorly\nThe rollback was a nightmare.", "nightmare", "warning"),
        ("## Summary\nCheckout was down again!!!", "!!!", "warning"),
        ("## Summary\nIt took out EVERYTHING in the region.", "EVERYTHING", "warning"),
    ],
)
def test_finds(section: str, words: str, severity: str) -> None:
    text = with_section(section)
    found = findings(text, select=("PM515",))
    assert [(one.severity.value, one.problem.message) for one in found] == [(severity, MESSAGE)]
    span = found[0].problem.span
    assert text.split("\n")[span.line - 1][span.column - 1 : span.end_column - 1] == words
    assert found[0].personal


@pytest.mark.parametrize(
    "section",
    [
        "## Summary\nThe disaster recovery plan held.",
        "## Summary\nThe API returned HTTP 500 and DNS failed.",
        '## Summary\nA customer wrote "what a nightmare!!".',
        "## Summary\n> what a nightmare!!",
    ],
)
def test_is_silent(section: str) -> None:
    assert findings(with_section(section), select=("PM515",)) == []
