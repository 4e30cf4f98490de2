"""A section answers its question."""

import pytest
from documents import CLEAN, brief, findings, with_section

from pmlint.config.settings import RuleSetting, Settings

LINE = CLEAN.split("\n").index("## What went well") + 1


@pytest.mark.parametrize(
    "text", ["", "N/A", "None", "- TBD", "**None.**", "<!-- what helped -->", "see above", "-", "…"]
)
def test_says_nothing(text: str) -> None:
    found = findings(with_section(f"## What went well\n{text}"))
    assert brief(found) == [("PM202", LINE, 4, "error")]
    assert found[0].problem.message.startswith('the section "What went well" ')


def test_messages() -> None:
    empty, said = (findings(with_section(f"## What went well\n{text}"))[0] for text in ("", "N/A"))
    assert empty.problem.message == 'the section "What went well" is empty'
    assert said.problem.message == 'the section "What went well" says only "N/A"'


@pytest.mark.parametrize(
    "text",
    ["Nothing helped: the cache was cold.", "![Errors fell at 10:22](errors.png)", "None, since nobody was awake"],
)
def test_answers(text: str) -> None:
    assert findings(with_section(f"## What went well\n{text}")) == []


def test_further_action_items_are_left_to_their_own_rules() -> None:
    assert findings(f"{CLEAN}\n## Further action items\n", select=("PM202",)) == []


def test_a_heading_may_be_the_answer() -> None:
    owner = "## Owner: @dana\n\n## Timeline"
    assert findings(CLEAN.replace("## Timeline", owner), select=("PM202",)) == []
    for heading in ("## Recording:", "## Detection: TBD"):
        text = CLEAN.replace("## Timeline", f"{heading}\n\n## Timeline")
        assert [one.problem.span.line for one in findings(text, select=("PM202",))] == [
            text.split("\n").index(heading) + 1
        ]


def test_optional_section_is_a_warning() -> None:
    found = findings(CLEAN + "\n## Background\n")
    assert [(one.code, one.severity.value) for one in found] == [("PM202", "warning")]


def test_empty_actions_are_another_rules() -> None:
    assert [one.code for one in findings(with_section("## Action items\n"))] == ["PM601"]


def test_placeholders_are_an_option() -> None:
    settings = Settings(rules={"PM202": RuleSetting(options={"placeholders": ["later"]})})
    assert [one.code for one in findings(with_section("## What went well\nLater"), settings, select=("PM202",))] == [
        "PM202"
    ]
    assert findings(with_section("## What went well\nN/A"), settings, select=("PM202",)) == []
