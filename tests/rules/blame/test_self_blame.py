"""The author takes the blame."""

import pytest
from blamed import ROSTER, told


@pytest.mark.parametrize(
    ("section", "text", "expected", "severity"),
    [
        ("What went poorly", "It was my fault.", "my fault", "warning"),
        ("Root cause", "Sorry, I broke it.", "I broke", "warning"),
    ],
)
def test_found(section: str, text: str, expected: str, severity: str) -> None:
    assert told("PM519", section, text, ROSTER, "PM519") == [(expected, severity)]


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("Root cause", "We broke it."),
        ("Root cause", 'He said "my fault" and left.'),
    ],
)
def test_fine(section: str, text: str) -> None:
    assert told("PM519", section, text, ROSTER, "PM519") == []
