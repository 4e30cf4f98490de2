"""Something shows that the fix solved the problem."""

from documents import CLEAN, brief, findings, with_front_matter

ONLY = ("PM712",)


def test_found_at_the_front_matter() -> None:
    found = findings(with_front_matter("severity: sev1"), select=ONLY)
    assert brief(found) == [("PM712", 1, 1, "warning")]
    assert found[0].problem.message == "nothing shows that the fix solved the problem"


def test_silent() -> None:
    key = "severity: sev1\nverification: {metric: errors, window: 24h, environment: production}"
    assert findings(with_front_matter(key), select=ONLY) == []
    section = "\n## Verification\nErrors stayed below 0.1 % for a day.\n"
    assert findings(with_front_matter("severity: sev1") + section, select=ONLY) == []
    assert findings(with_front_matter("severity: sev1\nstatus: draft"), select=ONLY) == []
    assert findings(CLEAN, select=ONLY) == []
