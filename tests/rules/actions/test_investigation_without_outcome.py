"""What is investigated leads to something."""

import pytest
from documents import brief, findings, with_actions

ITEM = "- {}. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821."
ONLY = ("PM628",)


@pytest.mark.parametrize(
    "text",
    [
        "Investigate the lag of the queue",
        "Evaluate other pools for checkout",
    ],
)
def test_found(text: str) -> None:
    document = with_actions(ITEM.format(text))
    line = document.split("\n").index(ITEM.format(text)) + 1
    assert brief(findings(document, select=ONLY)) == [("PM628", line, 3, "info")]


@pytest.mark.parametrize(
    "text",
    [
        "Investigate the lag of the queue and write down the decision",
        "Decide between partitions and batching",
        "Look into the lag of the queue",
    ],
)
def test_silent(text: str) -> None:
    assert findings(with_actions(ITEM.format(text)), select=ONLY) == []


def test_message() -> None:
    found = findings(with_actions(ITEM.format("Investigate the lag")), select=ONLY)
    assert found[0].problem.message == ('action item "Investigate the lag." does not say what comes of it')
