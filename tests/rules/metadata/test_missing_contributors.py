"""Written by one, lived through by several."""

import pytest
from documents import brief, findings, with_front_matter

RESPONDERS = 'severity: sev1\nresponders: ["@dana", "@lee"]'


def test_one_writer() -> None:
    text = with_front_matter(RESPONDERS)
    line = text.split("\n").index('responders: ["@dana", "@lee"]') + 1
    found = findings(text, select=("PM121",))
    assert brief(found) == [("PM121", line, 13, "info")]
    assert found[0].problem.message == "2 people responded, and one of them wrote this down"


@pytest.mark.parametrize(
    "lines",
    [
        f'{RESPONDERS}\ncontributors: ["@lee"]',
        f'{RESPONDERS}\nreviewers: ["@noor"]',
        'severity: sev1\nresponders: ["@dana"]',
        'severity: sev3\nresponders: ["@dana", "@lee"]',
    ],
)
def test_fine(lines: str) -> None:
    assert findings(with_front_matter(lines), select=("PM121",)) == []
