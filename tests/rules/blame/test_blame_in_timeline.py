"""A judgement in the timeline."""

import pytest
from blamed import ROSTER, told


@pytest.mark.parametrize(
    ("section", "text", "expected", "severity"),
    [
        (
            "Timeline",
            "- 10:02 UTC Sam accidentally deletes the staging namespace",
            "Sam accidentally deletes",
            "warning",
        ),
        ("Timeline", "- 10:02 UTC Ngozi deleted the namespace by mistake", "Ngozi deleted", "warning"),
        ("Detection", "Priya wrongly muted the alert.", "Priya wrongly muted", "warning"),
    ],
)
def test_found(section: str, text: str, expected: str, severity: str) -> None:
    assert told("PM518", section, text, ROSTER) == [(expected, severity)]


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("Timeline", "- 10:02 UTC Sam restarts the pods"),
        ("Timeline", "- 10:02 UTC Sam deletes the namespace"),
        ("Timeline", "- 10:02 UTC The job accidentally deletes the namespace"),
        ("What went well", "Sam accidentally found the bug."),
    ],
)
def test_fine(section: str, text: str) -> None:
    assert told("PM518", section, text, ROSTER) == []
