"""The report of GitLab's Code Quality."""

import json
from pathlib import Path
from typing import Any

import jsonschema
from reports import PATH, finding, of_every_state, text

from pmlint.model.problem import Diagnostic, Severity, State

SCHEMA = json.loads((Path(__file__).parents[1] / "schemas/gitlab-code-quality.schema.json").read_text())


def violations(diagnostics: list[Diagnostic]) -> list[dict[str, Any]]:
    """The report, which is as the schema says."""
    report = json.loads(text("gitlab", diagnostics))
    jsonschema.Draft202012Validator(SCHEMA).validate(report)
    assert isinstance(report, list)
    return report


def test_a_finding() -> None:
    (found,) = violations([finding()])
    assert {**found, "fingerprint": ""} == {
        "type": "issue",
        "description": 'PM602 missing-owner: action item "Add replay alert" has no owner; add `Owner: @…`.',
        "check_name": "missing-owner",
        "categories": ["Clarity"],
        "severity": "major",
        "fingerprint": "",
        "location": {"path": PATH, "lines": {"begin": 41, "end": 41}},
    }


def test_nothing_is_an_empty_list() -> None:
    assert violations([]) == []


def test_states_and_severities() -> None:
    assert [one["severity"] for one in violations(of_every_state())] == ["major", "major", "major", "minor", "info"]
    assert violations([finding(state=State.SUPPRESSED), finding(state=State.BASELINE)]) == []


def test_every_finding_has_a_fingerprint_of_its_own_and_keeps_it() -> None:
    same = [finding(line=line) for line in (1, 2, 3)]
    unnamed = [finding(path=path, fingerprint="") for path in ("a.md", "b.md")]
    marks = [one["fingerprint"] for one in violations([*same, *unnamed, finding(fingerprint="f")])]
    assert len(set(marks)) == 6
    moved = [finding(line=line, severity=Severity.WARNING) for line in (4, 5, 6)]
    assert {one["fingerprint"] for one in violations(moved)} <= set(marks)
