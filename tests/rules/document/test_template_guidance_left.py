"""Instructions of a registered template."""

import pytest
from documents import CLEAN, brief, findings, plan, read, with_section

from pmlint.config.settings import RuleSetting, Settings
from pmlint.engine.lint import lint, make_plan

LINE = CLEAN.split("\n").index("## Summary") + 2


@pytest.mark.parametrize(
    "text",
    [
        "Describe in two or three sentences what happened and who was affected.",
        "_Describe in two or three sentences\nwhat happened, and who was affected_",
        "- Describe in two or three sentences what happened and who was affected",
    ],
)
def test_passage_of_the_template(text: str) -> None:
    found = findings(with_section(f"## Summary\n{text}"))
    assert brief(found) == [("PM011", LINE, 1, "warning")]
    assert "from the template" in found[0].problem.message


@pytest.mark.parametrize(
    "text",
    [
        "Describe in two or three sentences what happened and who was hurt.",
        "Fine.\n<!-- Describe in two or three sentences what happened and who was affected. -->",
        "Fine.\n```\nDescribe in two or three sentences what happened and who was affected.\n```",
        "Fine.\n\n| When | What happened, and what was seen at the time |\n|---|---|\n| now | all |",
    ],
)
def test_other_text(text: str) -> None:
    assert findings(with_section(f"## Summary\n{text}")) == []


def test_row_of_the_template() -> None:
    row = "| 10:02 | Starts. |\n| HH:MM | The first sign that something was not as it should be. |"
    found = findings(with_section(f"## Timeline\n| When | What |\n|---|---|\n{row}"), select=("PM011",))
    assert [one.problem.span.line for one in found] == [CLEAN.split("\n").index("## Timeline") + 5]


def test_kept_on_purpose() -> None:
    settings = Settings(rules={"PM011": RuleSetting(options={"keep": ("Describe in two",)})})
    text = with_section("## Summary\nDescribe in two or three sentences what happened and who was affected.")
    assert "PM011" not in {one.code for one in lint(read(text), plan(settings))}


def test_without_templates_it_is_silent() -> None:
    text = with_section("## Summary\nDescribe in two or three sentences what happened and who was affected.")
    assert "PM011" not in {one.code for one in lint(read(text), make_plan(Settings()))}
