"""Each item says what goes first, where that is asked for."""

import pytest
from documents import LIGHT, brief, findings, with_actions

ONLY = ("PM615",)
REST = "Owner: @sam. Due: 2026-03-01. Tracked: PAY-1."


def test_found() -> None:
    item = f"- Reject small pools. {REST}"
    document = with_actions(item)
    found = findings(document, select=ONLY)
    assert brief(found) == [("PM615", document.split("\n").index(item) + 1, 3, "warning")]
    assert found[0].problem.message == 'action item "Reject small pools." has no priority'


@pytest.mark.parametrize(
    "item",
    [
        f"- P1: Reject small pools. {REST}",
        f"- [P2] Reject small pools. {REST}",
        f"- Reject small pools. Priority: high. {REST}",
        "- [x] Reject small pools. Tracked: PAY-1.",
        "| Action | Prio | Owner | Due | Ticket |\n|---|---|---|---|---|\n| Reject pools | P1 | @sam | 2026-03-01 | PAY-1 |",
    ],
)
def test_silent(item: str) -> None:
    assert findings(with_actions(item), select=ONLY) == []


def test_asked_in_strict_and_of_full_ones_only() -> None:
    assert "PM615" in [one.code for one in findings(with_actions(f"- Reject small pools. {REST}"), preset="strict")]
    assert findings(with_actions(f"- Reject small pools. {REST}")) == []
    assert findings(LIGHT, preset="strict", select=ONLY) == []
