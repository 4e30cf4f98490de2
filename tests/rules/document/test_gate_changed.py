"""PM024 gate-changed: named by a comparison (tests/app/test_gate.py), and by nothing else."""

import pytest
from documents import CLEAN, findings, plan

from pmlint.engine.compare import START, Gate
from pmlint.model.problem import Problem, Severity


def test_a_document_alone_does_not_bring_it_about() -> None:
    skipped = CLEAN.replace("status:", "pmlint: skip\nstatus:")
    assert [one.code for one in findings(skipped, preset="strict") if one.code == "PM024"] == []


@pytest.mark.parametrize(
    ("choice", "own", "severity"),
    [
        ({}, None, ["info"]),
        ({"preset": "minimal"}, None, ["info"]),
        ({"preset": "strict"}, None, ["info"]),
        ({"severity": ("PM024=error",)}, None, ["error"]),
        ({"ignore": ("PM024",)}, None, []),
        ({}, Severity.ERROR, ["error"]),
        ({"ignore": ("PM024",)}, Severity.ERROR, ["error"]),
    ],
)
def test_what_it_weighs(choice: dict[str, object], own: Severity | None, severity: list[str]) -> None:
    gate = Gate.of(plan(**choice).selection)
    problem = Problem(START, "the change edits the settings", anchor="gate", severity=own)
    assert [one.severity.value for one in gate.finding(".pmlint.yml", problem)] == severity
