"""Something is learned, where that is asked for."""

from documents import CLEAN, LIGHT, brief, findings, with_front_matter

ONLY = ("PM701",)
LESSONS = "\n## Lessons learnt\nA default that is copied carries the load of elsewhere.\n"


def test_found_at_the_last_line() -> None:
    found = findings(CLEAN, select=ONLY)
    assert brief(found) == [("PM701", len(CLEAN.rstrip().split("\n")), 1, "warning")]
    assert found[0].problem.message == 'the section "Lessons learned" is missing'


def test_draft_is_told() -> None:
    found = findings(with_front_matter("status: draft"), select=ONLY)
    assert [one.severity.value for one in found] == ["info"]


def test_silent() -> None:
    assert findings(CLEAN + LESSONS, select=ONLY) == []
    assert findings(LIGHT, select=ONLY) == []
    assert findings(CLEAN) == []
