"""The six sections of a postmortem, the three of a light one, and those that settings name."""

import pytest
from documents import CLEAN, LIGHT, brief, findings, with_front_matter

from pmlint.config.settings import Settings

HEADINGS = ["Summary", "Timeline", "Contributing factors", "What went well", "What went poorly", "Action items"]


def without(heading: str, text: str = CLEAN) -> str:
    before, _, after = text.partition(f"## {heading}\n")
    _, mark, rest = after.partition("\n## ")
    return before + ("## " + rest if mark else "")


@pytest.mark.parametrize("heading", HEADINGS)
def test_each_required_section(heading: str) -> None:
    document = with_front_matter("template: full", without(heading))
    found = findings(document)
    last = len(document.rstrip().split("\n"))
    assert brief(found) == [("PM201", last, 1, "error")]
    assert found[0].problem.message == f'the section "{heading}" is missing'
    assert found[0].problem.hint.startswith(f"add `## {heading}`: ")
    assert found[0].problem.anchor.startswith("section:")


@pytest.mark.parametrize(
    ("heading", "other"),
    [
        ("Summary", "TL;DR"),
        ("Timeline", "Chronology"),
        ("Contributing factors", "5 Whys"),
        ("Action items", "Follow-ups"),
    ],
)
def test_other_names(heading: str, other: str) -> None:
    assert findings(CLEAN.replace(f"## {heading}", f"## {other}")) == []


def test_draft_is_milder() -> None:
    document = with_front_matter("status: draft", without("What went well"))
    assert [(one.code, one.severity.value) for one in findings(document)] == [("PM201", "warning")]


def test_light_asks_for_three() -> None:
    assert findings(LIGHT) == []
    assert [one.problem.message for one in findings(without("Cause", LIGHT))] == [
        'the section "Contributing factors" is missing'
    ]


def test_full_template_asks_for_all() -> None:
    found = findings(with_front_matter("template: full", LIGHT), select=("PM201",))
    assert [one.problem.anchor for one in found] == ["section:timeline", "section:went_well", "section:went_poorly"]


def test_one_more_section_is_a_line_of_settings() -> None:
    settings = Settings(required_sections=("summary", "impact"))
    found = findings(CLEAN, settings)
    assert [one.problem.message for one in found] == ['the section "Impact" is missing']


def test_minimal_asks_for_four() -> None:
    assert findings(without("What went well", without("What went poorly")), preset="minimal") == []
    assert [
        one.code for one in findings(without("Timeline", with_front_matter("severity: sev1")), preset="minimal")
    ] == ["PM201"]
