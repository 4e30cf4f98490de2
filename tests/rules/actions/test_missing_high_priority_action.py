"""What users felt has an item that goes before other work."""

from documents import brief, findings, with_actions, with_front_matter

from pmlint.config.settings import RuleSetting, Settings

ONLY = ("PM618",)
FELT = "\nimpact: {external: true}"
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
    document = table(("Reject pools", "prevent", "P3", ""), ("Alert", "detect", "low", ""), more=FELT)
    found = findings(document, select=ONLY)
    assert brief(found) == [("PM618", heading(document), 4, "info")]
    assert found[0].problem.message == "users were hit, and no action item has a high priority: P3, low"


def test_silent() -> None:
    low = ("Reject pools", "prevent", "P3", "")
    assert findings(table(low, ("Alert", "detect", "P1 (now)", ""), more=FELT), select=ONLY) == []
    assert findings(table(low, ("Alert", "detect", "", ""), more=FELT), select=ONLY) == []
    assert findings(table(low), select=ONLY) == []
    assert findings(table(low, severity="sev3", more=FELT), select=ONLY) == []


def test_priorities_are_an_option() -> None:
    settings = Settings(rules={"missing-high-priority-action": RuleSetting(options={"highest": ["now"]})})
    document = table(("Reject pools", "prevent", "Now", ""), more=FELT)
    assert findings(document, settings, select=ONLY) == []
    assert [one.code for one in findings(document, select=ONLY)] == ["PM618"]
