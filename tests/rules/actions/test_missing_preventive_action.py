"""Something prevents or mitigates, where all items have a type."""

from documents import brief, findings, with_actions, with_front_matter

ONLY = ("PM617",)
HEAD = "| Action | Type | Priority | Owner | Due | Ticket | Status |\n|---|---|---|---|---|---|---|\n"
ROW = "| {} | {} | {} | @sam | 2026-03-01 | PAY-{} | {} |\n"


def table(*rows: tuple[str, str, str, str], severity: str = "sev1", more: str = "") -> str:
    """A document with a row for each text, type, priority and status."""
    lines = [ROW.format(*row[:3], number, row[3]) for number, row in enumerate(rows, start=1)]
    return with_front_matter(f"severity: {severity}{more}", with_actions(HEAD + "".join(lines)))


def heading(document: str) -> int:
    """The line of the section."""
    return document.split("\n").index("## Action items") + 1


def test_found() -> None:
    document = table(("Restore the pool", "repair", "P1", ""), ("Write it down", "document", "P2", ""))
    found = findings(document, select=ONLY)
    assert brief(found) == [("PM617", heading(document), 4, "info")]
    assert found[0].problem.message == "no action item prevents or mitigates: 1 repair, 1 document"


def test_dropped_ones_prevent_nothing() -> None:
    document = table(("Restore the pool", "repair", "P1", ""), ("Reject pools", "prevent", "P1", "wontfix: no time"))
    assert [one.code for one in findings(document, select=ONLY)] == ["PM617"]


def test_silent() -> None:
    repair = ("Restore the pool", "repair", "P1", "")
    assert findings(table(repair, ("Reject pools", "preventive", "P1", "")), select=ONLY) == []
    assert findings(table(repair, ("Reject pools", "", "P1", "")), select=ONLY) == []
    assert findings(table(repair, severity="sev3"), select=ONLY) == []


def test_strict_warns() -> None:
    found = findings(table(("Restore the pool", "repair", "P1", "")), preset="strict", select=ONLY)
    assert [one.severity.value for one in found] == ["warning"]
