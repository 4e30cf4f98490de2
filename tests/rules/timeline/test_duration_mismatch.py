"""Durations are the time between their two times."""

import pytest
from documents import CLEAN, brief, findings, with_section

from pmlint.config.settings import RuleSetting, Settings

LINE = CLEAN.split("\n").index("## Summary") + 2


def test_message_and_place() -> None:
    found = findings(with_section("## Summary\nErrors for 50 min (10:02–10:22 UTC)."), select=("PM306",))
    assert brief(found) == [("PM306", LINE, 12, "info")]
    assert found[0].problem.message == "10:02 to 10:22 is 0 h 20 min, and not as stated"


@pytest.mark.parametrize("text", ["5 h 26 m (10:45-15:11)", "2 hours (10:00 to 13:00)", "1h 30m (09:00–12:00)"])
def test_mismatch(text: str) -> None:
    assert len(findings(with_section(f"## Summary\nDown for {text}."), select=("PM306",))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "5 h 26 m (10:45-16:11)", "20 min (10:02–10:22 UTC)", "2 hours (23:00 to 01:00)", "roughly 2 hours (10:00–13:00)",
        "3h 45m (10:30–2:15)", "24 min (10:02–10:22)", "three hours (10:00–11:00)", "1.5 hours (10:00–11:30)",
    ],
)  # fmt: skip
def test_agrees_or_uncertain(text: str) -> None:
    assert findings(with_section(f"## Summary\nDown for {text}."), select=("PM306",)) == []


def test_hours_of_support() -> None:
    settings = Settings(rules={"PM306": RuleSetting(options={"clock": "support-hours"})})
    assert findings(with_section("## Summary\nDown for 5 h (10:00–20:00)."), settings, select=("PM306",)) == []
