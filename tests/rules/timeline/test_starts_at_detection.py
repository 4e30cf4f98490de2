"""The timeline begins before the detection."""

from documents import CLEAN, brief, findings, with_front_matter, with_section, without_key

DETECTION = "- 10:11 The error-rate alert pages the on-call.\n- 10:22 It is put right."


def test_begins_with_the_alert() -> None:
    found = findings(with_section(f"## Timeline\n{DETECTION}"), select=("PM308",))
    assert brief(found) == [("PM308", CLEAN.split("\n").index("## Timeline") + 2, 3, "info")]
    assert found[0].problem.message == "the timeline begins with the detection at `10:11`"


def test_silent() -> None:
    earlier = "- 10:02 A configuration change reaches production.\n"
    assert findings(with_section(f"## Timeline\n{earlier}{DETECTION}"), select=("PM308",)) == []
    assert findings(with_section(f"## Timeline\n{DETECTION}") + "\n## Trigger\nA change.\n", select=("PM308",)) == []


def test_a_missing_start_is_another_rules() -> None:
    text = with_section(f"## Timeline\n{DETECTION}", with_front_matter("severity: sev1", without_key("started_at")))
    assert findings(text, select=("PM308",)) == []
    assert [one.code for one in findings(text, select=("PM304",))] == ["PM304"]
