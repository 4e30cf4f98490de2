"""An action item starts with a verb."""

import pytest
from documents import brief, findings, with_actions

ITEM = "- {}. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821."
ONLY = ("PM611",)


@pytest.mark.parametrize(
    "text",
    [
        "Adding an alert on the pool size",
        "Removing the old queue",
    ],
)
def test_found(text: str) -> None:
    document = with_actions(ITEM.format(text))
    line = document.split("\n").index(ITEM.format(text)) + 1
    assert brief(findings(document, select=ONLY)) == [("PM611", line, 3, "info")]


@pytest.mark.parametrize(
    "text",
    [
        "Add an alert on the pool size",
        "Monitoring for the pool size",
        "Bring the second pool up",
        "Better alerting",
    ],
)
def test_silent(text: str) -> None:
    assert findings(with_actions(ITEM.format(text)), select=ONLY) == []


def test_message() -> None:
    found = findings(with_actions(ITEM.format("Adding an alert")), select=ONLY)
    assert found[0].problem.message == (
        'action item "Adding an alert." does not start with a verb of what somebody will do'
    )
