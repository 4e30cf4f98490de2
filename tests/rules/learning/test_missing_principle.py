"""A full review states the principle behind the fix."""

from documents import CLEAN, brief, findings, with_front_matter

ONLY = ("PM703",)
PRINCIPLE = 'principle: "Capacity settings need a default per service and a load test before they ship."'


def test_found_at_the_front_matter() -> None:
    found = findings(with_front_matter("severity: sev1"), select=ONLY)
    assert brief(found) == [("PM703", 1, 1, "warning")]
    assert found[0].problem.message == "nothing states the principle behind the fix"


def test_silent() -> None:
    assert findings(with_front_matter(f"severity: sev1\n{PRINCIPLE}"), select=ONLY) == []
    section = "\n## Generalised lesson\nA setting that depends on load is tested under load.\n"
    assert findings(with_front_matter("severity: sev1") + section, select=ONLY) == []
    assert findings(with_front_matter("severity: sev1\nstatus: draft"), select=ONLY) == []
    assert findings(CLEAN, select=ONLY) == []
