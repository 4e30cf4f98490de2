"""What stands for a tracker is a reference."""

import pytest
from documents import findings, with_actions

ITEM = "- Reject small pools. Owner: @sam. Due: 2026-03-01. Tracked: {}."
ROW = "| Action | Owner | Due | Ticket |\n|---|---|---|---|\n| Reject small pools | @sam | 2026-03-01 | {} |"


@pytest.mark.parametrize("form", [ITEM, ROW])
@pytest.mark.parametrize("tracker", ["PAY 4821", "the usual board"])
def test_no_reference(form: str, tracker: str) -> None:
    found = findings(with_actions(form.format(tracker)))
    assert [(one.code, one.severity.value) for one in found] == [("PM625", "error")]
    assert f"has `{tracker}` for a tracker, which is no reference that pmlint knows" in found[0].problem.message


@pytest.mark.parametrize("tracker", ["PAY-4821", "#12", "https://github.com/acme/shop/issues/7"])
def test_silent(tracker: str) -> None:
    assert findings(with_actions(ROW.format(tracker))) == []
