"""An item about a person."""

import pytest
from blamed import ROSTER, told


@pytest.mark.parametrize(
    ("section", "text", "expected", "severity"),
    [
        (
            "Action items",
            "- Lee to learn the handover protocol. Owner: @sam. Due: 2026-03-01. Tracked: PAY-1.",
            "Lee to learn",
            "error",
        ),
        ("Action items", "- Remind Priya to run the dry run.", "Remind Priya", "error"),
        ("Action items", "- Tell Priya to be careful.", "Priya to be careful", "error"),
        ("Action items", "- Priya should be more careful with config.", "Priya should be more careful", "error"),
        ("Action items", "- Train @dana on the new console.", "Train @dana", "error"),
    ],
)
def test_found(section: str, text: str, expected: str, severity: str) -> None:
    assert told("PM633", section, text, ROSTER) == [(expected, severity)]


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("Action items", "- Lee to add an alert on replication lag."),
        ("Action items", "- Priya: reject pools below 20 in the check."),
        ("Action items", "- Train the anomaly model on the new traffic."),
        ("Action items", "- Ask Priya to review the runbook."),
        ("Root cause", "Remind Priya to run it."),
        ("Action items", "- Tell Priya which queue the exporter reads."),
    ],
)
def test_fine(section: str, text: str) -> None:
    assert told("PM633", section, text, ROSTER) == []
