"""What did not happen explains nothing."""

import pytest
from documents import findings, with_section

MESSAGE = "this tells what did not happen, which explains nothing that did"


@pytest.mark.parametrize(
    ("section", "words", "severity"),
    [
        ("## Contributing factors\n- It should have been caught in review.", "should have been caught", "warning"),
        ("## Summary\nHad we tested the restore, it would have taken minutes.", "Had we tested", "warning"),
        ("## Detection\nThe alert should have been tested.", "should have been tested", "info"),
        ("## What went poorly\nWe could have rolled back earlier.", "We could have rolled", "info"),
        ("## Summary\nIt should never have reached production.", "should never have reached", "warning"),
        ("## Summary\nThe outage could have ended an hour earlier.", "could have ended", "warning"),
        ("## Summary\nThe better move would have been to wait.", "better move would have been", "warning"),
        ("## Impact\nIt should have been tested.", "should have been tested", "info"),
    ],
)
def test_finds(section: str, words: str, severity: str) -> None:
    text = with_section(section)
    found = findings(text, select=("PM508",))
    assert [(one.severity.value, one.problem.message) for one in found] == [(severity, MESSAGE)]
    span = found[0].problem.span
    assert text.split("\n")[span.line - 1][span.column - 1 : span.end_column - 1] == words
    assert found[0].personal


@pytest.mark.parametrize(
    "section",
    [
        "## Timeline\n- 10:05 UTC The alert should have been tested.",
        "## Impact\nUsers would have seen an error.",
        "## Contributing factors\nIt could have been worse.",
        "## Detection\nThe page had not yet been sent, and another way would have been possible.",
        "## Where we got lucky\nA canary would have caught it.",
        "## Contributing factors\nServices should have access to their logs.",
    ],
)
def test_is_silent(section: str) -> None:
    assert findings(with_section(section), select=("PM508",)) == []
