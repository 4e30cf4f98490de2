"""Somebody else's thinking."""

import pytest
from blamed import ROSTER, told

SECTION = "Reasoning audit"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The reviewer assumed that the lookup never returns null.", "The reviewer assumed"),
        ("He thought the graph was complete.", "He thought"),
        ("The DBA team took for granted that it was vacuumed. The DBA team overlooked it.", "The DBA team overlooked"),
    ],
)
def test_found(text: str, expected: str) -> None:
    assert told("PM708", SECTION, text, ROSTER)[-1] == (expected, "warning")


@pytest.mark.parametrize(
    "text",
    [
        "We assumed that the lookup never returns null.",
        "I trusted a pattern over the contract.",
        "The graph showed what we expected.",
        "The pods assumed a role that they did not have.",
    ],
)
def test_fine(text: str) -> None:
    assert told("PM708", SECTION, text, ROSTER) == []


def test_a_named_person_weighs_more() -> None:
    assert told("PM708", SECTION, "Priya assumed that it never returns null.", ROSTER) == []
    assert told("PM501", SECTION, "Priya assumed that it never returns null.", ROSTER) == [("Priya assumed", "error")]
