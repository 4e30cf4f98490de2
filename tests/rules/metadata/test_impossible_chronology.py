"""Times that cannot follow one another."""

import pytest
from documents import findings, with_front_matter, without_key


def found(lines: str, text: str | None = None) -> list[tuple[str, str]]:
    """The key and the message of each finding."""
    document = with_front_matter(lines) if text is None else with_front_matter(lines, text)
    rows = document.split("\n")
    return [
        (rows[one.problem.span.line - 1].split(":")[0], one.problem.message)
        for one in findings(document, select=("PM108",))
    ]


@pytest.mark.parametrize(
    ("lines", "key"),
    [
        ("detected_at: 2026-02-11T09:11:00Z", "detected_at"),
        ("resolved_at: 2026-02-11T10:03:00Z", "resolved_at"),
        ("resolved_at: 2025-02-11T10:22:00Z", "resolved_at"),
        ("mitigated_at: 2026-02-11T10:53:00Z", "resolved_at"),
        ("acknowledged_at: 2026-02-11T10:10:00Z", "acknowledged_at"),
        ("started_at: 2026-02-11T10:13:00Z", "detected_at"),
        ("published: 2025-02-12", "published"),
        ("declared_at: 2026-02-11T10:53:00Z", "resolved_at"),
        ("resolved_at: 2026-02-11T11:10:00+01:00", "resolved_at"),
        ("published: 2026-02-10", "published"),
    ],
)
def test_impossible(lines: str, key: str) -> None:
    assert [one[0] for one in found(lines)] == [key]


def test_message() -> None:
    assert found("resolved_at: 2026-02-11T10:03:00Z") == [
        ("resolved_at", "`resolved_at` (2026-02-11T10:03:00Z) is before `detected_at` (2026-02-11T10:11:00Z)")
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "detected_at: 2026-02-11T10:02:00Z",
        "resolved_at: 2026-02-11T11:22:00+01:00",
        "published: 2026-02-11",
        "resolved_at: 2026-02-11T20:22:00Z\npublished: 2026-02-11",
        "resolved_at: 2026-02-12T05:22:00Z\npublished: 2026-02-11",
        "started_at: 2026-02-11",
        "declared_at: 2026-02-11T10:22:00Z",
        "detected_at: 2026-02-11T09:11:00Z\ndetected_early: true",
        "timezone: Europe/Berlin\nresolved_at: 2026-02-11T11:30:00",
        "resolved_at: soon",
        "published: 2026-02-13\nclosed_at: 2026-03-01\nreviewed_at: 2026-02-12",
    ],
)
def test_possible(lines: str) -> None:
    assert found(lines) == []


@pytest.mark.parametrize(
    ("lines", "key"),
    [
        ("closed_at: 2025-03-01", "closed_at"),
        ("published: 2026-03-01\nclosed_at: 2026-02-20", "closed_at"),
        ("reviewed_at: 2025-02-12", "reviewed_at"),
    ],
)
def test_what_comes_after_the_incident(lines: str, key: str) -> None:
    assert [one[0] for one in found(lines)] == [key]


def test_days_are_compared_as_days() -> None:
    text = without_key("detected_at", without_key("resolved_at"))
    assert [one[0] for one in found("started_at: 2026-02-11\nresolved_at: 2026-02-10", text)] == ["resolved_at"]
    assert found("started_at: 2026-02-11\nresolved_at: 2026-02-11", text) == []


def test_lines_on_top_of_the_text() -> None:
    text = "# Outage\n\n- **Detected**: 2026-02-11 10:53 UTC\n- **Resolved**: 2026-02-11 10:22 UTC\n"
    diagnostics = findings(text, select=("PM108",))
    assert [(one.problem.span.line, one.problem.span.column) for one in diagnostics] == [(4, 17)]
