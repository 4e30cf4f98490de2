"""Who or what noticed."""

import pytest
from documents import brief, findings, with_front_matter

SECTION = "\n## Detection\nThe error-rate alert paged the on-call.\n"


@pytest.mark.parametrize("lines", ["", "\ndetection: {signal: error rate}"])
def test_full_review(lines: str) -> None:
    found = findings(with_front_matter(f"severity: sev1{lines}"), preset="strict")
    assert [one[3] for one in brief(found) if one[0] == "PM115"] == ["warning"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(with_front_matter("severity: sev3"), id="small"),
        pytest.param(with_front_matter("severity: sev1\ndetection: {source: unknown}"), id="said"),
        pytest.param(with_front_matter("severity: sev1") + SECTION, id="a section says it"),
    ],
)
def test_not_asked_or_answered(text: str) -> None:
    assert "PM115" not in {one.code for one in findings(text, preset="strict")}
