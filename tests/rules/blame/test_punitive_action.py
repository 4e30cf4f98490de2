"""Punishment makes the next account shorter."""

import pytest
from documents import findings, with_section

MESSAGE = "this punishes somebody, so the next account of an incident will hold less"


@pytest.mark.parametrize(
    ("section", "words", "severity"),
    [
        (
            "## Action items\n- Hold the deployer accountable. Owner: @sam. Due: 2026-03-01. Tracked: PAY-1.",
            "Hold the deployer accountable",
            "error",
        ),
        (
            "## Action items\n- Remove Ngozi's production access. Owner: @sam. Due: 2026-03-01. Tracked: PAY-1.",
            "Remove Ngozi's production access",
            "error",
        ),
        ("## Lessons learned\n- There must be consequences.", "There must be consequences", "error"),
    ],
)
def test_finds(section: str, words: str, severity: str) -> None:
    text = with_section(section)
    found = findings(text, select=("PM513",))
    assert [(one.severity.value, one.problem.message) for one in found] == [(severity, MESSAGE)]
    span = found[0].problem.span
    assert text.split("\n")[span.line - 1][span.column - 1 : span.end_column - 1] == words
    assert found[0].personal


@pytest.mark.parametrize(
    "section",
    [
        "## Action items\n- Revoke all static tokens. Owner: @sam. Due: 2026-03-01. Tracked: PAY-1.",
        "## Action items\n- Remove production access from all accounts. Owner: @sam. Due: 2026-03-01. Tracked: PAY-1.",
        "## Action items\n- Terminate the idle instances. Owner: @sam. Due: 2026-03-01. Tracked: PAY-1.",
        "## Action items\n- Hold the vendor accountable for its uptime. Owner: @sam. Due: 2026-03-01. Tracked: PAY-1.",
    ],
)
def test_is_silent(section: str) -> None:
    assert findings(with_section(section), select=("PM513",)) == []
