"""A full review looks back at the reasoning."""

from documents import CLEAN, brief, findings, with_front_matter

ONLY = ("PM706",)


def test_found_at_the_last_line() -> None:
    document = with_front_matter("severity: sev1")
    found = findings(document, select=ONLY)
    assert brief(found) == [("PM706", len(document.rstrip().split("\n")), 1, "warning")]
    assert found[0].problem.message == 'the section "Reasoning audit" is missing'


def test_draft_is_told() -> None:
    found = findings(with_front_matter("severity: sev1\nstatus: draft"), select=ONLY)
    assert [one.severity.value for one in found] == ["info"]


def test_silent() -> None:
    section = "\n## Reasoning audit\nWe trusted the default.\n"
    assert findings(with_front_matter("severity: sev1") + section, select=ONLY) == []
    assumptions = "severity: sev1\nassumptions: [{belief: the pool is large, reality: it held five}]"
    assert findings(with_front_matter(assumptions), select=ONLY) == []
    assert findings(CLEAN, select=ONLY) == []
