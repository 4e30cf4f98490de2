"""The light form is for small incidents."""

import pytest
from documents import LIGHT, brief, findings, with_front_matter

from pmlint.config.settings import Settings


@pytest.mark.parametrize("severity", ["sev1", "sev2", "SEV-1", "P2"])
def test_a_big_incident(severity: str) -> None:
    found = findings(with_front_matter(f"severity: {severity}\ntemplate: light", LIGHT), select=("PM217",))
    assert brief(found) == [("PM217", 7, 11, "error")]


def test_message() -> None:
    (one,) = findings(with_front_matter("severity: sev1", LIGHT), select=("PM217",))
    assert one.problem.message == "`template: light` for an incident of severity sev1, which gets a full review"


@pytest.mark.parametrize("status", ["in-review", "published"])
def test_nothing_else_speaks_of_it(status: str) -> None:
    found = findings(with_front_matter(f"severity: sev1\nstatus: {status}", LIGHT))
    assert [one.code for one in found if one.severity.value != "info"] == ["PM217"]


@pytest.mark.parametrize(
    "lines", ["severity: sev3", "severity: sev1\ntemplate: full", "severity: sev1\nstatus: draft\ntemplate: full"]
)
def test_fine(lines: str) -> None:
    assert findings(with_front_matter(lines, LIGHT), select=("PM217",)) == []


def test_gates() -> None:
    draft = with_front_matter("severity: sev1\nstatus: draft", LIGHT)
    assert [one.severity.value for one in findings(draft, select=("PM217",))] == ["warning"]
    assert findings(LIGHT, severity=("PM217=error",), select=("PM217",)) == []
    settings = Settings(full_review_severities=("sev4",))
    assert len(findings(LIGHT, settings, select=("PM217",))) == 1
