"""Claims that it cannot happen again."""

import pytest
from documents import brief, findings, with_actions, with_section

ONLY = ("PM418",)


def lesson(text: str) -> str:
    """A document whose lessons say this."""
    return with_section(f"## What went well\n- {text}\n")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("With the check this will never happen again.", "will never happen again"),
        ("The same fault cannot recur.", "cannot recur"),
        ("The leak is now completely fixed.", "is now completely fixed"),
        ("It is impossible for this to happen again.", "impossible for this to happen again"),
        ("The check guarantees that pools are never small.", "guarantees that pools are never"),
        ("This won't happen again.", "won't happen again"),
    ],
)
def test_found(text: str, words: str) -> None:
    document = lesson(text)
    line = document.split("\n").index(f"- {text}") + 1
    found = findings(document, select=ONLY)
    assert brief(found) == [("PM418", line, 3 + text.index(words), "info")]
    assert found[0].problem.message == f'"{words}" claims a certainty that nobody has'


@pytest.mark.parametrize(
    "text",
    [
        "We want to ensure that this will never happen again.",
        "We check sizes so that this cannot happen again.",
        "How do we make sure that this cannot happen again?",
        "The incident was fully resolved at 10:22.",
        "It was impossible to log in.",
        "There is no guarantee that this will not happen again.",
        "This could happen again.",
        "This would not have happened again in a week.",
    ],
)
def test_silent(text: str) -> None:
    assert findings(lesson(text), select=ONLY) == []


def test_quotations_code_and_timelines_are_left_alone() -> None:
    claim = "This will never happen again."
    assert findings(lesson(f"They wrote:\n\n> {claim}"), select=ONLY) == []
    assert findings(lesson(f"It said:\n\n```\n{claim}\n```"), select=ONLY) == []
    assert findings(with_section(f"## Timeline\n- 10:02 UTC {claim}\n"), select=ONLY) == []


def test_action_items_too() -> None:
    text = with_actions("- Check pool sizes; it cannot happen again. Owner: @sam. Due: 2026-03-01. Tracked: PAY-1.\n")
    assert [one.code for one in findings(text, select=ONLY)] == ["PM418"]
