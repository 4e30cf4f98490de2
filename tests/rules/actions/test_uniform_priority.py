"""Four items do not all go first."""

from documents import brief, findings, with_actions

ONLY = ("PM616",)
HEAD = "| Action | Prio | Owner | Due | Ticket |\n|---|---|---|---|---|\n"
ROW = "| Reject pools of {} | {} | @sam | 2026-03-01 | PAY-{} |\n"


def table(*priorities: str) -> str:
    """A document with an item of each priority."""
    return with_actions(HEAD + "".join(ROW.format(number, one, number) for number, one in enumerate(priorities)))


def test_found() -> None:
    document = table("P2", "P2", "P2", "P2")
    found = findings(document, select=ONLY)
    assert brief(found) == [("PM616", document.split("\n").index("## Action items") + 1, 4, "info")]
    assert found[0].problem.message == "all 4 action items have the priority P2"


def test_silent() -> None:
    assert findings(table("P2", "P2", "P2", "P1"), select=ONLY) == []
    assert findings(table("P2", "P2", "P2"), select=ONLY) == []
    assert findings(table("", "", "", ""), select=ONLY) == []
