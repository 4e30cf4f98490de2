"""An open action item names its tracker, in whatever form it is written."""

import pytest
from documents import findings, with_actions

FIRST_LINE = with_actions("@").split("\n").index("@") + 1
FORMS = [
    pytest.param("- Reject small pools. Owner: @sam. Due: 2026-03-01.", 0, id="bullet"),
    pytest.param("- [ ] Reject small pools (@sam, due 2026-03-01)", 0, id="checklist"),
    pytest.param("1. Reject small pools. Owner: @sam. Due: 2026-03-01.", 0, id="numbered"),
    pytest.param("- Reject small pools\n  - Owner: @sam\n  - Due: 2026-03-01", 0, id="nested"),
    pytest.param(
        "| Action | Owner | Due |\n|---|---|---|\n| Reject small pools | @sam | 2026-03-01 |",
        2,
        id="table without column",
    ),
    pytest.param("- Reject small pools. Owner: @sam. Due: 2026-03-01. Tracked: TBD.", 0, id="placeholder"),
    pytest.param("- Reject small pools. Owner: @sam. Due: 2026-03-01. Ticket: none yet.", 0, id="not yet"),
    pytest.param("- Reject small pools. Owner: @sam. Due: 2026-03-01. Ticket: to be created.", 0, id="to be created"),
    pytest.param(
        "| Action | Owner | Due | Ticket |\n|---|---|---|---|\n| Reject small pools | @sam | 2026-03-01 | |",
        2,
        id="empty cell",
    ),
]


@pytest.mark.parametrize(("items", "below"), FORMS)
def test_missing_in_every_form(items: str, below: int) -> None:
    found = findings(with_actions(items))
    assert [(one.code, one.problem.span.line, one.severity.value) for one in found] == [
        ("PM604", FIRST_LINE + below, "error")
    ]
    assert found[0].problem.message.startswith('action item "Reject small pools')
    assert found[0].problem.message.endswith('" has no tracker')


@pytest.mark.parametrize(
    "items",
    [
        pytest.param("- [x] Reject small pools (done 2026-02-20)", id="done"),
        pytest.param("- Reject small pools. Owner: @sam. Due: 2026-03-01. Tracked: PAY-1.", id="all there"),
        pytest.param(
            "| Action | Owner | Due | Ticket |\n|---|---|---|---|\n| Reject small pools | @sam | 2026-03-01 | PAY-1 |",
            id="table",
        ),
    ],
)
def test_silent(items: str) -> None:
    assert findings(with_actions(items)) == []


def test_draft_is_a_warning() -> None:
    found = findings(
        with_actions("- Reject small pools. Owner: @sam. Due: 2026-03-01.").replace(
            "status: published", "status: draft"
        )
    )
    assert [(one.code, one.severity.value) for one in found] == [("PM604", "warning")]
