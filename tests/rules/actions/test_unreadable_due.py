"""A due date is a day, or a span that leads to one."""

import pytest
from documents import findings, with_actions

from pmlint.config.settings import Settings

ITEM = "| Action | Owner | Due | Ticket |\n|---|---|---|---|\n| Reject small pools | @sam | {} | PAY-1 |"


@pytest.mark.parametrize("due", ["ASAP", "soon", "next sprint", "Q3", "2026-02-30"])
def test_no_day(due: str) -> None:
    found = findings(with_actions(ITEM.format(due)))
    assert [(one.code, one.severity.value, one.problem.message) for one in found] == [
        ("PM607", "error", f'action item "Reject small pools" is due `{due}`, which is no date')
    ]
    assert found[0].problem.span.column == ITEM.split("\n")[2].index("{") + 1


def test_sprint_that_nothing_resolves_is_information() -> None:
    found = findings(with_actions(ITEM.format("sprint 14")))
    assert [(one.code, one.severity.value) for one in found] == [("PM607", "info")]
    assert found[0].problem.message.endswith("is due `sprint 14`, and nothing says which day that is")


@pytest.mark.parametrize(
    ("due", "settings"),
    [
        pytest.param("2 weeks", Settings(), id="span"),
        pytest.param("2026-03-01", Settings(), id="day"),
        pytest.param("sprint 14", Settings(sprints={"14": "2026-03-27"}), id="sprint known to the settings"),
    ],
)
def test_silent(due: str, settings: Settings) -> None:
    assert findings(with_actions(ITEM.format(due)), settings) == []


def test_strict_makes_information_a_warning() -> None:
    found = findings(with_actions(ITEM.format("sprint 14")), preset="strict", select=("PM607",))
    assert [(one.code, one.severity.value) for one in found] == [("PM607", "warning")]
