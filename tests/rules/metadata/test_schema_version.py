"""The version of the schema is named."""

from documents import CLEAN, LIGHT, brief, findings, with_front_matter

ONLY = ("PM120",)


def test_found_at_the_opening() -> None:
    for lines in ("severity: sev1", "severity: sev1\nschema:"):
        found = findings(with_front_matter(lines), select=ONLY)
        assert brief(found) == [("PM120", 1, 1, "info")]
    assert found[0].problem.hint == "add `schema: 1`"


def test_silent() -> None:
    assert findings(with_front_matter("severity: sev1\nschema: 1"), select=ONLY) == []
    assert findings(with_front_matter("severity: sev1\nstatus: in-review"), select=ONLY) == []
    assert findings(CLEAN, select=ONLY) == []
    assert findings(LIGHT, select=ONLY) == []
    assert findings("# Outage\n\n## Summary\nIt was down.\n", select=ONLY) == []
    assert findings(with_front_matter("severity: sev1"), path="lessons.md", select=ONLY) == []
