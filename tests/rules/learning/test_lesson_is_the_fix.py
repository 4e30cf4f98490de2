"""A lesson holds for more than the fix."""

from documents import CLEAN, brief, findings

ONLY = ("PM702",)
SECTION = "\n## Lessons learned\n- {}\n"


def test_found() -> None:
    for lesson in ("Added a check of the pool size.", "Alert when requests wait for a connection."):
        document = CLEAN + SECTION.format(lesson)
        found = findings(document, select=ONLY)
        assert brief(found) == [("PM702", document.split("\n").index(f"- {lesson}") + 1, 3, "info")]
        assert found[0].problem.message == f'the lesson "{lesson}" reports the fix'


def test_silent() -> None:
    for lesson in ("A default that is copied carries the load of elsewhere.", "Additional pools hide the first one."):
        assert findings(CLEAN + SECTION.format(lesson), select=ONLY) == []
