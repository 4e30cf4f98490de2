"""One action at least changes the system."""

import pytest
from documents import brief, findings, with_actions, with_front_matter

ONLY = ("PM619",)
ITEM = "- {}. Owner: @sam. Due: 2026-03-01. Tracked: PAY-{}."


def written(*texts: str, severity: str = "sev1") -> str:
    """A document with these action items."""
    items = "\n".join(ITEM.format(text, number) for number, text in enumerate(texts, start=1))
    return with_front_matter(f"severity: {severity}", with_actions(items))


@pytest.mark.parametrize(
    "texts",
    [
        ("Train everybody on the deploy tool", "Write a guide"),
        ("Remind the team to do a dry run", "Update the runbook"),
        ("Document the alert", "Hold a workshop on failover", "Add a note to the wiki"),
        ("Post-incident training for all engineers", "Share the slides"),
    ],
)
def test_found(texts: tuple[str, ...]) -> None:
    document = written(*texts)
    found = findings(document, select=ONLY)
    assert brief(found) == [("PM619", document.split("\n").index("## Action items") + 1, 4, "warning")]
    assert found[0].problem.message == f'every action leans on memory and care, such as "{texts[0]}."'


@pytest.mark.parametrize(
    "texts",
    [
        ("Update the runbook", "Alert when requests wait"),
        ("Update the runbook", "Reject pools below 20"),
        ("Document the flag and reject unknown ones",),
        ("List all certificates with their last day on one page",),
        ("Update the client to version 4",),
    ],
)
def test_silent(texts: tuple[str, ...]) -> None:
    assert findings(written(*texts), select=ONLY) == []


def test_items_that_only_tell_people_are_for_another_rule() -> None:
    document = written("Train everybody on the deploy tool", "Remind the team to do a dry run")
    assert [one.code for one in findings(document, select=("PM410", "PM619"))] == ["PM410"]


def test_small_incidents_are_left_alone() -> None:
    assert findings(written("Update the runbook", severity="sev3"), select=ONLY) == []


def test_only_what_prevents_counts_where_types_are_given() -> None:
    document = written("Write a guide to it. Type: prevent", "Restore the pool in the config. Type: repair")
    assert [one.code for one in findings(document, select=ONLY)] == ["PM619"]
