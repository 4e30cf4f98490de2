"""An entry of "Where we got lucky" is answered by an action item, or accepted."""

import pytest
from documents import CLEAN, brief, findings, without_section

ONLY = ("PM710",)


def entry(text: str) -> str:
    """A document with one entry in that section."""
    return without_section("Where we got lucky", CLEAN) + f"\n## Where we got lucky\n- {text}\n"


def test_found() -> None:
    document = entry("Somebody happened to be awake at night.")
    found = findings(document, select=ONLY)
    line = document.split("\n").index("- Somebody happened to be awake at night.") + 1
    assert brief(found) == [("PM710", line, 3, "info")]
    assert found[0].problem.message == 'no action item addresses luck: "Somebody happened to be awake at night."'


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
