"""Facts of the incident: its day and year, state, severity, kind, zone and people."""

import pytest
from documents import read

from pmlint.config.settings import Settings

NAME = "docs/postmortems/checkout.md"
TIMES = "\n## Timeline (UTC)\n- {} 10:02 change\n- 10:11 alert\n"

DAYS = [
    pytest.param("---\nstarted_at: 2026-02-11T10:02:00Z\ndate: 2026-02-14\n---\n# 2026-02-13\n", "2026-02-11", id="started-at"),
    pytest.param("---\nincident_date: 2026-02-11\n---\n# 2026-02-13\n", "2026-02-11", id="incident-date"),
    pytest.param("# T of 2026-02-13\n\n**Incident date**: 11 February 2026\n", "2026-02-11", id="stated-before-title"),
    pytest.param("# Outage of 11 February 2026\n\n**Date**: 2026-02-14\n", "2026-02-11", id="title-before-date"),
    pytest.param("---\ndate: 2026-02-14\n---\n# T\n" + TIMES.format("2026-02-11"), "2026-02-11", id="date-of-the-report"),
    pytest.param("---\ndate: 2026-02-12\n---\n# T\n\n## Timeline\n- 2026-02-11 10:02 release\n- 2026-02-12 09:00 outage\n", "2026-02-12", id="date-of-the-timeline"),
    pytest.param("# T\n" + TIMES.format("2026-02-11").replace(" (UTC)", ""), "2026-02-11", id="timeline-without-zone"),
    pytest.param("---\ndate: 2026-02-14\n---\n# T\n\n## Summary\nOn February 11th checkout failed.\n", "2026-02-11", id="summary-before-date"),
    pytest.param("# T\n\n**Last update**: 2026-02-20\n\nOn 11 Feb 2026 it failed.\n", "2026-02-11", id="update-passed-over"),
    pytest.param("# T\n\n*Written up by Ros, 26 May 2026.*\n\n## What happened\nOn Tuesday 24 May it failed.\n", "2026-05-24", id="author-line-passed-over"),
    pytest.param("---\ndate: 2026-02-14\n---\n# T\n", "2026-02-14", id="front-matter-date"),
    pytest.param("# T\n\n**Date**: 2026-02-11\n", "2026-02-11", id="body-date"),
    pytest.param("# February 2026\n\nNo day is known.\n", None, id="month-alone"),
    pytest.param("# T\n\n## Action items\n- Size the pool by 2026-03-01\n", None, id="due-dates-say-nothing"),
    pytest.param("", None, id="empty"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_incident_day(text: str, expected: str | None) -> None:
    assert read(text, path=NAME).incident_date == expected


def test_file_name_comes_last() -> None:
    assert read("# T\n", path="docs/2026-02-11-checkout.md").incident_date == "2026-02-11"
    assert read("# T\n", path="docs/2026_02_11_checkout.md").incident_date == "2026-02-11"
    assert read("# T\n", path="docs/2026/02/11/checkout.md").incident_date == "2026-02-11"
    assert read("# T\n", path="docs/2026/02/2026-02-12-checkout.md").incident_date == "2026-02-12"
    assert read("# T\n" + TIMES.format("2026-02-10"), path="docs/2026-02-11.md").incident_date == "2026-02-10"


YEARS = [
    pytest.param("# Outage of 5 March\n", "docs/2026-03-07.md", "2026-03-05", id="file-name"),
    pytest.param("# Outage of 5 March\n", "docs/2026/03/outage.md", "2026-03-05", id="folder"),
    pytest.param("---\npublished: 2026-03-09\n---\n# Outage of 5 March\n", NAME, "2026-03-05", id="published"),
    pytest.param("# Outage of 5 March\n\nFrom 5 March to 6 March 2026 it failed.\n", NAME, "2026-03-05", id="text"),
    pytest.param("# Outage of 30 December\n\n**Last update**: 2027-01-09\n\nIt began on 30 December 2026.\n", NAME, "2026-12-30", id="text-before-update"),
    pytest.param("# Outage of 5 March\n", NAME, None, id="nowhere"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "path", "expected"), YEARS)
def test_year_of_dates_without_one(text: str, path: str, expected: str | None) -> None:
    assert read(text, path=path).incident_date == expected


STATUSES = [
    ("draft", "draft"),
    ("Draft - do not share", "draft"),
    ("WIP", "draft"),
    ("In Review", "in-review"),
    ("in_review", "in-review"),
    ("review", "in-review"),
    ("Final", "published"),
    ("complete, action items in progress", "published"),
    ("Resolved at 10:22", "published"),
    ("done", "published"),
    ("Published", "published"),
    ("closed", "closed"),
    ("Superseded by PM-12", "superseded"),
]


@pytest.mark.parametrize(("written", "expected"), STATUSES)
def test_status(written: str, expected: str) -> None:
    assert read(f"---\nstatus: {written!r}\n---\n# T\n").status == expected
    assert read(f"# T\n\n**Status**: {written}\n").status == expected


def test_status_that_is_unknown_or_missing() -> None:
    assert read("---\nstatus: Reviewing\n---\n# T\n").status == "reviewing"
    assert read("# T\n\n**Status**: on fire\n").status == "published"
    assert read("# T\n").status == "published"
    assert read("---\nstatus: draft\n---\n# T\n\n**Status**: closed\n").status == "draft"


def test_severity_of_the_front_matter_comes_first() -> None:
    assert read("---\nseverity: SEV-2\n---\n# T\n\n**Severity**: P1\n").severity == "sev2"
    assert read("---\nseverity: 2\n---\n# T\n").severity == "sev2"
    assert read("# T\n\n**Severity**: P1\n").severity == "sev1"
    assert read("# T\n").severity is None


TIMELINE = "\n## Timeline\n- 10:02 a\n"
KINDS = [
    pytest.param("---\nseverity: sev1\n---\n# T\n", NAME, "postmortem", id="severe"),
    pytest.param("---\nseverity: sev3\n---\n# T\n", NAME, "light", id="small"),
    pytest.param("---\nseverity: sev3\n---\n# T\n" + TIMELINE, NAME, "postmortem", id="small-with-timeline"),
    pytest.param("---\nseverity: sev3\ntemplate: full\n---\n# T\n", NAME, "postmortem", id="full"),
    pytest.param("---\nseverity: sev1\ntemplate: light\n---\n# T\n" + TIMELINE, NAME, "light", id="light"),
    pytest.param("# T\n", NAME, "postmortem", id="unknown"),
    pytest.param("- 2026-02-11 | a | b | c\n", "docs/lessons.md", "lessons", id="lessons"),
    pytest.param("# T\n", "docs/Lessons.MD", "lessons", id="lessons-in-capitals"),
    pytest.param("# T\n", "docs/lessons-of-may.md", "postmortem", id="no-lessons"),
]


@pytest.mark.parametrize(("text", "path", "expected"), KINDS)
def test_kinds(text: str, path: str, expected: str) -> None:
    assert read(text, path=path).kind == expected


def test_kind_by_the_severities_of_the_settings() -> None:
    settings = Settings(severities=("high", "low"), full_review_severities=("high",))
    assert read("---\nseverity: low\n---\n# T\n", settings=settings).kind == "light"
    assert read("---\nseverity: high\n---\n# T\n", settings=settings).kind == "postmortem"


NO_ACTIONS = [
    pytest.param("## Action items\nNone.\n", True, id="none"),
    pytest.param("## Action items\nNo action required: the partner has changed its procedure.\n", True, id="reason"),
    pytest.param("## Action items\nN/A\n", True, id="not-applicable"),
    pytest.param("---\nno_action_rationale: the system is switched off in March\n---\n# T\n", True, id="front-matter"),
    pytest.param("## Action items\n- Size the pool\n", False, id="items"),
    pytest.param("## Action items\n", False, id="empty"),
    pytest.param("## Impact\nNo action is required by users.\n", False, id="users"),
]


@pytest.mark.parametrize(("text", "expected"), NO_ACTIONS)
def test_no_action_statement(text: str, expected: bool) -> None:
    assert read(text).no_action_statement is expected


def test_relative_dues_count_from_publication_then_end_then_incident() -> None:
    items = "\n## Action items\n- Size the pool. Owner: @sam. Due: 2 weeks.\n"
    head = "---\nstarted_at: 2026-02-11T10:02:00Z\n{}---\n# T\n"
    for more, due in (
        ("", "2026-02-25"),
        ("resolved_at: 2026-02-12T01:00:00Z\n", "2026-02-26"),
        ("resolved_at: 2026-02-12T01:00:00Z\npublished: 2026-02-20\n", "2026-03-06"),
    ):
        assert [item.due for item in read(head.format(more) + items).actions] == [due]
