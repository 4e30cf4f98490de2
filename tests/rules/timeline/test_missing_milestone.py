"""The timeline tells start, detection and recovery."""

import pytest
from documents import CLEAN, brief, findings, with_front_matter, with_section

from pmlint.model.problem import Diagnostic

BIG = with_front_matter("severity: sev1\nstatus: in-review", CLEAN)
for KEY in ("detected_at", "resolved_at", "started_at"):
    BIG = "\n".join(line for line in BIG.split("\n") if not line.startswith(f"{KEY}:"))
BIG = with_front_matter("date: 2026-02-11", BIG)
HEADING = BIG.split("\n").index("## Timeline") + 1
START = "- 10:02 A configuration change reaches production."
SIGN = "- 10:08 The pool of connections is empty."
DETECTION = "- 10:11 The error-rate alert pages the on-call."
RECOVERY = "- 10:22 The change is reverted and errors stop."


def found(*entries: str, text: str = BIG) -> list[Diagnostic]:
    return findings(with_section("## Timeline\n" + "\n".join(entries), text), select=("PM304",))


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        ([DETECTION, RECOVERY], "the timeline does not say how it started"),
        ([START, SIGN, "- 10:22 The change is reverted."], "the timeline does not say how it was detected"),
        ([START, DETECTION, SIGN], "the timeline does not say how it ended"),
        ([SIGN], "the timeline does not say how it was detected or how it ended"),
    ],
)
def test_missing(entries: list[str], message: str) -> None:
    diagnostics = found(*entries)
    assert brief(diagnostics) == [("PM304", HEADING, 4, "warning")]
    assert diagnostics[0].problem.message == message


def test_one_defect_one_warning() -> None:
    """Where the front matter is asked for the time, the entry is a hint."""
    published = with_front_matter("status: published", BIG)
    assert [
        one.severity.value for one in found(START, SIGN, RECOVERY.replace("and errors stop", ""), text=published)
    ] == ["info"]
    assert [one.severity.value for one in found(DETECTION, RECOVERY, text=published)] == ["warning"]


@pytest.mark.parametrize(
    "entries",
    [
        pytest.param([START, DETECTION, RECOVERY], id="all"),
        pytest.param([SIGN, DETECTION, RECOVERY], id="what stands above the detection is the start"),
        pytest.param([START, "- 10:11 Support is asked why carts vanish.", RECOVERY], id="support"),
        pytest.param([START, "- 10:11 Lee sees timeouts in the log.", RECOVERY], id="somebody sees"),
        pytest.param([START, DETECTION, "- 10:22 Checkout works again."], id="works again"),
        pytest.param([START, DETECTION, "- 10:22 Configuration v80 is deployed."], id="deployed"),
        pytest.param([START, f"{SIGN}\n  The dashboard shows it.", RECOVERY], id="in a line below"),
        pytest.param([], id="no entries"),
    ],
)
def test_told(entries: list[str]) -> None:
    assert found(*entries) == []


@pytest.mark.parametrize(
    ("line", "entries"),
    [
        ("started_at: 2026-02-11T10:02:00Z", [DETECTION, RECOVERY]),
        ("detected_at: 2026-02-11T10:11:00Z", [START, SIGN, "- 10:22 The change is reverted."]),
        ("resolved_at: 2026-02-11T10:22:00Z", [START, DETECTION, SIGN]),
        ("mitigated_at: 2026-02-11T10:22:00Z", [START, DETECTION, SIGN]),
    ],
)
def test_told_by_the_front_matter(line: str, entries: list[str]) -> None:
    assert found(*entries, text=with_front_matter(line, BIG)) == []


def test_told_by_a_section() -> None:
    assert found(START, SIGN, "- 10:22 The change is reverted.", text=BIG + "\n## Detection\nBy the alert.\n") == []


def test_gates() -> None:
    assert [one.severity.value for one in found(SIGN, text=BIG.replace("in-review", "draft"))] == ["info"]
    assert found(SIGN, text=BIG.replace("sev1", "sev3")) == []
