"""Severities that something countable backs."""

import pytest
from documents import LIGHT, brief, findings, with_front_matter, with_section

ONLY = ("PM116",)
SEVERE = with_front_matter("severity: sev1")


def test_found() -> None:
    found = findings(with_section("## Summary\nCheckout returned errors to some users.", SEVERE), select=ONLY)
    assert [(one[0], one[2]) for one in brief(found)] == [("PM116", 11)]
    assert found[0].problem.message == "nothing countable backs the severity sev1"


@pytest.mark.parametrize(
    "text",
    [
        with_section("## Summary\nCheckout returned errors to 13 % of users.", SEVERE),
        with_section("## Summary\nAll checkouts failed.", SEVERE),
        with_front_matter("impact: {users: 1200}", with_section("## Summary\nCheckout failed for some.", SEVERE)),
        with_section("## Summary\nCheckout failed for some."),
        LIGHT,
    ],
)
def test_silent(text: str) -> None:
    assert findings(text, select=ONLY) == []
