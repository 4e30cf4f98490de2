"""An action item has the length of one."""

import pytest
from documents import brief, findings, with_actions

ITEM = "- {}. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821."
ONLY = ("PM613",)


@pytest.mark.parametrize(
    "text",
    [
        "Tests",
        "Pool alert",
        "Add a long list of many things a long list of many things a long list of many things a long list of many things a long list of many things a long list of many things a long list of many things a long list of many things a long list of many things a long list of many things a long list of many things a long list of many things ",
    ],
)
def test_found(text: str) -> None:
    document = with_actions(ITEM.format(text))
    line = document.split("\n").index(ITEM.format(text)) + 1
    assert brief(findings(document, select=ONLY)) == [("PM613", line, 3, "info")]


@pytest.mark.parametrize(
    "text",
    [
        "Reject small pools",
        "Alert when requests wait",
    ],
)
def test_silent(text: str) -> None:
    assert findings(with_actions(ITEM.format(text)), select=ONLY) == []


def test_message() -> None:
    found = findings(with_actions(ITEM.format("Pool alert")), select=ONLY)
    assert found[0].problem.message == ('action item "Pool alert." is too short to be understood by others')


def test_a_bare_link_is_a_reference() -> None:
    assert (
        findings(with_actions("- https://github.com/acme/shop/issues/4821. Owner: @sam. Due: 2026-03-01."), select=ONLY)
        == []
    )
