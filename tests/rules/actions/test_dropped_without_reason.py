"""What is dropped says why."""

import pytest
from documents import brief, findings, with_actions

ONLY = ("PM624",)
ROW = "| Action | Owner | Due | Ticket | Status | Notes |\n|---|---|---|---|---|---|\n| Reject pools | @sam | 2026-03-01 | PAY-1 | {} | {} |"


@pytest.mark.parametrize(
    "items",
    [
        "- Reject pools below 20. Status: wontfix.",
        "- Reject pools below 20 (wontfix)",
        "- Reject pools below 20. Status: dropped. Owner: @sam. Due: 2026-03-01. Tracked: PAY-1.",
        "- [-] Reject pools below 20.",
        "- Reject pools below 20 — cancelled",
    ],
)
def test_found(items: str) -> None:
    document = with_actions(items)
    line = document.split("\n").index("## Action items") + 2
    assert brief(findings(document, select=ONLY)) == [("PM624", line, 3, "warning")]


def test_row() -> None:
    document = with_actions(ROW.format("wontfix", ""))
    found = findings(document)
    assert [(one.code, one.problem.span.line) for one in found] == [
        ("PM624", document.split("\n").index("## Action items") + 4)
    ]
    assert found[0].problem.message == 'action item "Reject pools" was dropped, and nothing says why'


@pytest.mark.parametrize(
    "items",
    [
        "- Reject pools below 20 (wontfix: the service is retired)",
        "- Reject pools below 20. Status: dropped. Reason: the service is retired.",
        "- Reject pools below 20 (cancelled because the service is retired)",
        "- Reject pools below 20 — won't do, replaced by the pool of the proxy",
        "- [-] Reject pools below 20, replaced by the pool of the proxy",
        "- Reject pools below 20 (wontfix)\n  - the service is retired in March",
        "- [ ] Reject pools below 20",
        ROW.format("wontfix: the service is retired", ""),
        ROW.format("wontfix", "service retired"),
        ROW.format("open", ""),
    ],
)
def test_silent(items: str) -> None:
    assert findings(with_actions(items), select=ONLY) == []
