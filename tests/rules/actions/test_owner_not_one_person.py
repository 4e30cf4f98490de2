"""Each item has one who sees it through."""

import pytest
from documents import findings, with_actions

from pmlint.config.settings import RuleSetting, Settings

ROW = "| Action | Owner | Due | Ticket |\n|---|---|---|---|\n| Reject small pools | {} | 2026-03-01 | PAY-1 |"


@pytest.mark.parametrize(
    ("owner", "why"),
    [
        ("@sam and @lee", "which is more than one"),
        ("Sam, Lee", "which is more than one"),
        ("all", "which is nobody in particular"),
        ("everyone", "which is nobody in particular"),
        ("SRE", "a role and not a person"),
        ("on-call", "a role and not a person"),
        ("Frontend engineers", "a role and not a person"),
    ],
)
def test_not_one(owner: str, why: str) -> None:
    found = findings(with_actions(ROW.format(owner)))
    message = f'action item "Reject small pools" is owned by `{owner}`, {why}'
    assert [(one.code, one.severity.value, one.problem.message) for one in found] == [("PM605", "warning", message)]
    assert found[0].problem.span.column == ROW.split("\n")[2].index("{") + 1


@pytest.mark.parametrize(
    "owner",
    ["@sam", "Dana Reed", "@acme/payments", "Payments team", "Sam, SRE", "sam@example.com", "Ada Lead", "Jo Sanders"],
)
def test_silent(owner: str) -> None:
    assert findings(with_actions(ROW.format(owner))) == []


@pytest.mark.parametrize("owner", ["@acme/payments", "Payments team", "payments"])
def test_teams_where_a_person_is_asked_for(owner: str) -> None:
    settings = Settings(owner="person", teams=("payments",))
    assert [one.code for one in findings(with_actions(ROW.format(owner)), settings)] == ["PM605"]


def test_strict_asks_for_a_person() -> None:
    found = findings(with_actions(ROW.format("@acme/payments")), preset="strict", select=("PM605",))
    assert [(one.code, one.severity.value) for one in found] == [("PM605", "error")]


def test_roles_are_an_option() -> None:
    settings = Settings(rules={"owner-not-one-person": RuleSetting(options={"roles": ["captain"]})})
    assert [one.code for one in findings(with_actions(ROW.format("captain")), settings)] == ["PM605"]
    assert findings(with_actions(ROW.format("SRE")), settings) == []
