"""For whom, how long, how much."""

import pytest
from documents import CLEAN, findings, with_section

FILLER = "The database had trouble after a change of its configuration that was put right by going back to the one before, as the runbook says, and then it was well again."


def messages(text: str) -> list[str]:
    return [one.problem.message for one in findings(with_section(f"## Summary\n{text}"), select=("PM208",))]


def test_two_are_missing() -> None:
    assert messages(FILLER.replace(" one ", " state ")) == [
        '"Summary" does not say for how long and how much and for whom'
    ]
    assert messages(f"{FILLER} Customers saw errors.".replace(" one ", " state ")) == [
        '"Summary" does not say for how long and how much'
    ]


@pytest.mark.parametrize(
    "more", ["Customers saw errors for twenty minutes.", "13 % of users.", "Users were cut off 10:02–10:22."]
)
def test_enough_is_said(more: str) -> None:
    assert messages(f"{FILLER} {more}") == []


def test_a_short_one_is_another_rules() -> None:
    assert messages("Database trouble, fixed.") == []
    assert findings(CLEAN, select=("PM208",)) == []
