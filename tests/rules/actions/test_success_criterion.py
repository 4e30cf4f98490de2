"""What tells that an item is done."""

import pytest
from documents import brief, findings, with_actions, with_front_matter

ONLY = ("PM629",)
SEVERE = with_front_matter("severity: sev1")
HEAD = "| Action | Owner | Due | Ticket | Done when |\n|---|---|---|---|---|\n"


def test_found() -> None:
    text = with_actions("- Reject pools below 20. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821.", SEVERE)
    found = findings(text, select=ONLY)
    assert [(one[0], one[2]) for one in brief(found)] == [("PM629", 3)]
    assert found[0].problem.message == (
        'action item "Reject pools below 20." does not say by what one sees that it is done'
    )


def test_an_empty_cell() -> None:
    text = with_actions(f"{HEAD}| Reject pools | @sam | 2026-03-01 | PAY-1 | |", SEVERE)
    (found,) = findings(text, select=ONLY)
    assert text.split("\n")[found.problem.span.line - 1].startswith("| Reject pools")
    assert found.problem.span.column > 40


@pytest.mark.parametrize(
    "items",
    [
        "- Reject pools. Owner: @sam. Due: 2026-03-01. Tracked: PAY-1. Done when: a deploy of 5 fails.",
        "- Reject pools. Owner: @sam. Due: 2026-03-01. Tracked: PAY-1.\n  - Success criteria: a deploy of 5 fails",
        f"{HEAD}| Reject pools | @sam | 2026-03-01 | PAY-1 | a deploy of 5 fails |",
        "- [x] Reject pools (@sam, PAY-1)",
    ],
)
def test_silent(items: str) -> None:
    assert findings(with_actions(items, SEVERE), select=ONLY) == []


def test_entries_of_the_front_matter() -> None:
    entry = "action_items:\n  - {{action: Reject pools, owner: Sam, due: 2026-03-01, tracker: PAY-1{}}}"
    assert len(findings(with_actions("", with_front_matter(entry.format(""), SEVERE)), select=ONLY)) == 1
    stated = with_front_matter(entry.format(", done_when: a deploy of 5 fails"), SEVERE)
    assert findings(with_actions("", stated), select=ONLY) == []


def test_small_incidents_are_not_asked() -> None:
    assert findings(with_actions("- Reject pools."), select=ONLY) == []
