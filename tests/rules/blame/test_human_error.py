"""Human error explains nothing."""

import pytest
from documents import findings, with_section

MESSAGE = "this explains the incident with the error of a person"


@pytest.mark.parametrize(
    ("section", "words", "severity"),
    [
        ("## Contributing factors\n- Root cause: human error.", "human error", "error"),
        ("## Summary\nA **manual configuration mistake** emptied the pool.", "manual configuration mistake", "error"),
        ("## What went poorly\nThe restart was an operator’s slip.", "operator’s slip", "warning"),
        ("## Contributing factors\n- An oversight during the handover left it on.", "An oversight", "error"),
        ("## Summary\nIt is due to a simple typing slip in the ticket.", "a simple typing slip", "error"),
        ("## Summary\nThe human factor was decisive.", "human factor", "error"),
        ("## Summary\nAn operator mistake emptied the pool.", "operator mistake", "error"),
        ("## Summary\nRoot cause: human factor.", "human factor", "error"),
        ("## Summary\nPlain forgetfulness kept it from being extended.", "forgetfulness", "error"),
        ("## Timeline\n- 10:05 UTC We suspect nothing; it is human error.", "human error", "info"),
    ],
)
def test_finds(section: str, words: str, severity: str) -> None:
    text = with_section(section)
    found = findings(text, select=("PM507",))
    assert [(one.severity.value, one.problem.message) for one in found] == [(severity, MESSAGE)]
    span = found[0].problem.span
    assert text.split("\n")[span.line - 1][span.column - 1 : span.end_column - 1] == words
    assert found[0].personal


@pytest.mark.parametrize(
    "section",
    [
        "## Contributing factors\nThe tool does not prevent human error.",
        "## Contributing factors\nThe human factor was not the cause.",
        "## Contributing factors\nThe code has an oversight that no test covers.",
        "## Contributing factors\nUser errors rose to 12 %.",
        "## Contributing factors\n> Root cause: human error.",
        '## Contributing factors\nThe form calls it "human error".',
        "## Contributing factors\nThe log says `Human error`.",
        "## Contributing factors\nThe Kafka operator failure was not retried.",
    ],
)
def test_is_silent(section: str) -> None:
    assert findings(with_section(section), select=("PM507",)) == []


def test_a_fault_whose_owner_is_told_is_left_to_the_rules_on_roles_and_teams() -> None:
    text = with_section("## Contributing factors\n- The storage team's failure to test the firmware led to it.")
    assert [one.code for one in findings(text, select=("PM507", "PM506", "PM404"))] == ["PM506"]
