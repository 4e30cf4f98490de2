"""Action items that no factor asks for."""

from documents import brief, findings, with_actions, with_section

ONLY = ("PM408",)
CAUSES = with_section("## Contributing factors\n- F1: A small default\n- F2: No alert on waits\n")
REST = "Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821."


def test_found_where_other_items_name_factors() -> None:
    text = with_actions(f"- Cap pools. Addresses: F1. {REST}\n- Paint the rack. {REST}\n", CAUSES)
    line = text.split("\n").index(f"- Paint the rack. {REST}") + 1
    found = findings(text, select=ONLY)
    assert brief(found) == [("PM408", line, 3, "warning")]
    assert found[0].problem.message == 'action item "Paint the rack." addresses no factor'


def test_an_id_that_no_factor_has() -> None:
    text = with_actions(f"- Cap pools. Addresses: F7. {REST}\n", CAUSES)
    assert [one.problem.message for one in findings(text, select=ONLY)] == [
        'action item "Cap pools." addresses F7, which is no factor here'
    ]


def test_silent() -> None:
    assert findings(with_actions(f"- Cap pools. {REST}\n", CAUSES), select=ONLY) == []
    assert findings(with_actions(f"- Cap pools. Addresses: F1, F2. {REST}\n", CAUSES), select=ONLY) == []
    text = with_actions(f"- Cap pools. Addresses: F7. {REST}\n", CAUSES)
    assert "PM408" not in [one.code for one in findings(text)]
