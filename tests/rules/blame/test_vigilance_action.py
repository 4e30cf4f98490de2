"""Attention fails on a bad day."""

import pytest
from documents import findings, with_section

MESSAGE = "this asks people to be careful or to remember"


@pytest.mark.parametrize(
    ("section", "words", "severity"),
    [
        (
            "## Action items\n- Be more careful with pool sizes. Owner: @sam. Due: 2026-03-01. Tracked: PAY-1.",
            "Be more careful",
            "error",
        ),
        (
            "## Action items\n- Remind all engineers to dry-run. Owner: @sam. Due: 2026-03-01. Tracked: PAY-1.",
            "Remind all engineers",
            "error",
        ),
        (
            "## Action items\n- Double-check the cluster before applying. Owner: @sam. Due: 2026-03-01. Tracked: PAY-1.",
            "Double-check",
            "error",
        ),
        ("## What went poorly\nWe have to pay more attention to the limits.", "pay more attention", "warning"),
    ],
)
def test_finds(section: str, words: str, severity: str) -> None:
    text = with_section(section)
    found = findings(text, select=("PM514",))
    assert [(one.severity.value, one.problem.message) for one in found] == [(severity, MESSAGE)]
    span = found[0].problem.span
    assert text.split("\n")[span.line - 1][span.column - 1 : span.end_column - 1] == words
    assert found[0].personal


@pytest.mark.parametrize(
    "section",
    [
        "## Action items\n- Add a reminder banner to the deploy tool. Owner: @sam. Due: 2026-03-01. Tracked: PAY-1.",
        "## Action items\n- Train the anomaly model on the new traffic. Owner: @sam. Due: 2026-03-01. Tracked: PAY-1.",
        "## Action items\n- Automate the double-check of the cluster. Owner: @sam. Due: 2026-03-01. Tracked: PAY-1.",
        "## Action items\n- Warn when the disk is 80 % full. Owner: @sam. Due: 2026-03-01. Tracked: PAY-1.",
        "## Action items\n- [x] Remind engineers of the freeze (done 2026-02-12). Owner: @sam. Due: 2026-03-01. Tracked: PAY-1.",
        "## Summary\nThe runbook says to be careful.",
    ],
)
def test_is_silent(section: str) -> None:
    assert findings(with_section(section), select=("PM514",)) == []


@pytest.mark.parametrize(
    ("action", "severity", "message"),
    [
        ("Hold a workshop on retries", "info", "this teaches people and leaves the system as it is"),
        ("Make sure everyone reads the release notes", "info", "this relies on people doing something each time"),
    ],
)
def test_weaker_kinds_weigh_less(action: str, severity: str, message: str) -> None:
    text = with_section(f"## Action items\n- {action}. Owner: @sam. Due: 2026-03-01. Tracked: PAY-1.")
    found = findings(text, select=("PM514",))
    assert [(one.severity.value, one.problem.message) for one in found] == [(severity, message)]
