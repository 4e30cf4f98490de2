"""A summary of a few sentences."""

import pytest
from documents import LIGHT, findings, with_section

from pmlint.config.settings import RuleSetting, Settings


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (24, '"Summary" has 24 words, fewer than 25'),
        (201, '"Summary" has 201 words, more than 200'),
    ],
)
def test_too_short_or_long(words: int, message: str) -> None:
    (one,) = findings(with_section("## Summary\n" + "word " * words), select=("PM207",))
    assert (one.severity.value, one.problem.message) == ("info", message)


@pytest.mark.parametrize("words", [25, 200])
def test_fine(words: int) -> None:
    assert findings(with_section("## Summary\n" + "word " * words), select=("PM207",)) == []


@pytest.mark.parametrize("text", ["", "TBD"])
def test_an_empty_one_is_another_rules(text: str) -> None:
    assert findings(with_section(f"## Summary\n{text}"), select=("PM207",)) == []


def test_light_is_not_asked() -> None:
    assert findings(LIGHT, select=("PM207",)) == []


def test_options() -> None:
    settings = Settings(rules={"PM207": RuleSetting(options={"least": 3, "most": 4})})
    assert findings(with_section("## Summary\nThree words here."), settings, select=("PM207",)) == []
    assert len(findings(with_section("## Summary\nFive words are too many."), settings, select=("PM207",))) == 1
