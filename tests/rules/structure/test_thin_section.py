"""Causes of a big incident are explained."""

from documents import CLEAN, findings, with_front_matter, with_section

from pmlint.config.settings import RuleSetting, Settings
from pmlint.model.problem import Diagnostic

LINE = CLEAN.split("\n").index("## Contributing factors") + 1


def found(causes: str, settings: Settings | None = None, severity: str = "sev1") -> list[Diagnostic]:
    text = with_section(f"## Contributing factors\n{causes}", with_front_matter(f"severity: {severity}"))
    return [one for one in findings(text, settings, preset="strict") if one.code == "PM211"]


def test_message_and_place() -> None:
    (one,) = found("- A change of the pool.\n- Old hosts.")
    assert (one.severity.value, one.problem.span.line) == ("warning", LINE)
    assert one.problem.message == (
        '"Contributing factors" has 7 words, fewer than the 40 in which a mechanism can be told'
    )


def test_enough() -> None:
    assert found("word " * 40) == []
    assert found("word " * 20 + "\n\n### Why it spread\n" + "word " * 20) == []


def test_all_sections_of_causes_count() -> None:
    assert found("word " * 20 + "\n\n## Root cause\n" + "word " * 20) == []


def test_silent() -> None:
    assert found("- A change of the pool.\n- Old hosts.", severity="sev3") == []
    assert found("- A change of the pool.") == []  # PM402 tells it
    assert found("A change of the pool.") == []  # PM401 does
    assert found("TBD") == []
    assert findings(with_section("## Contributing factors\nA change."), select=("thin-section",)) == []


def test_words_are_an_option() -> None:
    assert found("- A pool.\n- Old hosts.", Settings(rules={"PM211": RuleSetting(options={"words": 4})})) == []
