"""How strong an action is."""

import pytest

from pmlint.language.strength import strength


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reject pools below 20", "strong"),
        ("Remove the second list", "strong"),
        ("Automate the renewal", "strong"),
        ("Add a canary stage", "strong"),
        ("Alert when requests wait", "medium"),
        ("Add a test of the restore", "medium"),
        ("Add a check list to the deploy", "medium"),
        ("Train everybody on it", "weak"),
        ("Remind the team to do a dry run", "weak"),
        ("Document the alert", "weak"),
        ("Update the runbook", "weak"),
        ("Add a note to the wiki", "weak"),
        ("Hold a workshop on failover", "weak"),
        ("We should write a guide", "weak"),
        ("Document the flag and reject unknown ones", "strong"),
        ("Ask the vendor", None),
    ],
)
def test_classes(text: str, expected: str | None) -> None:
    assert strength(text) == expected
