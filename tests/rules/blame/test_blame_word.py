"""A word of blame beside a name."""

import pytest
from blamed import ROSTER, told


@pytest.mark.parametrize(
    ("section", "text", "expected", "severity"),
    [
        ("Detection", "The culprit, @sam, was found.", "culprit", "warning"),
    ],
)
def test_found(section: str, text: str, expected: str, severity: str) -> None:
    assert told("PM523", section, text, ROSTER, "PM523") == [(expected, severity)]


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("Detection", "The culprit Ingress object was found."),
        ("Detection", "@sam ran `git blame` on the rogue container and then looked at the host that was the culprit."),
    ],
)
def test_fine(section: str, text: str) -> None:
    assert told("PM523", section, text, ROSTER, "PM523") == []
