"""Words that stand for a measure."""

import pytest
from documents import CLEAN, LIGHT, brief, findings, with_front_matter, with_section

from pmlint.config.settings import RuleSetting, Settings

LINE = CLEAN.split("\n").index("## Summary") + 2
ONLY = ("PM210",)


@pytest.mark.parametrize(
    ("text", "column", "words"),
    [
        ("Many users saw errors.", 1, "Many users"),
        ("Errors were seen by a lot of our customers.", 21, "a lot of our customers"),
        ("Latency was significantly higher than usual.", 13, "significantly higher"),
        ("It led to several failed requests.", 11, "several failed requests"),
    ],
)
def test_found(text: str, column: int, words: str) -> None:
    found = findings(with_section(f"## Summary\n{text}"), select=ONLY)
    assert brief(found) == [("PM210", LINE, column, "info")]
    assert found[0].problem.message == f'"{words}" is the only measure of the harm'


@pytest.mark.parametrize(
    "text",
    [
        "About 4,200 users saw errors, and many customers wrote.",
        "Many thanks to all.",
        "Errors for an hour, to many users.",
        "Some of the alerts fired.",
        "```\nmany users\n```",
        "The number of affected users is unknown; many users are asleep then.",
    ],
)
def test_silent(text: str) -> None:
    assert findings(with_section(f"## Summary\n{text}"), select=ONLY) == []


def test_figures_of_the_front_matter_count() -> None:
    vague = with_section("## Summary\nMany users saw errors.")
    assert findings(with_front_matter("impact: {users: 1200}", vague), select=ONLY) == []


def test_light_documents_are_asked_too_once() -> None:
    text = with_section("## Summary\nMany users waited.\nSeveral customers wrote.", LIGHT)
    assert len(findings(text, select=ONLY)) == 1


def test_words_of_the_team() -> None:
    own = Settings(rules={"vague-quantifier": RuleSetting(options={"words": ("tons of",)})})
    assert len(findings(with_section("## Summary\nTons of users saw errors."), own, select=ONLY)) == 1
    assert findings(with_section("## Summary\nMany users saw errors."), own, select=ONLY) == []
