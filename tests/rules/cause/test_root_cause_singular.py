"""Headings that ask for one cause."""

import pytest
from documents import CLEAN, brief, findings

ONLY = ("PM414",)


@pytest.mark.parametrize("heading", ["Root cause", "The root cause", "Root Cause:"])
def test_found(heading: str) -> None:
    text = CLEAN.replace("## Contributing factors", f"## {heading}")
    line = text.split("\n").index(f"## {heading}") + 1
    found = findings(text, select=ONLY)
    assert brief(found) == [("PM414", line, 4, "warning")]
    assert found[0].problem.hint == "call it `Contributing factors`"


@pytest.mark.parametrize("heading", ["Contributing factors", "Root causes", "Root cause analysis", "Causes"])
def test_silent(heading: str) -> None:
    assert findings(CLEAN.replace("## Contributing factors", f"## {heading}"), select=ONLY) == []


def test_off_unless_asked_for() -> None:
    text = CLEAN.replace("## Contributing factors", "## Root cause")
    assert findings(text) == []
    assert "PM414" not in [one.code for one in findings(text, preset="strict")]
