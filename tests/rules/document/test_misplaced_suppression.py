"""A suppression that cannot be followed is told at its comment. All its forms: tests/engine/test_suppress.py."""

from documents import brief, findings, with_actions

ITEM = "- Reject small pools. Due: 2026-03-01. Tracked: PAY-1."
COMMENT = "<!-- pmlint-ignore PM602: the vendor owns it -->"


def test_found_at_the_comment() -> None:
    text = with_actions(f"{ITEM}\n{COMMENT}")
    line = text.split("\n").index(COMMENT) + 1
    assert brief(findings(text)) == [("PM602", line - 1, 3, "error"), ("PM006", line, 1, "warning")]


def test_not_at_the_end_of_the_item() -> None:
    assert [one.code for one in findings(with_actions(f"{ITEM} {COMMENT}"))] == ["PM602"]
