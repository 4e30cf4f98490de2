"""Front matter that cannot be read is one finding, and the body is judged all the same."""

import pytest
from documents import CLEAN, findings, with_front_matter, with_section


@pytest.mark.parametrize("line", ["severity: sev3\nseverity: sev1", "owner: @dana", "tags: [a, b"])
def test_one_finding(line: str) -> None:
    found = findings(CLEAN.replace("severity: sev3", line))
    assert [(one.code, one.severity.value) for one in found] == [("PM002", "error")]


def test_body_is_judged() -> None:
    document = with_section("## What went well\n").replace("severity: sev3", "severity: sev3\nseverity: sev1")
    assert [one.code for one in findings(document)] == ["PM002", "PM202"]


def test_draft_is_no_excuse() -> None:
    document = with_front_matter("status: draft").replace("severity: sev3", "severity: sev3\nseverity: sev1")
    assert [(one.code, one.severity.value) for one in findings(document)] == [("PM002", "error")]
