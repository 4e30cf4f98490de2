"""One factor where several are asked for."""

import pytest
from documents import CLEAN, LIGHT, findings, with_front_matter, with_section

ONLY = ("PM402",)
BIG = with_front_matter("severity: sev2")


def causes(text: str, document: str = BIG) -> str:
    """A document that states these causes."""
    return with_section(f"## Contributing factors\n{text}\n", document)


@pytest.mark.parametrize(
    ("text", "below"),
    [
        ("- A configuration change set the pool to five.", 1),
        ("1. A configuration change set the pool to five.", 1),
        ("The following factors contributed:\n\n- A small default", 3),
        ("| Factor |\n|---|\n| A small default |", 3),
        ("- The default was five, because the template came from a service with little traffic.", 1),
    ],
)
def test_found(text: str, below: int) -> None:
    document = causes(text)
    line = document.split("\n").index("## Contributing factors") + 1 + below
    found = findings(document, select=("PM4",), ignore=("PM411",))
    assert [(one.code, one.problem.span.line, one.severity.value) for one in found] == [("PM402", line, "warning")]
    assert found[0].problem.message == '"Contributing factors" lists one factor; incidents of this weight have several'


@pytest.mark.parametrize(
    "text",
    [
        "- A small default\n- No canary",
        "- A small default\n\nNo canary exists, and nothing rejects five.",
        "- The deploy tool\n  - has no limit\n  - has no dry run",
        "A small default.",
        "Why? A\nWhy? B\nWhy? C",
        "Why? A",
        "- " + "The default was five, so requests waited for a connection that was never free. " * 4,
        "- N/A",
        "- It is unclear why the pool was small.",
    ],
)
def test_silent(text: str) -> None:
    assert findings(causes(text), select=ONLY) == []


def test_small_incidents_and_light_documents_may_have_one() -> None:
    assert findings(causes("- A small default", CLEAN), select=ONLY) == []
    assert findings(with_section("## Cause\n- A small default\n", LIGHT), select=ONLY) == []
