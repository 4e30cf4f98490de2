"""An item is due within what the team's policy allows."""

import pytest
from documents import brief, findings, with_actions, with_front_matter

from pmlint.config.settings import Settings

POLICY = Settings(policies={"actions": {"sev3": {"P1": "28d", "P2": "8 weeks"}}})
ITEM = "- {}: Reject pools below 20. Owner: @sam. Due: {}. Tracked: PAY-4821."
ONLY = ("PM609",)


@pytest.mark.parametrize(("priority", "due"), [("P1", "2026-03-12"), ("P1", "2026-12-01"), ("P2", "2026-04-09")])
def test_found(priority: str, due: str) -> None:
    document = with_actions(ITEM.format(priority, due))
    line = document.split("\n").index(ITEM.format(priority, due)) + 1
    assert brief(findings(document, POLICY, select=ONLY)) == [("PM609", line, 48, "warning")]


def test_message() -> None:
    (found,) = findings(with_actions(ITEM.format("P1", "2026-12-01")), POLICY)
    assert found.problem.message == (
        'action item "P1: Reject pools below 20." is due 2026-12-01; '
        "the policy gives P1 of a sev3 incident 28d, until 2026-03-11"
    )


@pytest.mark.parametrize(
    "document",
    [
        pytest.param(with_actions(ITEM.format("P1", "2026-03-11")), id="the last day"),
        pytest.param(with_actions(ITEM.format("P3", "2026-12-01")), id="a priority without a policy"),
        pytest.param(with_front_matter("severity: sev4", with_actions(ITEM.format("P1", "2026-12-01"))), id="severity"),
        pytest.param(
            with_front_matter(
                "slo_exception: The vendor delivers in November.", with_actions(ITEM.format("P1", "2026-12-01"))
            ),
            id="an exception",
        ),
    ],
)
def test_silent(document: str) -> None:
    assert findings(document, POLICY, select=ONLY) == []


def test_silent_without_a_policy() -> None:
    assert findings(with_actions(ITEM.format("P1", "2026-12-01")), select=ONLY) == []
