"""Published and not reviewed."""

import pytest
from documents import brief, findings, with_front_matter


@pytest.mark.parametrize("value", ["[]", "", "null", '[""]'])
@pytest.mark.parametrize("severity", ["sev3", "sev1"])
def test_nobody_reviewed(value: str, severity: str) -> None:
    text = with_front_matter(f"severity: {severity}\nreviewers: {value}")
    line = next(number for number, one in enumerate(text.split("\n"), 1) if one.startswith("reviewers"))
    found = findings(text, select=("PM117",))
    assert brief(found) == [("PM117", line, 1, "warning")]
    assert found[0].problem.message == "the document is published, and `reviewers` names nobody"


def test_one_defect_one_finding() -> None:
    found = findings(with_front_matter("severity: sev1\nreviewers: []"), ignore=("PM715",))
    assert sorted(one.code for one in found) == ["PM117", "PM700"]
    assert "reviewers" not in next(one.problem.message for one in found if one.code == "PM700")


@pytest.mark.parametrize("lines", ['reviewers: ["@noor"]', 'reviewers: "@noor"', "reviewers: []\nstatus: in-review"])
def test_fine(lines: str) -> None:
    assert findings(with_front_matter(lines)) == []


def test_strict_asks_full_reviews_for_the_key() -> None:
    found = findings(with_front_matter("severity: sev1"), preset="strict")
    assert [one for one in brief(found) if one[0] == "PM117"] == [("PM117", 1, 1, "warning")]
    assert findings(with_front_matter("severity: sev3"), preset="strict", ignore=("PM6", "PM7")) == []
