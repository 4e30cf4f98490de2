"""Entries stand in the order in which they happened."""

import pytest
from documents import CLEAN, findings, with_front_matter, with_section, without_key

from pmlint.model.problem import Diagnostic

FIRST = CLEAN.split("\n").index("## Timeline") + 2


def found(*entries: str, text: str = CLEAN) -> list[Diagnostic]:
    return findings(with_section("## Timeline\n" + "\n".join(entries), text), select=("PM303",))


def test_message_and_place() -> None:
    (one,) = found("- 10:02 It is live.", "- 10:22 It is reverted.", "- 10:11 The alert pages.")
    assert (one.severity.value, one.problem.span.line, one.problem.span.column) == ("warning", FIRST + 2, 3)
    assert one.problem.message == f"`10:11` stands after `10:22`, the entry in line {FIRST + 1}"


@pytest.mark.parametrize(
    ("entries", "lines"),
    [
        pytest.param(["- 10:09 b", "- 10:04 a", "- 10:30 c"], [1], id="minutes"),
        pytest.param(["- 2026-02-11 10:00 a", "- 2026-02-10 09:00 b", "- 2026-02-12 09:00 c"], [1], id="days"),
        pytest.param(["- 2026-02-11 10:00 a", "- 2025-02-11 10:05 b", "- 2026-02-11 10:10 c"], [1], id="a year"),
        pytest.param(["- 10:00 UTC a", "- 10:30 CET b", "- 2026-02-11 12:00 UTC c"], [], id="zones without days"),
        pytest.param(["| Time | What |", "|---|---|", "| 10:09 | b |", "| 10:04 | a |"], [3], id="rows"),
        pytest.param(["- 03:00 a", "- 11:10 c", "- 08:45 b", "- 17:20 d"], [2], id="within the day of the incident"),
    ],
)
def test_a_step_back(entries: list[str], lines: list[int]) -> None:
    same_day = with_front_matter("started_at: 2026-02-11T03:00:00Z\nresolved_at: 2026-02-11T17:20:00Z")
    assert [one.problem.span.line - FIRST for one in found(*entries, text=same_day)] == lines


@pytest.mark.parametrize(
    "entries",
    [
        pytest.param(["- 10:02 a", "- 10:02 b", "- 10:11 c"], id="equal"),
        pytest.param(["- 23:50 a", "- 00:10 b", "- 00:40 c"], id="midnight"),
        pytest.param(["- 16:50 a", "- 09:05 b", "- 09:40 c"], id="the next morning"),
        pytest.param(["- 13:46 a", "- 09:56 b", "- 15:00 c"], id="the next day, said nowhere"),
        pytest.param(["- 11:50 a", "- 12:10 b", "- 1:05 c"], id="a clock of twelve hours"),
        pytest.param(["- Feb 11 1:34pm a", "- Feb 11 2:00 b"], id="a half that is left out"),
        pytest.param(["- 22:22 PST a", "- 23:00 AM MST b"], id="a mistyped half"),
        pytest.param(["- 2026-02-11 12:00 CET a", "- 2026-02-11 11:30 UTC b"], id="two zones"),
        pytest.param(["- 2026-07-11 12:00 PST a", "- 2026-07-11 12:30 MST b"], id="summer time named as winter time"),
        pytest.param(["- 10:09 a", "- ~10:05 b"], id="about"),
        pytest.param(["- 10:09 a", "- before 10:05 b"], id="before"),
        pytest.param(["- 10:00 to 10:30 a", "- 10:15 b"], id="a range"),
        pytest.param(["- 15:11 a", "", "### 2026-02-12", "- 15:07 b"], id="days as headings"),
        pytest.param(["- 15:11 a", "", "**Day 2**", "", "- 15:07 b"], id="days as bold lines"),
        pytest.param(["- 15:11 a", "", "The next day:", "", "- 15:07 b"], id="days in words"),
        pytest.param(["- Dec 31 23:50 a", "- Jan 1 00:10 b"], id="a new year"),
        pytest.param(["- 01/12/2026 10:00 a", "- 12/01/2026 10:00 b"], id="days in either order"),
        pytest.param(["- 23:50 a", "- Feb 12 00:05 b"], id="a day from here on"),
    ],
)
def test_in_order_or_uncertain(entries: list[str]) -> None:
    assert found(*entries, text=without_key("resolved_at")) == []


@pytest.mark.parametrize(
    ("entries", "end", "count"),
    [
        pytest.param(["- 22:00 UTC a", "- 08:15 b", "- 07:05 c", "- 10:40 d"], "12T10:40:00Z", 1, id="before the end"),
        pytest.param(["- 22:00 UTC a", "- 08:15 b", "- 07:05 c", "- 10:40 d"], "13T10:40:00Z", 0, id="a night fits in"),
        pytest.param(["- 22:00 UTC a", "- 08:15 b", "- 07:05 c", "- 07:40 d"], "12T08:15:00Z", 0, id="after the end"),
        pytest.param(["- 23:00 UTC a", "- 00:25 b", "- 22:31 c", "- 01:10 d"], "12T03:40:00Z", 1, id="behind midnight"),
        pytest.param(["- 23:00 UTC a", "- 00:25 b", "- 22:31 c", "- 01:10 d"], "14T03:40:00Z", 0, id="a day later"),
    ],
)
def test_a_night_ends_before_the_incident_does(entries: list[str], end: str, count: int) -> None:
    """The times before midnight are of 11 February."""
    text = with_front_matter(f"started_at: 2026-02-11T22:00:00Z\nresolved_at: 2026-02-{end}")
    assert len(found(*entries, text=text)) == count


def test_newest_first_is_one_finding() -> None:
    (one,) = found("- 10:40 d", "- 10:22 c", "- 10:11 b", "- 10:02 a")
    assert one.problem.message == "the timeline runs backwards: `10:22` stands after `10:40`, and so on to the end"
    assert one.problem.span.line == FIRST + 1


def test_two_misplaced_entries_are_two_findings() -> None:
    diagnostics = found("- 10:10 b", "- 10:02 a", "- 10:40 d", "- 10:30 c")
    assert [one.problem.span.line - FIRST for one in diagnostics] == [1, 3]
