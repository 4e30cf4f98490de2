"""Chains of whys with one branch."""

import pytest
from documents import CLEAN, LIGHT, brief, findings, with_front_matter, with_section

ONLY = ("PM406",)
BIG = with_front_matter("severity: sev2")


def causes(text: str, document: str = BIG) -> str:
    """A document that states these causes."""
    return with_section(f"## Contributing factors\n{text}\n", document)


SEED = (
    "Outage: checkout returned 500 for 20 minutes.\n"
    "Why? A config change set the DB pool to 5 connections.\n"
    "Why? The default in the new config schema was 5, not 50.\n"
    "Why? The schema was copied from a low-traffic service.\n"
    "Why? We have no per-service capacity defaults or validation.\n"
    "Why? Capacity config isn't treated as a reviewed, tested artifact.\n"
    "→ Action: capacity config gets schema + load-test gate, like code."
)


@pytest.mark.parametrize(
    ("text", "below", "column"),
    [
        (SEED, 2, 6),
        ("1. Why did it fail? A\n2. Why A? B\n3. Why B? C", 1, 21),
        ("- Why? A\n  - Why? B\n    - Why? C", 1, 8),
        ("### Five whys\n1. A\n2. B\n3. C", 2, 4),
        ("The pool was too small.\n\nWhy? A\n\nWhy? B\n\nWhy? C", 3, 6),
    ],
)
def test_found_and_nothing_beside_it(text: str, below: int, column: int) -> None:
    document = causes(text)
    line = document.split("\n").index("## Contributing factors") + 1 + below
    found = findings(document, select=("PM4",))
    assert brief(found) == [("PM406", line, column, "warning")]
    assert found[0].problem.message == "the whys follow one branch only"


@pytest.mark.parametrize(
    "text",
    [
        "- Why? A\n  - Why? B\n    - Why? C\n  - Why? D",
        "### Why it broke\nWhy? A\nWhy? B\nWhy? C\n\n### Why it was not seen\nWhy? D",
        "Why? A\nWhy? B\nWhy? C\n\n### Further factors\n- No canary",
        "Why 1: A\nWhy 2: B\nWhy 3: C\n\nWhy 1: D\nWhy 2: E",
        "- A\n- B",
    ],
)
def test_silent(text: str) -> None:
    assert findings(causes(text), select=ONLY) == []


def test_small_incidents_and_light_documents_may_have_one() -> None:
    assert findings(causes(SEED, CLEAN), select=ONLY) == []
    assert findings(with_section(f"## Cause\n{SEED}\n", LIGHT), select=ONLY) == []
