"""A suppression without a reason is told at its comment. What suppresses what: tests/engine/test_suppress.py."""

from documents import brief, findings, with_actions

ITEM = "- Reject small pools. Due: 2026-03-01. Tracked: PAY-1. <!-- pmlint-ignore PM602{} -->"


def test_found_at_the_comment() -> None:
    text = with_actions(ITEM.format(""))
    line = text.split("\n").index(ITEM.format("")) + 1
    assert brief(findings(text)) == [("PM602", line, 3, "error"), ("PM005", line, 56, "warning")]


def test_not_with_a_reason() -> None:
    assert [one.code for one in findings(with_actions(ITEM.format(": the vendor owns it")))] == ["PM602"]
