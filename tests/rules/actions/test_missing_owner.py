"""An open action item names its owner, in whatever form it is written."""

import pytest
from documents import findings, with_actions

FIRST_LINE = with_actions("@").split("\n").index("@") + 1
FORMS = [
    pytest.param("- Reject small pools. Due: 2026-03-01. Tracked: PAY-1.", 0, id="bullet"),
    pytest.param("- [ ] Reject small pools (due 2026-03-01, PAY-1)", 0, id="checklist"),
    pytest.param("1. Reject small pools. Due: 2026-03-01. Tracked: PAY-1.", 0, id="numbered"),
    pytest.param("- Reject small pools\n  - Due: 2026-03-01\n  - Tracked: PAY-1", 0, id="nested"),
    pytest.param(
        "| Action | Due | Ticket |\n|---|---|---|\n| Reject small pools | 2026-03-01 | PAY-1 |",
        2,
        id="table without column",
    ),
    pytest.param("- Reject small pools. Owner: TBD. Due: 2026-03-01. Tracked: PAY-1.", 0, id="placeholder"),
    pytest.param(
        "| Action | Owner | Due | Ticket |\n|---|---|---|---|\n| Reject small pools | | 2026-03-01 | PAY-1 |",
        2,
        id="empty cell",
    ),
]


@pytest.mark.parametrize(("items", "below"), FORMS)
def test_missing_in_every_form(items: str, below: int) -> None:
    found = findings(with_actions(items))
    assert [(one.code, one.problem.span.line, one.severity.value) for one in found] == [
        ("PM602", FIRST_LINE + below, "error")
    ]
    assert found[0].problem.message.startswith('action item "Reject small pools')
    assert found[0].problem.message.endswith('" has no owner')


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
        with_actions("- Reject small pools. Due: 2026-03-01. Tracked: PAY-1.").replace(
            "status: published", "status: draft"
        )
    )
    assert [(one.code, one.severity.value) for one in found] == [("PM602", "warning")]
