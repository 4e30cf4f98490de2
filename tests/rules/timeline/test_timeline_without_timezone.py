"""The timeline says in which zone its times are."""

import pytest
from documents import CLEAN, LIGHT, findings, read, with_front_matter, with_section

from pmlint.config.settings import Settings
from pmlint.model.problem import Diagnostic

HEADING = CLEAN.split("\n").index("## Timeline") + 1
ENTRIES = "- 14:02 A change reaches production.\n- 14:11 The alert pages the on-call.\n- 14:22 It is reverted."


def found(section: str, settings: Settings | None = None, text: str = CLEAN) -> list[Diagnostic]:
    return findings(with_section(section, text), settings, select=("PM301",))


def renamed(heading: str) -> str:
    return with_section(f"## Timeline\n{ENTRIES}").replace("## Timeline\n", f"{heading}\n")


def test_no_zone_anywhere() -> None:
    (one,) = found(f"## Timeline\n{ENTRIES}")
    assert (one.severity.value, one.problem.span.line, one.problem.span.column) == ("warning", HEADING, 4)
    assert one.problem.message == "no time zone is named for the times of the timeline (`14:02` and 2 more)"
    assert "## Timeline (UTC)" in one.problem.hint


def test_a_single_time() -> None:
    (one,) = found("## Timeline\n- 14:02 A change reaches production.")
    assert one.problem.message == "no time zone is named for the time `14:02` of the timeline"


@pytest.mark.parametrize(
    "section",
    [
        pytest.param(f"## Timeline\nAll times are UTC.\n\n{ENTRIES}", id="a sentence above"),
        pytest.param(f"## Timeline\nTimes in Pacific Time\n\n{ENTRIES}", id="a region"),
        pytest.param(f"## Timeline\nAll times are local time (Oslo).\n\n{ENTRIES}", id="local time"),
        pytest.param(f"## Timeline\n*(Berlin time)*\n\n{ENTRIES}", id="a city's time"),
        pytest.param(f"## Timeline\n{ENTRIES.replace('14:11', '14:11 CET')}", id="an entry"),
        pytest.param(f"## Timeline\n{ENTRIES.replace('14:02', '2026-02-11T14:02:00Z')}", id="a timestamp"),
        pytest.param("## Timeline\n| Time (CEST) | Event |\n|---|---|\n| 14:02 | A change is live. |", id="a column"),
        pytest.param("## Timeline\n- 2026-02-11 A change is live.\n- 2026-02-12 It is reverted.", id="days only"),
        pytest.param("## Timeline\nA change was live in the morning.", id="no entries"),
    ],
)
def test_a_zone_is_named(section: str) -> None:
    assert found(section) == []


@pytest.mark.parametrize(
    "heading", ["## Timeline (UTC)", "## Timeline, all times CET", "## Timeline (times in +02:00)"]
)
def test_a_zone_in_the_heading(heading: str) -> None:
    assert findings(renamed(heading), select=("PM301",)) == []


def test_a_zone_in_front_matter_or_settings() -> None:
    assert found(f"## Timeline\n{ENTRIES}", text=with_front_matter("timezone: Europe/Oslo")) == []
    assert found(f"## Timeline\n{ENTRIES}", Settings(timezone="UTC")) == []


@pytest.mark.parametrize(
    ("line", "zone"),
    [("resolved_at: 2026-02-11T14:22:00Z", "UTC"), ("started_at: 2026-02-11T14:02:00+01:00", "+01:00")],
)
def test_a_zone_that_can_be_worked_out_is_information(line: str, zone: str) -> None:
    (one,) = found(f"## Timeline\n{ENTRIES}", text=with_front_matter(line))
    assert one.severity.value == "info"
    assert f"`timezone: {zone}`" in one.problem.hint


def test_the_clean_documents() -> None:
    assert findings(CLEAN, select=("PM301",)) == []
    assert findings(LIGHT, select=("PM301",)) == []
    assert read(CLEAN).timeline
