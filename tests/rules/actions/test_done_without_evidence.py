"""What is done can be seen."""

import pytest
from documents import brief, findings, with_actions

ONLY = ("PM623",)
ROW = (
    "| Action | Owner | Due | Ticket | Status |\n|---|---|---|---|---|\n| Reject pools | @sam | 2026-03-01 | {} | {} |"
)


@pytest.mark.parametrize(
    ("items", "column"),
    [
        ("- [x] Reject pools below 20.", 3),
        ("- [x] Reject pools below 20. Owner: @sam. Due: 2026-03-01.", 3),
        ("- Reject pools below 20 (done)", 3),
        ("- Reject pools below 20. Owner: @sam. Status: done.", 3),
        ("- Reject pools below 20 ✅", 3),
    ],
)
def test_found(items: str, column: int) -> None:
    document = with_actions(items)
    line = document.split("\n").index("## Action items") + 2
    assert brief(findings(document, select=ONLY)) == [("PM623", line, column, "warning")]


def test_row() -> None:
    document = with_actions(ROW.format("", "done"))
    found = findings(document)
    assert [(one.code, one.problem.span.line) for one in found] == [
        ("PM623", document.split("\n").index("## Action items") + 4)
    ]
    assert found[0].problem.message == 'action item "Reject pools" is done, and nothing shows it'


@pytest.mark.parametrize(
    "items",
    [
        "- [x] Reject pools below 20. Tracked: PAY-4821.",
        "- [x] Reject pools below 20 (done 2026-02-20)",
        "- [x] Reject pools below 20. Completed: 2026-02-20.",
        "- [x] Reject pools below 20, see [the dashboard](https://grafana.example.com/pools)",
        "- [x] Reject pools below 20, in 4f2c9e1",
        "- [x] Reject pools below 20.\n  - Evidence: https://wiki.example.com/pools",
        "- We have rejected pools below 20 since then.",
        "- [ ] Reject pools below 20.",
        ROW.format("PAY-1", "done"),
        ROW.format("", "done 2026-02-20"),
        ROW.format("", "open"),
    ],
)
def test_silent(items: str) -> None:
    assert findings(with_actions(items), select=ONLY) == []
