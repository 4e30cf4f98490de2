"""Entries tell and do not judge."""

import pytest
from documents import CLEAN, brief, findings, with_section

LINE = CLEAN.split("\n").index("## Timeline") + 2


@pytest.mark.parametrize(
    ("entry", "word", "column"),
    [
        ("- 10:22 Unfortunately nobody is awake.", "Unfortunately", 9),
        ("- 10:22 The page comes too late.", "too late", 24),
        ("- 10:22 The alert should have fired.", "should have", 19),
    ],
)
def test_judges(entry: str, word: str, column: int) -> None:
    found = findings(with_section(f"## Timeline\n{entry}"), select=("PM310",))
    assert brief(found) == [("PM310", LINE, column, "info")]
    assert found[0].problem.message == f'"{word}" judges; a timeline tells'


@pytest.mark.parametrize(
    "entry", ["- 10:22 The on-call opens the dashboard.", "- 10:22 The last batch is finally consistent."]
)
def test_tells(entry: str) -> None:
    assert findings(with_section(f"## Timeline\n{entry}"), select=("PM310",)) == []


def test_elsewhere_it_is_another_matter() -> None:
    assert findings(with_section("## What went poorly\nUnfortunately it rained."), select=("PM310",)) == []
