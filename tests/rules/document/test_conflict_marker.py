"""A merge conflict that was left over."""

import pytest
from documents import CLEAN, brief, findings

SENTENCE = "Checkout returned errors to one customer in eight for twenty minutes."
CONFLICT = f"<<<<<<< HEAD\n{SENTENCE}\n=======\n{SENTENCE}\n>>>>>>> reworded"
LINE = CLEAN.split("\n").index(SENTENCE) + 1


def test_one_finding_for_a_conflict() -> None:
    found = findings(CLEAN.replace(SENTENCE, CONFLICT))
    assert brief(found) == [("PM009", LINE, 1, "error")]
    assert found[0].problem.message == "left-over merge conflict: `<<<<<<< HEAD`"


def test_in_the_front_matter() -> None:
    conflict = "<<<<<<< HEAD\nseverity: sev3\n=======\nseverity: sev1\n>>>>>>> other"
    assert [one.code for one in findings(CLEAN.replace("severity: sev3", conflict))] == ["PM009"]


@pytest.mark.parametrize("marker", ["<<<<<<< HEAD", ">>>>>>> reworded"])
def test_lone_marker(marker: str) -> None:
    assert brief(findings(CLEAN.replace(SENTENCE, f"{SENTENCE}\n{marker}"))) == [("PM009", LINE + 1, 1, "error")]


@pytest.mark.parametrize("fence", ["```", "~~~~", "```diff"])
def test_shown_in_a_code_fence(fence: str) -> None:
    close = fence.rstrip("dif")
    assert findings(CLEAN.replace(SENTENCE, f"{SENTENCE}\n\n{fence}\n{CONFLICT}\n{close}")) == []


def test_quotes_are_no_markers() -> None:
    assert findings(CLEAN.replace(SENTENCE, f"{SENTENCE}\n\n>>> quoted thrice")) == []
