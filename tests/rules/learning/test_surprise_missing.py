"""What surprised people, where a team asks for it."""

from documents import CLEAN, LIGHT, brief, findings, with_front_matter

ONLY = ("PM717",)


def test_found_at_the_last_line() -> None:
    found = findings(CLEAN, select=ONLY)
    assert [one[:3] for one in brief(found)] == [("PM717", len(CLEAN.rstrip().split("\n")), 1)]


def test_silent() -> None:
    assert findings(CLEAN + "\n## What surprised us\nStaging never waits.\n", select=ONLY) == []
    assert findings(with_front_matter("surprise: staging never waits"), select=ONLY) == []
    assert findings(LIGHT, select=ONLY) == []
    assert findings(CLEAN) == []
