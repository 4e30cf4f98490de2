"""A name in the narrative."""

import pytest
from blamed import ROSTER, told


@pytest.mark.parametrize(
    ("section", "text", "expected", "severity"),
    [
        ("Timeline", "- 10:02 UTC @sam restarts the pods", "@sam", "warning"),
        ("Summary", "The graph was seen by Priya Raman first.", "Priya Raman", "warning"),
    ],
)
def test_found(section: str, text: str, expected: str, severity: str) -> None:
    assert told("PM522", section, text, ROSTER, "PM522") == [(expected, severity)]


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("Timeline", "- 10:02 UTC the on-call restarts the pods"),
        ("Participants", "- Priya Raman"),
        ("What went well", "Priya Raman found it."),
        ("Summary", "> Priya Raman found it."),
        ("Action items", "- Add an alert. Owner: @sam. Due: 2026-03-01. Tracked: PAY-1."),
    ],
)
def test_fine(section: str, text: str) -> None:
    assert told("PM522", section, text, ROSTER, "PM522") == []
