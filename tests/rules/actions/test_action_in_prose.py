"""Changes that are promised outside the list."""

import pytest
from documents import CLEAN, brief, findings, with_section

LINE = CLEAN.split("\n").index("## What went poorly") + 2
ONLY = ("PM631",)


@pytest.mark.parametrize(
    ("text", "column", "words"),
    [
        ("- The dashboard showed nothing. We will add a panel for it.", 33, "We will add"),
        ("- We plan to rewrite the importer.", 3, "We plan to rewrite"),
        ("- TODO: find out who reads this.", 3, "TODO:"),
        ("Action: rehearse the failover twice.", 1, "Action:"),
    ],
)
def test_found(text: str, column: int, words: str) -> None:
    found = findings(with_section(f"## What went poorly\n{text}"), select=ONLY)
    assert brief(found) == [("PM631", LINE, column, "info")]
    assert found[0].problem.message == (f'"{words}" in "What went poorly" commits to a change that is no action item')


@pytest.mark.parametrize(
    "text",
    [
        "- The dashboard showed the pool only after a search.",
        "- We should reject pool sizes below 20 in the check.",
        "- We will add a panel for it (PAY-4900).",
        "- We will add a panel, see [the plan](https://example.com/plan).",
        "> We will add a panel for it.",
        "```\nTODO: clean this up\n```",
        "- We will never know.",
        "→ Action: sizes get a gate, like code.",
        "-> Action: sizes get a gate, like code.",
        "- `TODO: x` stood in the code.",
    ],
)
def test_silent(text: str) -> None:
    assert findings(with_section(f"## What went poorly\n{text}"), select=ONLY) == []


def test_facts_and_the_list_itself_are_others_matter() -> None:
    text = CLEAN.replace("## Timeline\n", "## Timeline\n- 10:00 UTC We will add an alert.\n")
    assert findings(text.replace("## Action items\n", "## Action items\nWe will add these:\n\n"), select=ONLY) == []
