"""Done by a named person."""

import pytest
from blamed import ROSTER, told


@pytest.mark.parametrize(
    ("section", "text", "expected", "severity"),
    [
        (
            "Root cause",
            "The load balancer was misconfigured by Priya during the migration.",
            "misconfigured by Priya",
            "error",
        ),
        ("Root cause", "The database was dropped by Chinedu.", "dropped by Chinedu", "error"),
        ("Root cause", "The rule was accidentally removed by @dana.", "removed by @dana", "error"),
        (
            "Root cause",
            "It had been changed in the console by our colleague Mateusz without review.",
            "changed in the console by our colleague Mateusz",
            "error",
        ),
        ("What went poorly", "The flag was wiped by Julia Berg.", "wiped by Julia Berg", "error"),
    ],
)
def test_found(section: str, text: str, expected: str, severity: str) -> None:
    assert told("PM502", section, text, ROSTER) == [(expected, severity)]


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("Root cause", "It was identified by Emil C. and fixed by Priya."),
        ("Root cause", "The bug was reported by Priya two weeks before."),
        ("Root cause", "It was dropped by Cassandra under load."),
        ("Root cause", "The pods were deleted by Argo."),
        ("Summary", "The fix was deployed by Priya at 11:05."),
        ("Timeline", "- 10:02 UTC the table was dropped by Priya"),
        ("Root cause", "The change was reviewed by Priya and approved under the normal process."),
    ],
)
def test_fine(section: str, text: str) -> None:
    assert told("PM502", section, text, ROSTER) == []
