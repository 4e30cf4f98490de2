"""Steps that somebody has to remember."""

import pytest
from documents import CLEAN, brief, findings, with_actions, with_section

ONLY = ("PM415",)
REST = "Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821."


def document(cause: str, action: str) -> str:
    """A document with one cause and one action item."""
    return with_actions(f"- {action}. {REST}\n", with_section(f"## Contributing factors\n- {cause}\n- No canary.\n"))


@pytest.mark.parametrize(
    "cause",
    [
        "Raising the limit is a manual step of the release.",
        "Somebody has to remember the limit.",
        "The release relies on someone remembering the limit.",
        "Certificates are renewed by hand every year.",
    ],
)
def test_found(cause: str) -> None:
    text = document(cause, "Update the runbook")
    line = text.split("\n").index(f"- {cause}") + 1
    found = findings(text, select=ONLY)
    assert brief(found) == [("PM415", line, 3, "info")]
    assert found[0].problem.message.endswith("this relies on memory, and no action item changes that")


@pytest.mark.parametrize(
    ("cause", "action"),
    [
        ("Raising the limit is a manual step.", "Automate the release"),
        ("Raising the limit is a manual step.", "Store the limit beside the code"),
        ("Raising the limit is a manual step.", "Alert on small limits"),
        ("We rely on Redis for locks.", "Update the runbook"),
        ("The manual says five.", "Update the runbook"),
    ],
)
def test_silent(cause: str, action: str) -> None:
    assert findings(document(cause, action), select=ONLY) == []


def test_an_action_item_that_adds_such_a_step() -> None:
    text = document("The limit was five.", "Add a manual step to the release")
    found = findings(text, select=ONLY)
    assert [one.problem.message for one in found] == [
        'action item "Add a manual step to the release." relies on memory ("manual step")'
    ]
    assert findings(document("The limit was five.", "Remove the manual step"), select=ONLY) == []


def test_without_action_items_other_rules_speak() -> None:
    text = with_section("## Contributing factors\n- A manual step.\n- No canary.\n")
    assert findings(text.replace("## Action items", "## Weather"), select=ONLY) == []
    assert findings(CLEAN, select=ONLY) == []
