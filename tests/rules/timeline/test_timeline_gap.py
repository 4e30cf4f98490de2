"""Nothing is silent for long between detection and mitigation."""

import pytest
from documents import findings, with_section

from pmlint.model.problem import Diagnostic


def found(*entries: str) -> list[Diagnostic]:
    lines = "\n".join(f"- 2026-02-11 {entry}" for entry in entries)
    return findings(
        with_section(f"## Timeline (UTC)\n{lines}".replace(" (UTC)", "\nTimes are UTC.\n")), select=("PM307",)
    )


def test_message() -> None:
    (one,) = found("10:02 It is live.", "10:11 The alert pages the on-call.", "13:22 The change is reverted.")
    assert one.severity.value == "info"
    assert one.problem.message == "nothing is told of the 3 h 11 min since `2026-02-11 10:11`"


@pytest.mark.parametrize(
    "entries",
    [
        pytest.param(["10:02 It is live.", "10:11 The alert pages.", "10:59 The change is reverted."], id="short"),
        pytest.param(["07:00 It is live.", "10:11 The alert pages.", "10:30 It is reverted."], id="before detection"),
        pytest.param(["10:02 It is live.", "10:11 The alert pages.", "13:00 It is looked at."], id="no end"),
    ],
)
def test_silent(entries: list[str]) -> None:
    assert found(*entries) == []
