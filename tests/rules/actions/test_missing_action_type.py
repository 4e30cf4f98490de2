"""Each item says what kind of change it is, where that is asked for."""

import pytest
from documents import LIGHT, brief, findings, with_actions

from pmlint.config.settings import RuleSetting, Settings

ROW = "| Action | Type | Owner | Due | Ticket |\n|---|---|---|---|---|\n| Reject small pools | {} | @sam | 2026-03-01 | PAY-1 |"
ONLY = ("PM614",)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("", "no type"),
        ("TBD", "no type"),
        ("misc", "the type `misc`, which is none of investigate, mitigate, repair, detect, prevent, process, document"),
    ],
)
def test_found_at_the_cell(written: str, said: str) -> None:
    document = with_actions(ROW.format(written))
    line = document.split("\n").index(ROW.format(written).split("\n")[2]) + 1
    found = findings(document, select=ONLY)
    assert brief(found) == [("PM614", line, 24 if written else 23, "warning")] or brief(found)[0][:2] == ("PM614", line)
    assert found[0].problem.message == f'action item "Reject small pools" has {said}'


@pytest.mark.parametrize(
    "written", ["prevent", "Prevention", "preventative", "Fix", "detect / mitigate", "Documentation"]
)
def test_forms_of_types(written: str) -> None:
    assert findings(with_actions(ROW.format(written)), select=ONLY) == []


def test_inline() -> None:
    item = "- Reject small pools. Type: prevent. Owner: @sam. Due: 2026-03-01. Tracked: PAY-1."
    assert findings(with_actions(item), select=ONLY) == []


def test_types_are_an_option() -> None:
    settings = Settings(rules={"missing-action-type": RuleSetting(options={"types": ["people", "tools"]})})
    assert findings(with_actions(ROW.format("Tools")), settings, select=ONLY) == []
    assert [one.code for one in findings(with_actions(ROW.format("prevent")), settings, select=ONLY)] == ["PM614"]


def test_asked_in_strict_and_of_full_ones_only() -> None:
    assert "PM614" in [one.code for one in findings(with_actions(ROW.format("")), preset="strict")]
    assert findings(with_actions(ROW.format(""))) == []
    assert findings(LIGHT, preset="strict", select=ONLY) == []
