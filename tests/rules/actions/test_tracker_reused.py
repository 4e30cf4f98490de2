"""Each item has a ticket of its own."""

from documents import brief, findings, with_actions

ONLY = ("PM626",)
ITEM = "- {}. Owner: @sam. Due: 2026-03-01. Tracked: {}."


def test_found_at_the_tracker() -> None:
    second = ITEM.format("Alert when requests wait", "PAY-1")
    document = with_actions(ITEM.format("Reject pools below 20", "PAY-1") + "\n" + second)
    line = document.split("\n").index(second) + 1
    found = findings(document, select=ONLY)
    assert brief(found) == [("PM626", line, second.index("PAY-1") + 1, "info")]
    assert found[0].problem.message == (
        f'action item "Alert when requests wait." has the tracker of the one in line {line - 1}'
    )


def test_silent() -> None:
    one = ITEM.format("Reject pools below 20", "PAY-1")
    assert findings(with_actions(f"{one}\n{ITEM.format('Alert when requests wait', 'PAY-2')}"), select=ONLY) == []
    assert findings(with_actions(f"{one}\n{one}"), select=ONLY) == []
