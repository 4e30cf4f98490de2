"""Every world that did not happen."""

import pytest
from documents import findings, with_section

MESSAGE = "this tells of a world that did not happen"


@pytest.mark.parametrize(
    ("section", "words"),
    [
        ("## What went poorly\nA longer outage would have cost more.", "would have cost"),
        ("## Impact\nIt could've been worse.", "could've been worse"),
        ("## Contributing factors\nThis might have been caused by a retry.", "might have been caused"),
        ("## Detection\nIt ought to have been seen.", "ought to have been seen"),
    ],
)
def test_finds(section: str, words: str) -> None:
    text = with_section(section)
    found = findings(text, select=("PM509",))
    assert [one.problem.message for one in found] == [MESSAGE]
    span = found[0].problem.span
    assert text.split("\n")[span.line - 1][span.column - 1 : span.end_column - 1] == words


@pytest.mark.parametrize(
    "section",
    [
        "## Impact\nServices should have access to their logs.",
        "## Impact\nUsers would see an error.",
        "## Impact\n> It could have been worse.",
    ],
)
def test_is_silent(section: str) -> None:
    assert findings(with_section(section), select=("PM509",)) == []


def test_off_unless_asked_for() -> None:
    text = with_section("## Impact\nIt could have been worse.")
    assert [one.code for one in findings(text, select=("PM5",)) if one.code == "PM509"] == []


def test_one_finding_with_the_rule_that_judges_people() -> None:
    text = with_section("## Contributing factors\n- It should have been caught in review.")
    assert [one.code for one in findings(text, select=("PM508", "PM509"))] == ["PM508"]
