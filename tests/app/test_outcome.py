"""What the findings of a run come to."""

import pytest

from pmlint.app.check import Checked, Outcome
from pmlint.errors import RepositoryError
from pmlint.model.problem import Diagnostic, Problem, Report, Severity, State
from pmlint.model.span import Span

LEVELS = {"error": Severity.ERROR, "warning": Severity.WARNING, "info": Severity.INFO, "never": Severity.OFF}


def checked(*severities: str, state: State = State.OPEN, code: str = "PM602", errors: int = 0) -> Checked:
    problem = Problem(Span(1, 1, 1, 1), "x")
    found = tuple(Diagnostic("a.md", code, "x", LEVELS[name], problem, state=state) for name in severities)
    return Checked(Report(found, 1), tuple(RepositoryError("x") for _ in range(errors)))


@pytest.mark.parametrize(
    ("found", "fail_on", "expected"),
    [
        ((), "info", Outcome.CLEAN),
        (("error",), "error", Outcome.FINDINGS),
        (("warning",), "error", Outcome.CLEAN),
        (("warning",), "warning", Outcome.FINDINGS),
        (("info",), "warning", Outcome.CLEAN),
        (("info",), "info", Outcome.FINDINGS),
        (("error",), "info", Outcome.FINDINGS),
        (("error",), "never", Outcome.CLEAN),
    ],
)
def test_the_severity_that_fails(found: tuple[str, ...], fail_on: str, expected: Outcome) -> None:
    assert checked(*found).outcome(LEVELS[fail_on]) is expected


@pytest.mark.parametrize("state", [State.SUPPRESSED, State.BASELINE, State.OLD])
def test_only_open_findings_count(state: State) -> None:
    assert checked("error", "warning", state=state).outcome(Severity.INFO, 0) is Outcome.CLEAN


@pytest.mark.parametrize(("most", "expected"), [(1, Outcome.FINDINGS), (2, Outcome.CLEAN), (None, Outcome.CLEAN)])
def test_too_many_warnings(most: int | None, expected: Outcome) -> None:
    assert checked("warning", "warning", "info").outcome(Severity.ERROR, most) is expected


@pytest.mark.parametrize("fail_on", LEVELS)
def test_what_could_not_be_done_outweighs_findings(fail_on: str) -> None:
    assert checked("error", errors=1).outcome(LEVELS[fail_on]) is Outcome.NOT_DONE
    assert checked("error", code="PM000").outcome(LEVELS[fail_on]) is Outcome.NOT_DONE
