"""Whether two texts say the same."""

import pytest

from pmlint.language.action_types import type_of
from pmlint.language.likeness import likeness, unanswered, weighty_words


def test_weighty_words() -> None:
    assert weighty_words("Alert when the requests are waiting") == weighty_words("alert when a request waits")
    assert weighty_words("") == frozenset()


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [("a b", "a b", 1.0), ("a b", "b c", 1 / 3), ("a", "b", 0.0), ("", "", 0.0)],
)
def test_likeness(first: str, second: str, expected: float) -> None:
    assert likeness(frozenset(first.split()), frozenset(second.split())) == pytest.approx(expected)


def test_unanswered() -> None:
    answers = ["Reject small pools", "Alert when requests wait"]
    assert unanswered("Somebody happened to stay awake", answers)
    assert not unanswered("Nobody saw that requests were waiting", answers)
    assert not unanswered("Somebody happened to stay awake", answers[:1])
    assert not unanswered("Nothing", answers)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("prevent", "prevent"),
        ("Preventative", "prevent"),
        ("mitigation", "mitigate"),
        ("Bug fix", "repair"),
        ("misc", None),
        (None, None),
    ],
)
def test_types(written: str | None, expected: str | None) -> None:
    assert type_of(written) == expected
