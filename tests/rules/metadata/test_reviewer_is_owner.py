"""Reviewed by the owner alone."""

import pytest
from documents import brief, findings, with_front_matter


@pytest.mark.parametrize("value", ['["@dana"]', '"@dana"', '["Dana"]'])
def test_owner_alone(value: str) -> None:
    text = with_front_matter(f"reviewers: {value}")
    line = text.split("\n").index(f"reviewers: {value}") + 1
    found = findings(text, preset="strict", ignore=("PM6", "PM7"))
    assert brief(found) == [("PM118", line, 12, "warning")]
    assert found[0].problem.message == "only the owner (dana) reviewed this document"


@pytest.mark.parametrize("value", ['["@noor"]', '["@dana", "@noor"]', '"@dana and @noor"'])
def test_somebody_else(value: str) -> None:
    assert findings(with_front_matter(f"reviewers: {value}"), preset="strict", ignore=("PM6", "PM7")) == []


def test_several_owners_have_a_rule_of_their_own() -> None:
    text = with_front_matter('owner: ["@dana", "@noor"]\nreviewers: ["@noor"]')
    assert [one.code for one in findings(text, preset="strict", ignore=("PM6", "PM7"))] == ["PM110"]


def test_not_in_recommended() -> None:
    assert findings(with_front_matter('reviewers: ["@dana"]')) == []
