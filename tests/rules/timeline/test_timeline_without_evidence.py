"""Entries that can be checked."""

import pytest
from documents import brief, findings, with_front_matter, with_section

from pmlint.model.problem import Diagnostic

PLAIN = [f"- 10:0{minute} Something is looked at." for minute in range(1, 7)]
LINK = "- 10:00 [The deploy](https://deploys.example.com/812) is live."


def found(*entries: str, severity: str = "sev1", preset: str = "strict") -> list[Diagnostic]:
    text = with_section("## Timeline\n" + "\n".join(entries), with_front_matter(f"severity: {severity}"))
    return [one for one in findings(text, preset=preset) if one.code == "PM309"]


def test_message_and_place() -> None:
    diagnostics = found(LINK, *PLAIN)
    assert brief(diagnostics) == [("PM309", 16, 4, "info")]
    assert diagnostics[0].problem.message.startswith("1 of the 7 entries can be checked")


@pytest.mark.parametrize(
    "entries",
    [
        pytest.param([LINK, LINK, *PLAIN], id="enough links"),
        pytest.param([LINK, "- 10:01 Errors reach 4 %.", *PLAIN], id="a figure"),
        pytest.param([LINK, "- 10:01 `pool_wait` fires.", *PLAIN], id="code"),
        pytest.param([LINK, "- 10:01 #812 is merged.", *PLAIN], id="a reference"),
        pytest.param([LINK, *PLAIN[:3]], id="few entries"),
        pytest.param(PLAIN, id="no evidence in the document is another rule's"),
    ],
)
def test_silent(entries: list[str]) -> None:
    assert found(*entries) == []


def test_gates() -> None:
    assert found(LINK, *PLAIN, severity="sev3") == []
    assert found(LINK, *PLAIN, preset="recommended") == []
