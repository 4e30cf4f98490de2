"""What people noticed first, a machine notices next time."""

import pytest
from documents import CLEAN, findings, with_actions, with_front_matter

from pmlint.config.settings import RuleSetting, Settings
from pmlint.model.problem import Diagnostic

ITEM = "- {} Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821."


def found(*items: str, source: str = "customer", severity: str = "sev1") -> list[Diagnostic]:
    text = with_front_matter(f"severity: {severity}\ndetection: {{source: {source}}}", CLEAN)
    return findings(with_actions("\n".join(ITEM.format(item) for item in items), text), select=("PM312",))


def test_message_and_place() -> None:
    (one,) = found("Reject pools below 20.")
    assert (one.severity.value, one.problem.span.line, one.problem.span.column) == ("warning", 9, 21)
    assert one.problem.message == "detected by customer, and no action item makes a machine detect it"


@pytest.mark.parametrize("source", ["employee", "Customer", "social", "support"])
def test_other_people(source: str) -> None:
    assert len(found("Reject pools below 20.", source=source)) == 1


@pytest.mark.parametrize(
    "item",
    ["Alert when errors pass 1 %.", "Monitor the depth of the pool.", "Page on a wait above 50 ms.", "Add a probe."],
)
def test_an_item_detects(item: str) -> None:
    assert found("Reject pools below 20.", item) == []


def test_an_item_of_the_type() -> None:
    table = "| Action | Type | Owner | Due | Tracker |\n|---|---|---|---|---|\n| Count waits | detect | @sam | 2026-03-01 | A-1 |"
    text = with_front_matter("severity: sev1\ndetection: {source: customer}", CLEAN)
    assert findings(with_actions(table, text), select=("PM312",)) == []


def test_silent() -> None:
    assert found("Reject pools below 20.", source="monitoring") == []
    assert found("Reject pools below 20.", severity="sev3") == []
    assert found() == []
    assert findings(with_front_matter("severity: sev1\ndetection: [customer]"), select=("PM312",)) == []


def test_sources_are_an_option() -> None:
    settings = Settings(rules={"PM312": RuleSetting(options={"sources": ["drill"]})})
    text = with_actions(
        ITEM.format("Reject pools below 20."), with_front_matter("severity: sev1\ndetection: {source: drill}")
    )
    assert len(findings(text, settings, select=("PM312",))) == 1
