"""What the body says of the report: text → values by front-matter key, each at its place."""

import pytest
from documents import read

from pmlint.document.metadata import severity_of

SEVERITIES = ("sev1", "sev2", "sev3", "sev4")


def metadata(text: str) -> dict[str, str]:
    return {key: statement.value for key, statement in read(text).metadata.items()}


FORMS = [
    pytest.param(
        "# T\n\n**Date**: 2026-02-11\n**Status:** final\n**Severity**: SEV-2\n",
        {"date": "2026-02-11", "status": "final", "severity": "SEV-2"},
        id="bold-lines",
    ),
    pytest.param("**Date**: 2026-02-11  \n**Owner**: @dana\n\n# T\n", {"date": "2026-02-11", "owner": "@dana"}, id="above-the-title"),
    pytest.param("# T\n\n- **Date**: 2026-02-11\n- Status: WIP\n* __Owner__: @dana\n", {"date": "2026-02-11", "status": "WIP", "owner": "@dana"}, id="bullets"),
    pytest.param("# T\n\nDate: Feb 11, 2026\nOwner: Dana Scully\n", {"date": "Feb 11, 2026", "owner": "Dana Scully"}, id="plain-lines"),
    pytest.param("# T\n\n| Severity | SEV-2 |\n|---|---|\n| Detected | 2026-02-11 10:02 |\n| Services | shop |\n", {"severity": "SEV-2", "detected_at": "2026-02-11 10:02", "services": "shop"}, id="table-of-rows"),
    pytest.param("# T\n\n| | |\n|-|-|\n| Status | In review |\n| Reported on {source} | 2026-02-11 |\n", {"status": "In review", "detected_at": "2026-02-11"}, id="table-with-empty-header"),
    pytest.param("# T\n\n| Incident | Severity | Owner | Date |\n|---|---|---|---|\n| INC-1 | P2 | @dana | 2026-02-11 |\n", {"severity": "P2", "owner": "@dana", "date": "2026-02-11"}, id="table-with-header"),
    pytest.param("## Date: July 1, 2026\n\n## Status\n\nfinal\n\n## Impact\n\nAll users.\n", {"date": "July 1, 2026", "status": "final"}, id="headings"),
    pytest.param("# T\n\n## Authors\n- ana\n- bo\n\n## Severity\n- sev2\n- really\n", {"authors": "ana, bo", "severity": "sev2"}, id="headings-above-lists"),
    pytest.param("> **Status**: closed\n> **Owner**: @dana\n", {"status": "closed", "owner": "@dana"}, id="quote"),
    pytest.param("# T\n\n## Key information\n\n**Incident from**: 2026-02-11 10:02\n**Incident until**: 2026-02-11 10:33\n", {"started_at": "2026-02-11 10:02", "resolved_at": "2026-02-11 10:33"}, id="first-section"),
    pytest.param("# T\n\n**Date**: 2026-02-11\n**Date**: 2026-02-12\n", {"date": "2026-02-11"}, id="first-counts"),
    pytest.param("# T\n\n**Priority**: P3\n**Severity**: S1\n", {"severity": "S1"}, id="severity-before-priority"),
    pytest.param("# T\n\n**Level**: P1\n", {"severity": "P1"}, id="level"),
    pytest.param("# T\n\n**Date**: Ongoing\n**Incident**: INC-4711\n**Published**:\n", {}, id="no-times"),
    pytest.param("# T\n\nThe date: we do not know it.\n", {}, id="sentence"),
    pytest.param("# T\n\nSee **status** page.\n", {}, id="no-colon"),
    pytest.param("# T\n\n## Status\n\nWe are still looking into what went on with the pool that day.\n", {}, id="long-text-below-heading"),
    pytest.param("# T\n\n```\nStatus: 429\n```\n", {}, id="fence"),
    pytest.param("# T\n\n## Summary\na\n\n## Impact\nb\n\n## Details\n\n**Status**: degraded\n", {}, id="deep-in-the-text"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_forms(text: str, expected: dict[str, str]) -> None:
    assert metadata(text) == expected


LABELS = [
    ("Incident date", "started_at", "2026-02-11"),
    ("Date of incident", "started_at", "2026-02-11"),
    ("Impact Start Time", "started_at", "2026-02-11 09:03 UTC"),
    ("First detected", "detected_at", "2026-02-11 10:02"),
    ("Repaired", "mitigated_at", "2026-02-11 10:02"),
    ("Resolved", "resolved_at", "2026-02-11 10:02"),
    ("Report date", "published", "2026-02-11"),
    ("Document status", "status", "draft"),
    ("Severity level", "severity", "2"),
    ("Postmortem owner", "owner", "@dana"),
    ("Written by", "authors", "Ana"),
    ("Affected services", "services", "shop, search"),
    ("IC", "incident_commander", "Bo"),
    ("Responders", "participants", "Ana, Bo"),
    ("Total duration", None, "5 h"),
    ("Outage duration", "duration", "5 h"),
    ("Meeting", None, "2026-02-14"),
]


@pytest.mark.parametrize(("label", "key", "value"), LABELS)
def test_labels(label: str, key: str | None, value: str) -> None:
    assert metadata(f"# T\n\n**{label}**: {value}\n") == ({key: value} if key else {})


def test_values_are_underlined() -> None:
    text = "# T\n\n**Date**:  2026-02-11\n\n| Severity | SEV-2 |\n|---|---|\n\n## Owner\n\n`@dana`\n"
    lines = text.split("\n")
    found = {
        key: lines[one.span.line - 1][one.span.column - 1 : one.span.end_column - 1]
        for key, one in read(text).metadata.items()
    }
    assert found == {"date": "2026-02-11", "severity": "SEV-2", "owner": "@dana"}


SEVERITY = [
    ("sev1", "sev1"),
    ("SEV-1", "sev1"),
    ("Sev 2", "sev2"),
    ("SEV_3", "sev3"),
    ("P1", "sev1"),
    ("S3", "sev3"),
    ("2", "sev2"),
    ("Severity 1 (major)", "sev1"),
    ("~severity::2", "sev2"),
    ("P2 - high", "sev2"),
    ("sev2 → sev1", "sev2"),
    ("sev9", None),
    ("12", None),
    ("high", None),
    ("", None),
    ("HTTP2", None),
]


@pytest.mark.parametrize(("written", "expected"), SEVERITY)
def test_severities(written: str, expected: str | None) -> None:
    assert severity_of(written, SEVERITIES) == expected


def test_severities_of_the_settings() -> None:
    assert severity_of("Critical", ("critical", "minor")) == "critical"
    assert severity_of("sev1", ("P1", "P2")) == "P1"
    assert severity_of("P1", ("critical", "minor")) is None
