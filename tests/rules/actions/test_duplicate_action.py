"""Each item is listed once."""

import pytest
from documents import brief, findings, with_actions

ONLY = ("PM621",)
ITEM = "- {}. Owner: @sam. Due: 2026-03-01. Tracked: {}."


def pair(first: str, second: str, trackers: tuple[str, str] = ("PAY-1", "PAY-2")) -> str:
    """A document with two items."""
    return with_actions("\n".join(map(ITEM.format, (first, second), trackers)))


@pytest.mark.parametrize(
    ("first", "second", "trackers"),
    [
        ("Reject pools below 20", "Reject pools below 20", ("PAY-1", "PAY-2")),
        ("Reject pools below 20", "Reject the pools below 20", ("PAY-1", "PAY-1")),
        ("Alert when requests wait", "Alert when a request waits", ("PAY-1", "PAY-2")),
        ("Reject pools below 20", "Reject pools below 20 in the configuration", ("PAY-1", "PAY-1")),
    ],
)
def test_found_at_the_second(first: str, second: str, trackers: tuple[str, str]) -> None:
    document = pair(first, second, trackers)
    found = findings(document, select=ONLY)
    assert brief(found) == [("PM621", document.split("\n").index("## Action items") + 3, 3, "warning")]
    assert found[0].problem.message == (
        f'action item "{second}." says the same as the one in line {found[0].problem.span.line - 1}'
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Add an alert for orders", "Add an alert for payments"),
        ("Rotate the keys in eu-west-1", "Rotate the keys in us-east-1"),
        ("Reject pools below 20", "Alert when requests wait"),
        ("Raise the limit to 10", "Raise the limit to 20"),
        ("https://github.com/acme/shop/issues/97", "https://github.com/acme/shop/issues/104"),
    ],
)
def test_silent(first: str, second: str) -> None:
    assert findings(pair(first, second), select=ONLY) == []
    assert findings(pair(first, second, ("PAY-1", "PAY-1")), select=ONLY) == []


def test_groups_may_have_the_same_work() -> None:
    item = ITEM.format("Reject pools below 20", "PAY-1")
    other = item.replace("PAY-1", "PAY-2").replace("@sam", "@lee")
    assert findings(with_actions(f"### Orders\n{item}\n\n### Payments\n{other}"), select=ONLY) == []
    copied = with_actions(f"### Detect\n{item}\n\n### Prevent\n{item}")
    assert [one.code for one in findings(copied, select=ONLY)] == ["PM621"]


def test_items_as_headings() -> None:
    heading = "### Reject pools below 20\n\n**Owner**: @sam\n**Due**: 2026-03-01\n**Ticket**: PAY-1\n\n"
    assert [one.code for one in findings(with_actions(heading * 2), select=ONLY)] == ["PM621"]
