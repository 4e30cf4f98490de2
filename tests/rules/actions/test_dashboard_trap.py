"""A dashboard notices nothing."""

from documents import brief, findings, with_actions

ONLY = ("PM630",)
DASHBOARD = "- Add a dashboard of pool usage. Owner: @sam. Due: 2026-03-01. Tracked: PAY-1."
REST = "Owner: @lee. Due: 2026-03-01. Tracked: PAY-2."


def test_found() -> None:
    document = with_actions(f"{DASHBOARD}\n- Update the runbook. {REST}")
    found = findings(document, select=ONLY)
    assert brief(found) == [("PM630", document.split("\n").index(DASHBOARD) + 1, 3, "info")]
    assert found[0].problem.message == (
        '"Add a dashboard of pool usage." is all that would notice next time, and only if somebody looks'
    )


def test_silent() -> None:
    for other in ("Alert when requests wait.", "Reject pools below 20.", "Ask the vendor for a second line."):
        assert findings(with_actions(f"{DASHBOARD}\n- {other} {REST}"), select=ONLY) == []
    assert findings(with_actions(f"- Reject pools below 20. {REST}"), select=ONLY) == []
