"""A principle tells somebody what to do."""

import pytest
from documents import CLEAN, brief, findings, with_front_matter

ONLY = ("PM705",)


@pytest.mark.parametrize(
    "principle",
    [
        "We should test everything better and earlier next time.",
        "Communicate better and more often as a team.",
        "Every configuration needs validation.",
    ],
)
def test_found_at_the_key(principle: str) -> None:
    line = f"principle: {principle}"
    document = with_front_matter(line)
    found = findings(document)
    assert brief(found) == [("PM705", document.split("\n").index(line) + 1, 12, "warning")]
    assert found[0].problem.message == f'"{principle}" is true of every incident and tells nobody what to do'


def test_too_short_to_be_one() -> None:
    line = "principle: Test more."
    document = with_front_matter(line)
    found = findings(document)
    assert brief(found) == [("PM705", document.split("\n").index(line) + 1, 12, "warning")]
    assert found[0].problem.message == "the principle `Test more.` is too short to tell anybody what to do"


def test_section() -> None:
    document = CLEAN + "\n## Generalised lesson\nTest more.\n"
    line = document.split("\n").index("## Generalised lesson") + 1
    assert brief(findings(document, select=ONLY)) == [("PM705", line, 4, "warning")]


def test_lessons_are_platitudes_only_where_nothing_else_is_said() -> None:
    document = CLEAN + "\n## Lessons learned\n- Communicate better.\n- Retries need a limit.\n- Short ones are fine.\n"
    line = document.split("\n").index("- Communicate better.") + 1
    assert brief(findings(document, select=ONLY)) == [("PM705", line, 3, "warning")]


@pytest.mark.parametrize(
    "principle",
    [
        "Capacity settings need a default per service and a load test.",
        "Any external lookup can miss; design for absence at the boundary.",
    ],
)
def test_silent(principle: str) -> None:
    assert findings(with_front_matter(f'principle: "{principle}"')) == []
