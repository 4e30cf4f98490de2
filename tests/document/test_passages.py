"""Passages of a text."""

import pytest

from pmlint.document.passages import passages

LONG = "One two three four five six."


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (LONG, [(1, 1)]),
        (f"{LONG}\nseven\n\n{LONG}", [(1, 2), (4, 4)]),
        (f"- {LONG}\n- {LONG}\n1. {LONG}", [(1, 1), (2, 2), (3, 3)]),
        (f"---\ntitle: {LONG}\n---\n{LONG}", [(4, 4)]),
        (f"# {LONG}\n{LONG}\n## next", [(2, 2)]),
        (f"```\n{LONG}\n```\n{LONG}", [(4, 4)]),
        (f"<!-- {LONG}\n{LONG} -->\n{LONG}", [(3, 3)]),
        (f"| {LONG} |\n|---|\n| {LONG} |", [(3, 3)]),
        ("One two three four five.", []),
        ("", []),
    ],
)
def test_places(text: str, lines: list[tuple[int, int]]) -> None:
    assert [(one.span.line, one.span.end_line) for one in passages(text)] == lines


def test_the_same_words_have_the_same_mark() -> None:
    variants = [LONG, "_one_ TWO three\nfour five **six**", "- One, two, three; four: five (six)!"]
    assert len({one.mark for text in variants for one in passages(text)}) == 1
    assert next(passages(LONG)).mark != next(passages(LONG.replace("six", "seven"))).mark
