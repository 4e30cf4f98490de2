"""The word outage is kept for outages."""

import pytest
from documents import findings, with_front_matter, with_section

ON = ("PM212",)
PARTIAL = with_front_matter("impact: {scope: partial, percent: 12}")
LINE = PARTIAL.split("\n").index("## Summary") + 2


@pytest.mark.parametrize("words", ["total outage", "outage", "was down", "went down"])
def test_found(words: str) -> None:
    (found,) = findings(with_section(f"## Summary\nCheckout: {words} for 12 % of users.", PARTIAL), extend_select=ON)
    assert (found.problem.span.line, found.problem.span.column) == (LINE, 11)
    assert found.problem.message == f'"{words}", though `impact.scope` is partial'


def test_title() -> None:
    text = PARTIAL.replace("# Checkout returned errors after a change of pool size", "# Checkout outage")
    found = findings(text, select=ON)
    assert [one.problem.span.line for one in found] == [text.split("\n").index("# Checkout outage") + 1]


@pytest.mark.parametrize("words", ["a partial outage", "slowed down", "errors", "non-outage"])
def test_silent(words: str) -> None:
    assert findings(with_section(f"## Summary\nCheckout: {words} for 12 % of users.", PARTIAL), select=ON) == []
    full = with_front_matter("impact: {scope: full}")
    assert findings(with_section("## Summary\nA total outage.", full), select=ON) == []
