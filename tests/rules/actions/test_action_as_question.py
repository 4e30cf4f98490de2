"""An action item is decided."""

import pytest
from documents import brief, findings, with_actions

ITEM = "- {}. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821."
ONLY = ("PM627",)


@pytest.mark.parametrize(
    "text",
    [
        "Switch to another pool? (#12)",
        "Should we switch to another pool",
        "Maybe switch the pool",
        "Could we drop the old queue?",
    ],
)
def test_found(text: str) -> None:
    document = with_actions(ITEM.format(text))
    line = document.split("\n").index(ITEM.format(text)) + 1
    assert brief(findings(document, select=ONLY)) == [("PM627", line, 3, "warning")]


@pytest.mark.parametrize(
    "text",
    [
        "Decide between two pools",
        "Give each reading an identity (?)",
        "Find out why the test cluster did not show it - maybe another test?",
        "Decide between the two pools we have. Is a third one needed?",
        "Document which pools we should use",
        'Answer "who owns the pool?" in the service catalogue',
    ],
)
def test_silent(text: str) -> None:
    assert findings(with_actions(ITEM.format(text)), select=ONLY) == []


def test_message() -> None:
    row = (
        "| Action | Owner | Due | Ticket |\n|---|---|---|---|\n| Switch to another pool? | @sam | 2026-03-01 | PAY-1 |"
    )
    found = findings(with_actions(row), select=ONLY)
    assert [one.problem.message for one in found] == ['action item "Switch to another pool?" is a question']


def test_to_find_out_may_be_asked() -> None:
    item = "- Which pools are too small? Type: investigate. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821."
    assert findings(with_actions(item), select=ONLY) == []
