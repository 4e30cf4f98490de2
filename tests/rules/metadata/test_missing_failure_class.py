"""The class of the failure."""

import pytest
from documents import brief, findings, with_front_matter


@pytest.mark.parametrize("choice", [{"preset": "strict"}, {"extend_select": ("PM114",)}])
def test_full_review(choice: dict[str, object]) -> None:
    found = findings(with_front_matter("severity: sev1"), **choice)
    assert [one for one in brief(found) if one[0] == "PM114"] == [("PM114", 1, 1, "warning")]


@pytest.mark.parametrize(
    "lines", ["severity: sev3", "severity: sev1\nstatus: draft", "severity: sev1\nfailure_class: no limit"]
)
def test_not_asked_or_answered(lines: str) -> None:
    assert "PM114" not in {one.code for one in findings(with_front_matter(lines), preset="strict")}


def test_not_in_recommended() -> None:
    assert [one.code for one in findings(with_front_matter("severity: sev1"), ignore=("PM715",))] == ["PM700"]
