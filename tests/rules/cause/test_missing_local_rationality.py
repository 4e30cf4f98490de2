"""Why it made sense at the time."""

import pytest
from documents import CLEAN, brief, findings, with_front_matter, with_section

ONLY = ("PM417",)
BIG = with_front_matter("severity: sev2")


def causes(text: str, document: str = BIG) -> str:
    """A document that states these causes."""
    return with_section(f"## Contributing factors\n{text}\n", document)


DONE = "- A change to five connections was approved.\n- We deployed it to all of production at once."


def test_found() -> None:
    document = causes(DONE)
    line = document.split("\n").index("## Contributing factors") + 1
    found = findings(document, select=ONLY)
    assert brief(found) == [("PM417", line, 4, "info")]
    assert found[0].problem.message == '"was approved": nothing tells why that made sense at the time'


@pytest.mark.parametrize(
    "document",
    [
        causes(f"{DONE}\n- It looked like the default."),
        causes(f"{DONE}\n- We assumed that five is enough."),
        causes(f"{DONE}\n\n### Why it made sense\nFive stands in every other file."),
        causes(DONE) + "\n## Reasoning audit\nThe template is a pattern, no contract.\n",
        with_section("## What went poorly\n- The prompts of both clusters are misleading.\n", causes(DONE)),
        causes("- A disk wore out.\n- The index was full."),
        causes(DONE, CLEAN),
        causes("- A change was approved."),
    ],
)
def test_silent(document: str) -> None:
    assert findings(document, select=ONLY) == []
