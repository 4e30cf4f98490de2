"""Character is no observation."""

import pytest
from documents import findings, with_section

MESSAGE = "this judges people and tells nothing that one could have seen"


@pytest.mark.parametrize(
    ("section", "words", "severity"),
    [
        ("## Contributing factors\n- A careless change emptied the pool.", "careless", "warning"),
        ("## What went poorly\nThe response was slow and inadequate.", "response was slow and inadequate", "warning"),
    ],
)
def test_finds(section: str, words: str, severity: str) -> None:
    text = with_section(section)
    found = findings(text, select=("PM510",))
    assert [(one.severity.value, one.problem.message) for one in found] == [(severity, MESSAGE)]
    span = found[0].problem.span
    assert text.split("\n")[span.line - 1][span.column - 1 : span.end_column - 1] == words
    assert found[0].personal


@pytest.mark.parametrize(
    "section",
    [
        "## Contributing factors\nThe lazy-loaded module had no timeout.",
        "## Contributing factors\nPoor performance of the cache.",
        "## Contributing factors\nNobody was careless.",
        "## Timeline\n- 10:05 UTC A sloppy fix is tried.",
    ],
)
def test_is_silent(section: str) -> None:
    assert findings(with_section(section), select=("PM510",)) == []
