"""No item is due before the incident that asks for it."""

import pytest
from documents import CLEAN, brief, findings, with_actions, with_front_matter

ITEM = "- Reject pools below 20. Owner: @sam. Due: {}. Tracked: PAY-4821."
ONLY = ("PM608",)


@pytest.mark.parametrize(
    ("due", "meant"), [("2025-03-01", "2026-03-01"), ("2026-01-15", "2027-01-15"), ("1 March 2025", "2026-03-01")]
)
def test_found(due: str, meant: str) -> None:
    document = with_actions(ITEM.format(due))
    found = findings(document, select=ONLY)
    assert brief(found) == [("PM608", document.split("\n").index(ITEM.format(due)) + 1, 44, "error")]
    assert found[0].problem.hint == f"write the day that is meant, perhaps {meant}"


def test_message() -> None:
    found = findings(with_actions(ITEM.format("2025-03-01")))
    assert [(one.code, one.problem.message) for one in found] == [
        (
            "PM608",
            'action item "Reject pools below 20." is due 2025-03-01, before the incident began on 2026-02-11',
        )
    ]


@pytest.mark.parametrize(
    "document",
    [
        pytest.param(with_actions(ITEM.format("2026-02-11")), id="the same day"),
        pytest.param(with_actions(ITEM.format("2 weeks")), id="a span"),
        pytest.param(with_actions("- [x] Reject pools below 20. Due: 2025-03-01. Tracked: PAY-4821."), id="done"),
        pytest.param(
            with_front_matter("started_at: 2062-02-11T10:02:00Z", with_actions(ITEM.format("2026-03-01"))),
            id="the day of the incident is wrong",
        ),
        pytest.param(CLEAN, id="clean"),
    ],
)
def test_silent(document: str) -> None:
    assert findings(document, select=ONLY) == []


def test_day_of_the_title_is_not_sure() -> None:
    body = with_actions(ITEM.format("2025-03-01")).split("---\n", 2)[2]
    assert findings(body.replace("# Checkout", "# 2026-02-11: checkout"), select=ONLY) == []


def test_draft_is_warned() -> None:
    document = with_front_matter("status: draft", with_actions(ITEM.format("2025-03-01")))
    assert [(one.code, one.severity.value) for one in findings(document)] == [("PM608", "warning")]
