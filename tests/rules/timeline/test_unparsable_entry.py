"""Every entry has a time."""

import pytest
from documents import findings, with_section

from pmlint.model.problem import Diagnostic

TIMED = ["- 10:02 It is live.", "- 10:11 The alert pages.", "- 10:22 It is reverted."]


def found(*entries: str) -> list[Diagnostic]:
    return findings(with_section("## Timeline\n" + "\n".join(entries)), select=("PM302",))


def test_message_and_place() -> None:
    (one,) = found(*TIMED, "- Some time later the pool of connections is found.")
    assert (one.severity.value, one.problem.span.line) == ("info", 20)
    assert one.problem.message == 'the entry "Some time later the pool of" has no time'


def test_a_time_that_no_clock_shows() -> None:
    (one,) = found(*TIMED, "- 25:99 The pool is found.")
    assert one.problem.message == "no clock shows `25:99`"


@pytest.mark.parametrize(
    "entries",
    [
        pytest.param([*TIMED, "- ~10:30 The pool is found."], id="about"),
        pytest.param([*TIMED, "- unknown: the pool is found."], id="unknown"),
        pytest.param([*TIMED, "- 14:?? The pool is found."], id="unknown minutes"),
        pytest.param([*TIMED, "- T+30m The pool is found."], id="relative"),
        pytest.param([*TIMED, "- Repaired: 2026-02-12 1600"], id="a time at the end"),
        pytest.param(["- It is live.", "- It is reverted.", TIMED[0]], id="mostly without"),
        pytest.param([f"{TIMED[0]}\n  - It explains.", *TIMED[1:]], id="an explanation below"),
    ],
)
def test_silent(entries: list[str]) -> None:
    assert found(*entries) == []
