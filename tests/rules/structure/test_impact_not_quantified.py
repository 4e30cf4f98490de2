"""The impact has a figure."""

import pytest
from documents import CLEAN, LIGHT, brief, findings, with_front_matter

LINE = len(CLEAN.split("\n")) + 1


def with_impact(text: str, document: str = CLEAN) -> str:
    return f"{document}\n## Impact\n{text}\n"


@pytest.mark.parametrize(
    "text",
    [
        "Many users were affected.",
        "Some customers could not pay for a while, see PAY-4821.",
        "Significant latency from 10:02 on 2026-02-11.",
        "See [the graph](https://graphs.example.com/d/4711) and #812.",
        "Checkout v2.1 was slow.",
    ],
)
def test_no_figure(text: str) -> None:
    found = findings(with_impact(text), select=("PM209",))
    assert brief(found) == [("PM209", LINE, 4, "warning")]
    assert found[0].problem.message == '"Impact" names no figure: how many, how much, for how long'


@pytest.mark.parametrize(
    "text",
    [
        "About 4,200 of 31,000 sessions.", "13 % of checkouts failed.", "One customer in eight.", "All users.", "Nobody.",
        "No customer was hit: traffic was drained.", "Unknown: the log was lost.", "Search was slow for an hour.",
        "Half of the carts were lost.", "Users were not affected.", "The site was down for 20 minutes.",
        "Every checkout failed.", "A few thousand requests failed.", "Nothing, N/A",
    ],
)  # fmt: skip
def test_a_figure_or_extent(text: str) -> None:
    assert findings(with_impact(text), select=("PM209",)) == []


@pytest.mark.parametrize("text", ["", "TBD", "N/A"])
def test_an_empty_one_is_another_rules(text: str) -> None:
    assert findings(with_impact(text), select=("PM209",)) == []


def test_front_matter_says_it() -> None:
    text = with_impact("Many users were affected.")
    assert findings(with_front_matter("impact: {users: 4200}", text), select=("PM209",)) == []
    assert findings(with_front_matter("impact: {scope: none}", text), select=("PM209",)) == []
    assert len(findings(with_front_matter("impact: {scope: partial}", text), select=("PM209",))) == 1


def test_gates() -> None:
    draft = with_front_matter("status: draft", with_impact("Many users were affected."))
    assert [one.severity.value for one in findings(draft, select=("PM209",))] == ["info"]
    assert findings(with_impact("Many users were affected.", LIGHT), select=("PM209",)) == []
    assert findings(CLEAN, select=("PM209",)) == []
