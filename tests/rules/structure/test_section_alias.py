"""One name for one thing."""

import pytest
from documents import CLEAN, brief, findings

from pmlint.config.settings import RuleSetting, Settings
from pmlint.model.problem import Diagnostic


def found(old: str, new: str, settings: Settings | None = None) -> list[Diagnostic]:
    return findings(CLEAN.replace(f"## {old}\n", f"## {new}\n"), settings, select=("PM206",), severity=("PM206=info",))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Summary", "Executive summary"), ("Timeline", "Chronology"), ("What went poorly", "What went wrong"),
        ("Action items", "Follow-ups"), ("Contributing factors", "5 Whys"),
    ],
)  # fmt: skip
def test_another_name(old: str, new: str) -> None:
    diagnostics = found(old, new)
    assert brief(diagnostics) == [("PM206", CLEAN.split("\n").index(f"## {old}") + 1, 4, "info")]


def test_message() -> None:
    (one,) = found("What went poorly", "What went wrong")
    assert one.problem.message == '"What went wrong" is usually called "What went poorly"'


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Timeline", "3. Timeline (UTC)"), ("Timeline", "🕐 Timeline"), ("Contributing factors", "Root cause"),
        ("Summary", "What happened"), ("Contributing factors", "Why the alert was late"),
    ],
)  # fmt: skip
def test_the_usual_name_or_a_heading_of_its_own(old: str, new: str) -> None:
    assert found(old, new) == []


def test_beside_a_section_of_the_usual_name() -> None:
    assert findings(CLEAN + "\n## Chronology\nSee above.\n", select=("PM206",)) == []


def test_a_teams_own_names() -> None:
    assert found("Timeline", "Chronology", Settings(section_aliases={"timeline": ("Chronology",)})) == []
    settings = Settings(rules={"PM206": RuleSetting(options={"names": ["Chronology"]})})
    assert found("Timeline", "Chronology", settings) == []
    assert len(found("Timeline", "Timeline", settings)) == 1


def test_off_but_in_strict() -> None:
    text = CLEAN.replace("## Timeline", "## Chronology")
    assert findings(text) == []
    assert [one.severity.value for one in findings(text, preset="strict") if one.code == "PM206"] == ["info"]
