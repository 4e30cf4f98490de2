"""An action item can be finished."""

import pytest
from documents import brief, findings, with_actions

ITEM = "- {}. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821."
ONLY = ("PM612",)


@pytest.mark.parametrize(
    "text",
    [
        "Monitor the queue",
        "Continue to watch the database",
        "Keep monitoring latency",
        "Regularly review the thresholds",
        "Review the thresholds regularly",
        "Always check the dashboards first",
        "Ongoing: watch the error rate",
    ],
)
def test_found(text: str) -> None:
    document = with_actions(ITEM.format(text))
    line = document.split("\n").index(ITEM.format(text)) + 1
    assert brief(findings(document, select=ONLY)) == [("PM612", line, 3, "warning")]


@pytest.mark.parametrize(
    "text",
    [
        "Monitor the queue and page above 10,000 messages",
        "Keep 30 days of logs",
        "Keep the list of sizes in one file",
        "Run the restore drill every quarter",
        "Monitor the queue for two weeks",
        "Add a job that regularly prunes old builds",
        "Should we monitor the queue?",
    ],
)
def test_silent(text: str) -> None:
    assert findings(with_actions(ITEM.format(text)), select=ONLY) == []


def test_message() -> None:
    found = findings(with_actions(ITEM.format("Monitor the queue")), select=ONLY)
    assert found[0].problem.message == ('action item "Monitor the queue." has no end: "monitor" is never done')
