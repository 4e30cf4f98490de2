"""The world that did not happen, and sentences that look like it."""

import pytest

from pmlint.language.counterfactuals import counterfactuals


def words(text: str) -> list[str]:
    return [text[found.start : found.end] for found in counterfactuals(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rollout should have been stopped at 10:05.", ["should have been stopped"]),
        ("A canary would have caught this.", ["would have caught"]),
        ("We could've avoided it.", ["We could've avoided"]),
        ("The responders ought to have escalated earlier.", ["ought to have escalated"]),
        ("It shouldn’t have been merged on a Friday.", ["shouldn’t have been merged"]),
        ("The call needed to have started earlier.", ["needed to have started"]),
        ("But for the skipped test, it would never have left.", ["But for", "would never have left"]),
        ("The failover need not have happened.", ["need not have happened"]),
        ("Had we tested the restore, it would have taken minutes.", ["Had we tested"]),
        (
            "If the lag had been shown, nobody would have switched.",
            ["If the lag had been shown", "would have switched"],
        ),
        ("If only the alert had named the host.", ["If only"]),
        ("The template was supposed to have been updated.", ["was supposed to have been"]),
    ],
)
def test_tells_of_another_world(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It could have been worse.",
        "Things that could have gone better",
        "Every service should have access to its logs.",
        "Tokens should have limited permissions.",
        "This might have been caused by a bad cable.",
        "Users could have seen stale prices.",
        "It would have meant dropping the table, so we waited.",
        "Should this happen again, page the storage team.",
        "Funds could have been put at risk.",
        "The proxy answered as if the backend had sent it and would retry.",
        "Rows that should have been published were removed.",
    ],
)
def test_tells_of_this_one(text: str) -> None:
    assert words(text) == []
