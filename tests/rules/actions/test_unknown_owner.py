"""Owners whom the repository knows."""

from dataclasses import replace

import pytest
from documents import CLEAN, FACTS, read, with_actions

from pmlint.config.settings import Settings
from pmlint.engine.lint import lint, make_plan
from pmlint.engine.select import Choice
from pmlint.model.people import Roster

ROSTER = Roster(
    names=frozenset({"Dana Weiss"}),
    handles=frozenset({"dana", "sam", "lee-k", "ines", "noor"}),
    teams=frozenset({"acme/shop"}),
)
ITEM = "- Reject pools below 20. Owner: {}. Due: 2026-03-01. Tracked: PAY-4821."


def found(owner: str, roster: Roster = ROSTER, settings: Settings | None = None) -> list[tuple[int, str, str]]:
    plan = make_plan(settings or Settings(), Choice(select=("PM606",)), facts=replace(FACTS, roster=roster))
    diagnostics = lint(read(with_actions(ITEM.format(owner)), settings=settings), plan)
    return [(one.problem.span.column, one.problem.message, one.problem.hint) for one in diagnostics]


def test_found_at_the_handle() -> None:
    assert found("@dnaa") == [
        (
            33,
            'action item "Reject pools below 20." is owned by `@dnaa`, whom the repository does not know',
            "did you mean `@dana`?",
        )
    ]


def test_among_few_only_a_slip_of_the_pen_is_told() -> None:
    few = Roster(handles=frozenset({"dana", "sam"}))
    assert found("@xq", few) == []
    assert len(found("@dnaa", few)) == 1


def test_nobody_alike() -> None:
    assert [hint for _, _, hint in found("@xq")] == ["correct the handle, or add it to `people.known`"]


@pytest.mark.parametrize("owner", ["@dana", "@DANA", "@acme/shop", "Dana Weiss", "Somebody Else", "dana@example.com"])
def test_silent(owner: str) -> None:
    assert found(owner) == []


def test_each_of_several() -> None:
    assert len(found("@dnaa and @lee")) == 2


def test_people_and_teams_of_the_settings() -> None:
    settings = Settings(known_people=("@mette", "Bo"), teams=("Storage", "@acme/core"))
    assert found("@mette", settings=settings) == []
    assert found("@acme/core", settings=settings) == []
    assert len(found("@acme/cor", settings=settings)) == 1


def test_teams_are_compared_where_some_are_known() -> None:
    assert found("@acme/cor", Roster(handles=frozenset({"dana"}))) == []


def test_silent_where_nobody_is_known() -> None:
    assert found("@dnaa", Roster()) == []
    assert found("@dnaa", Roster(names=frozenset({"Dana Weiss"}))) == []
    assert "PM606" not in {one.code for one in lint(read(CLEAN), make_plan(Settings(), facts=FACTS))}
