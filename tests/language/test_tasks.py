"""How a task is worded."""

import pytest

from pmlint.language import lists, tasks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Improve it", "Improve it"),
        ("We should improve it", "improve it"),
        ("To improve it", "improve it"),
        ("We'll also improve it", "improve it"),
        ("**Please improve it**", "improve it**"),
        ("We need to look into it", "look into it"),
        ("Wednesday is for restores", "Wednesday is for restores"),
        ("to", "to"),
    ],
)
def test_task(text: str, expected: str) -> None:
    assert tasks.task(text) == expected


def test_opening_takes_the_longest_entry_and_whole_words() -> None:
    assert tasks.opening("Look into the lag", "open_verbs") == tasks.Opening("Look into", "the lag")
    assert tasks.opening("Make sure that it holds", "ensuring_verbs") == tasks.Opening("Make sure that", "it holds")
    assert tasks.opening("Improvement of the lag", "degree_verbs") is None
    assert tasks.opening("Reviewers get a list", "open_verbs") is None


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("the stability of checkout", ["the", "stability"]),
        ("error handling", ["error", "handling"]),
        ("deploys while an incident is open", ["deploys"]),
        ("alerting: page first", ["alerting"]),
        ("", []),
    ],
)
def test_thing(rest: str, expected: list[str]) -> None:
    assert tasks.thing(rest) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Improve checkout to answer in < 100 ms", "Improve retries by capping them", "Improve maxPoolSize",
        "Improve pool_size", "Improve it so that the deploy stops", "Improve deploys: add a canary stage",
        "Improve docs (list all the flags)", "Improve alerting when requests wait", "Review and update the list",
        'Improve "out of disk"', "Improve import via batches", "Improve it. The job now reads one file at a time.",
    ],
)  # fmt: skip
def test_specific(text: str) -> None:
    assert tasks.is_specific(text)


@pytest.mark.parametrize(
    "text",
    [
        "Improve deploy safety", "Improve k8s docs", "Improve deploys so that this does not happen again",
        "Better alerting for when it breaks", "Improve tests to make deploys safer", "Improve it by improving docs",
    ],
)  # fmt: skip
def test_not_specific(text: str) -> None:
    assert not tasks.is_specific(text)


def test_code_stands_in_the_source() -> None:
    assert tasks.is_specific("Improve the flag", "- Improve the `--dry-run` flag")


def test_lists_hold_words_and_endings() -> None:
    assert "improve" in lists.entries("degree_verbs")
    assert lists.anywhere("strong_words").search("the check automatically stops it")
    assert not lists.anywhere("strong_words").search("an unblocked road")
    assert lists.words_of("Don't re-use `it`, 5 %!") == ["don't", "re-use", "it", "5"]
