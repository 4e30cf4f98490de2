"""An entry of "What went poorly" is answered by an action item, or accepted."""

import pytest
from documents import CLEAN, brief, findings, without_section

ONLY = ("PM711",)


def entry(text: str) -> str:
    """A document with one entry in that section."""
    return without_section("What went poorly", CLEAN) + f"\n## What went poorly\n- {text}\n"


def test_found() -> None:
    document = entry("Somebody happened to be awake at night.")
    found = findings(document, select=ONLY)
    line = document.split("\n").index("- Somebody happened to be awake at night.") + 1
    assert brief(found) == [("PM711", line, 3, "info")]
    assert (
        found[0].problem.message
        == 'no action item addresses what went poorly: "Somebody happened to be awake at night."'
    )


@pytest.mark.parametrize(
    "text",
    [
        "Somebody noticed that requests wait.",
        "Somebody happened to be awake at night; accepted: the pager covers it.",
        "Somebody happened to be awake at night (OPS-12).",
        "Nothing.",
    ],
)
def test_silent(text: str) -> None:
    assert findings(entry(text), select=ONLY) == []
