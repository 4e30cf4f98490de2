"""Answers that go round in a circle."""

import pytest
from documents import brief, findings, with_front_matter, with_section

ONLY = ("PM405",)
BIG = with_front_matter("severity: sev2")


def causes(text: str, document: str = BIG) -> str:
    """A document that states these causes."""
    return with_section(f"## Contributing factors\n{text}\n", document)


@pytest.mark.parametrize(
    ("text", "below", "message"),
    [
        ("Why? The workers were overloaded.\nWhy? The queue was long.\nWhy? The worker is overloaded.", 3, "line"),
        ("Why? It failed because it was failing.\nWhy? B\nWhy? C", 1, "itself"),
    ],
)
def test_found(text: str, below: int, message: str) -> None:
    document = causes(text)
    line = document.split("\n").index("## Contributing factors") + 1 + below
    found = findings(document, select=ONLY)
    assert [(one.code, one.problem.span.line, one.severity.value) for one in found] == [("PM405", line, "info")]
    where = f"the one in line {line - 2}" if message == "line" else "itself"
    assert found[0].problem.message == f"this answer repeats {where}"


@pytest.mark.parametrize(
    "text",
    [
        "Why? The workers were overloaded.\nWhy? The queue was long.\nWhy? Nobody limits the queue.",
        "- Why? The pool was small\n  - Why? No test of the pool\n- Why? The pool was small\n  - Why? No alert",
        "- Why did the pool run dry?\n- Why did the pool run dry so early?\n- Why was that?",
        "Why? Because the pool was small.\nWhy? Because the default is small.\nWhy? Copied.",
        "- The workers were overloaded.\n- The workers were overloaded.",
    ],
)
def test_silent(text: str) -> None:
    assert findings(causes(text), select=ONLY) == []


def test_place() -> None:
    document = causes("Why? It failed because it was failing.\nWhy? B\nWhy? C")
    assert brief(findings(document, select=ONLY))[0][2] == len("Why? ") + 1
