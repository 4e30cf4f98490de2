"""A cause that stops at a safeguard."""

import pytest
from documents import findings, with_section

MESSAGE = "this stops at a safeguard that did not work"


@pytest.mark.parametrize(
    ("section", "words"),
    [
        (
            "## Contributing factors\n- Had the failover worked, nothing would have happened.",
            "Had the failover worked, nothing would have happened",
        ),
        (
            "## Summary\nThe outage would not have happened if the alert had fired.",
            "would not have happened if the alert had fired",
        ),
        (
            "## Contributing factors\n- If the breaker had held, the outage would never have spread.",
            "If the breaker had held, the outage would never have spread",
        ),
    ],
)
def test_finds(section: str, words: str) -> None:
    text = with_section(section)
    found = findings(text, select=("PM419",))
    assert [one.problem.message for one in found] == [MESSAGE]
    span = found[0].problem.span
    assert text.split("\n")[span.line - 1][span.column - 1 : span.end_column - 1] == words


@pytest.mark.parametrize(
    "section",
    [
        "## Contributing factors\n- The failover did not work, as its key had expired.",
        "## What went well\n- Had the failover not worked, the outage would have been longer.",
        "## Contributing factors\n- The alert had fired twice before anybody was paged.",
    ],
)
def test_is_silent(section: str) -> None:
    assert findings(with_section(section), select=("PM419",)) == []
