"""A list that somebody will do."""

from documents import brief, findings, with_actions

from pmlint.config.settings import RuleSetting, Settings

ONLY = ("PM620",)


def items(number: int) -> str:
    """A document with so many items."""
    item = "- Reject pools of region {0}. Owner: @sam. Due: 2026-03-01. Tracked: PAY-{0}."
    return with_actions("\n".join(item.format(one) for one in range(1, number + 1)))


def test_found() -> None:
    document = items(13)
    found = findings(document, select=ONLY)
    assert brief(found) == [("PM620", document.split("\n").index("## Action items") + 1, 4, "info")]
    assert found[0].problem.message == "there are 13 open action items"
    assert findings(items(12), select=ONLY) == []


def test_number_is_an_option() -> None:
    settings = Settings(rules={"too-many-actions": RuleSetting(options={"most": 2})})
    assert [one.code for one in findings(items(3), settings, select=ONLY)] == ["PM620"]
