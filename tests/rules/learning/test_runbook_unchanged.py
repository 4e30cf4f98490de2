"""The runbook knows of the incident."""

from documents import CLEAN, brief, findings, with_actions, with_front_matter

ONLY = ("PM715",)


def test_found() -> None:
    found = findings(with_front_matter("severity: sev1"), select=ONLY)
    assert brief(found) == [("PM715", 1, 1, "info")]
    assert found[0].problem.message == "nothing says whether the runbook knows of this now"


def test_silent() -> None:
    big = "severity: sev1"
    assert findings(with_front_matter(f"{big}\nrunbook: https://runbooks.example.com/pool"), select=ONLY) == []
    item = "- Link the play-book from the alert. Owner: @sam. Due: 2026-03-01. Tracked: PAY-1."
    assert findings(with_front_matter(big, with_actions(item)), select=ONLY) == []
    assert findings(with_front_matter(big) + "\n## Capture\nThe runbook has a page.\n", select=ONLY) == []
    assert findings(CLEAN, select=ONLY) == []
