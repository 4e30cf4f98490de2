"""Fixes stay out of the sections of facts."""

import pytest
from documents import CLEAN, brief, findings, with_section

LINE = CLEAN.split("\n").index("## Timeline") + 2


def test_message_and_place() -> None:
    found = findings(with_section("## Timeline\n- 10:05 We should add an alert."), select=("PM213",))
    assert brief(found) == [("PM213", LINE, 9, "info")]
    assert found[0].problem.message == '"We should add" is a fix among the facts of "Timeline"'


@pytest.mark.parametrize("text", ["We will also implement a limit.", "Then we need to review the pool."])
def test_other_words(text: str) -> None:
    assert len(findings(with_section(f"## Summary\n{text}"), select=("PM213",))) == 1


@pytest.mark.parametrize(
    "section",
    [
        "## Timeline\n- 10:05 We add an instance.",
        "## Summary\n> We will add credits, said the notice.",
        "## What went poorly\nWe should add an alert.",
        "## Summary\nWe had to restart it.",
    ],
)
def test_facts_quotes_and_other_sections(section: str) -> None:
    assert findings(with_section(section), select=("PM213",)) == []
