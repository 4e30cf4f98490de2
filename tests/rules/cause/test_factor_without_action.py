"""Factors that no action item names."""

import pytest
from documents import findings, with_actions, with_section

from pmlint.config.settings import RuleSetting, Settings

ONLY = ("PM407",)
ROW = "| {} | @sam | 2026-03-01 | PAY-4821 | {} |"
TABLE = "| Action | Owner | Due | Tracker | Addresses |\n|---|---|---|---|---|\n"


def document(causes: str, *rows: tuple[str, str]) -> str:
    """A document with these causes, and these action items with what they address."""
    items = TABLE + "\n".join(ROW.format(*row) for row in rows)
    return with_actions(f"{items}\n", with_section(f"## Contributing factors\n{causes}\n"))


@pytest.mark.parametrize(
    ("causes", "below"),
    [
        ("- F1: A small default\n- F2: No alert on waits", 2),
        ("- **F1**: A small default\n- **F2** No alert on waits", 2),
        ("| ID | Factor |\n|---|---|\n| F1 | A small default |\n| F2 | No alert on waits |", 4),
        ("### F1: a small default\nOld.\n\n### F2: no alert on waits\nNone.", 4),
    ],
)
def test_found(causes: str, below: int) -> None:
    written = document(causes, ("Reject pools below 20", "F1"))
    line = written.split("\n").index("## Contributing factors") + 1 + below
    found = findings(written, select=ONLY)
    assert [(one.code, one.problem.span.line, one.severity.value) for one in found] == [("PM407", line, "info")]
    assert found[0].problem.message == "no action item addresses factor F2"


TWO = "- F1: A small default\n- F2: No alert on waits"


@pytest.mark.parametrize(
    "written",
    [
        document(TWO, ("Reject pools below 20", "F1, f2")),
        document(TWO, ("Reject pools below 20", "F1"), ("Alert on waits (F2)", "")),
        document(TWO, ("Reject pools below 20", "")),
        document("- F1: A small default\n- F2: No alert, accepted until May", ("Reject pools below 20", "F1")),
        document("- A small default\n- No alert", ("Reject pools below 20", "F1")),
    ],
)
def test_silent(written: str) -> None:
    assert findings(written, select=ONLY) == []


def test_fields_and_front_matter_name_factors_too() -> None:
    causes = with_section(f"## Contributing factors\n{TWO}\n")
    line = "- Reject pools below 20. Owner: @sam. Due: 2026-03-01. Tracked: PAY-4821. Addresses: F1.\n"
    assert [one.code for one in findings(with_actions(line, causes), select=ONLY)] == ["PM407"]
    front = "action_items:\n  - {action: Reject pools, owner: '@sam', due: 2026-03-01, tracker: PAY-1, addresses: [F1]}"
    text = causes.replace("status: published", f"status: published\n{front}")
    assert [one.code for one in findings(text, select=ONLY)] == ["PM407"]


def test_by_words_where_asked_for() -> None:
    settings = Settings(rules={"factor-without-action": RuleSetting(options={"by_words": True})})
    written = document("- The proxy keeps idle sockets\n- No alert on waits", ("Alert on waits", ""), ("Cap pools", ""))
    assert findings(written, select=ONLY) == []
    found = findings(written, settings, select=ONLY)
    assert [one.problem.message for one in found] == ["no action item addresses this factor"]
