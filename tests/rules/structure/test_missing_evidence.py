"""Something can be checked."""

import pytest
from documents import CLEAN, LIGHT, findings, read, with_front_matter

BIG = with_front_matter("severity: sev1")


def codes(text: str, preset: str = "strict") -> list[str]:
    return [one.code for one in findings(text, preset=preset) if one.code == "PM214"]


def test_nothing_can_be_checked() -> None:
    (one,) = (one for one in findings(BIG, preset="strict") if one.code == "PM214")
    assert (one.severity.value, one.problem.span) == ("warning", read(BIG).end)
    assert one.problem.message == "no link, picture, query or log excerpt in the whole document"


@pytest.mark.parametrize(
    "evidence",
    [
        "[graph](https://graphs.example.com/1)", "https://graphs.example.com/1", "![Errors fall](errors.png)",
        "```\nERROR pool empty\n```", "The alert `pool_wait` fired.", '<img src="a.png" alt="errors">',
        "grafana.example.com/d/1", "| Time | Evidence |\n|---|---|\n| 10:02 | deploy log |",
    ],
)  # fmt: skip
def test_evidence(evidence: str) -> None:
    assert codes(f"{BIG}\n## Background\n{evidence}\n") == []


def test_evidence_in_the_front_matter() -> None:
    assert codes(with_front_matter('runbook: "https://runbooks.example.com/1"', BIG)) == []


def test_a_comment_is_no_evidence() -> None:
    assert codes(f"{BIG}\n<!-- https://graphs.example.com/1 -->\n") == ["PM214"]


def test_silent() -> None:
    assert codes(CLEAN) == []
    assert codes(LIGHT) == []
    assert codes(BIG, preset="recommended") == []
