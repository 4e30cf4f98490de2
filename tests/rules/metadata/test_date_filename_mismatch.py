"""The day in the file's name."""

import pytest
from documents import CLEAN, brief, findings, with_front_matter, without_key

YEAR = "started_at: 2025-02-11T10:02:00Z\ndetected_at: 2025-02-11T10:11:00Z\nresolved_at: 2025-02-11T10:22:00Z"


def found(text: str, name: str = "2026-02-11-checkout.md") -> list[tuple[str, int, int, str]]:
    """What is said of the day."""
    return brief(findings(text, path=f"docs/{name}", select=("PM106",)))


def test_other_year() -> None:
    text = with_front_matter(YEAR)
    line = next(number for number, one in enumerate(text.split("\n"), 1) if one.startswith("started_at"))
    assert found(text) == [("PM106", line, 13, "warning")]
    message = findings(text, select=("PM106",))[0].problem.message
    assert message == "the incident is of 2025-02-11, and the file is named 2026-02-11"


@pytest.mark.parametrize("name", ["2026-02-08-checkout.md", "20260301_checkout.md", "2026_02_14.md"])
def test_other_day(name: str) -> None:
    assert [one[0] for one in found(CLEAN, name)] == ["PM106"]


@pytest.mark.parametrize(
    "name", ["2026-02-11-x.md", "2026-02-12-x.md", "20260210.md", "checkout.md", "2026-99-99-x.md"]
)
def test_same_day(name: str) -> None:
    assert found(CLEAN, name) == []


@pytest.mark.parametrize("lines", ["published: 2026-02-20", "resolved_at: 2026-02-28T10:00:00Z"])
def test_within_the_incident_or_of_its_publication(lines: str) -> None:
    assert found(with_front_matter(lines), "2026-02-20-checkout.md") == []


def test_a_plain_date_may_be_that_of_publication() -> None:
    text = with_front_matter("date: 2026-02-11", without_key("started_at", without_key("detected_at")))
    assert found(text, "2026-03-01-checkout.md") == []
    assert [one[0] for one in found(text, "2026-01-01-checkout.md")] == ["PM106"]


def test_days_in_the_text() -> None:
    assert [one[0] for one in found("# Outage\n\n**Date**: 2025-02-11\n")] == ["PM106"]
    assert found("# Outage\n\n**Date**: February 8-14, 2026\n") == []
