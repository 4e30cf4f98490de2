"""A suppression that suppresses nothing is told at its comment. What suppresses what: tests/engine/test_suppress.py."""

from documents import CLEAN, brief, findings

COMMENT = "<!-- pmlint-ignore PM602: the vendor owns it -->"


def test_found_at_the_comment() -> None:
    text = CLEAN.replace("PAY-4822.", f"PAY-4822. {COMMENT}")
    line = next(number for number, one in enumerate(text.split("\n"), 1) if COMMENT in one)
    found = findings(text)
    column = text.split("\n")[line - 1].index("<!--") + 1
    assert brief(found) == [("PM004", line, column, "warning")]
    assert found[0].problem.span.end_column == column + len(COMMENT)


def test_not_while_it_suppresses_something() -> None:
    text = CLEAN.replace(
        "Owner: @lee. Due: 2026-03-15. Tracked: PAY-4822.", f"Due: 2026-03-15. Tracked: PAY-4822. {COMMENT}"
    )
    assert [one.code for one in findings(text)] == ["PM602"]
