"""The front matter's times are in the timeline."""

import pytest
from documents import findings, with_front_matter, with_section

from pmlint.model.problem import Diagnostic

DATED = (
    "- 2026-02-11 10:02 UTC It is live.\n- 2026-02-11 10:11 UTC The alert pages.\n- 2026-02-11 10:22 UTC It is back."
)


def found(line: str, entries: str = DATED) -> list[Diagnostic]:
    return findings(with_section(f"## Timeline\n{entries}", with_front_matter(line)), select=("PM305",))


def test_message_and_place() -> None:
    (one,) = found("resolved_at: 2026-02-11T11:22:00Z")
    assert (one.severity.value, one.problem.span.line, one.problem.span.column) == ("info", 8, 14)
    assert one.problem.message == (
        "`resolved_at` is 2026-02-11T11:22:00Z, and the nearest entry of the timeline is `2026-02-11 10:22 UTC`"
    )


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("resolved_at: 2026-02-11T10:22:00Z", id="the same"),
        pytest.param("resolved_at: 2026-02-11T11:22:00+01:00", id="in another zone"),
        pytest.param("resolved_at: 2026-02-11T10:26:00Z", id="within five minutes"),
        pytest.param("resolved_at: 2026-02-11", id="a day"),
    ],
)
def test_agrees(line: str) -> None:
    assert found(line) == []


def test_unknown_zone() -> None:
    assert found("resolved_at: 2026-02-11T11:22:00Z", DATED.replace(" UTC", "")) == []


def test_the_day_of_the_incident_stands_in() -> None:
    assert len(found("resolved_at: 2026-02-11T11:22:00Z", DATED.replace("2026-02-11 ", ""))) == 1
