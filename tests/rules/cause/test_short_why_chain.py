"""Chains that stop at a symptom."""

import pytest
from documents import CLEAN, brief, findings, with_front_matter, with_section

from pmlint.config.settings import RuleSetting, Settings

ONLY = ("PM403",)
BIG = with_front_matter("severity: sev2")


def causes(text: str, document: str = BIG) -> str:
    """A document that states these causes."""
    return with_section(f"## Contributing factors\n{text}\n", document)


TWO = "Why? The pool was empty.\nWhy? It held five connections."


@pytest.mark.parametrize(
    ("text", "below", "message"),
    [
        (TWO, 2, "the chain stops after 2 whys; 3 at least reach below the symptoms"),
        ("Why? The pool was empty.", 1, "the chain stops after one why; 3 at least reach below the symptoms"),
        ("- Why? A\n- Why? B\n\n→ Action: C", 2, "the chain stops after 2 whys; 3 at least reach below the symptoms"),
        ("### Why it broke\nWhy? A\nWhy? B\n\n### Why it spread\nWhy? C", 3, "the chain stops after 2 whys; 3 at least reach below the symptoms"),
        ("| Why | Because |\n|---|---|\n| Why? | A |\n| Why? | B |", 4, "the chain stops after 2 whys; 3 at least reach below the symptoms"),
    ],
)  # fmt: skip
def test_found_and_nothing_beside_it(text: str, below: int, message: str) -> None:
    document = causes(text)
    line = document.split("\n").index("## Contributing factors") + 1 + below
    found = findings(document, select=("PM4",))
    assert [(one.code, one.problem.span.line, one.severity.value) for one in found] == [("PM403", line, "warning")]
    assert found[0].problem.message == message


def test_small_incidents_too() -> None:
    assert [one.code for one in findings(causes(TWO, CLEAN), select=ONLY)] == ["PM403"]


@pytest.mark.parametrize(
    "text",
    [
        f"{TWO}\nWhy? The default is five.",
        "- Why? A\n  - Why? B\n    - Why? C\n  - Why? D",
        "- A small default\n- No canary",
        "A bad deploy.",
        "",
    ],
)
def test_silent(text: str) -> None:
    assert findings(causes(text), select=ONLY) == []


def test_how_many_is_an_option() -> None:
    settings = Settings(rules={"short-why-chain": RuleSetting(options={"min_whys": 5})})
    four = f"{TWO}\nWhy? C\nWhy? D"
    assert brief(findings(causes(four, CLEAN), settings, select=ONLY))[0][0] == "PM403"
    assert findings(causes(f"{four}\nWhy? E", CLEAN), settings, select=ONLY) == []
