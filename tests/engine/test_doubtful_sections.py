"""What front matter leaves open is not demanded on top of the defect in it."""

import pytest
from documents import CLEAN, LIGHT, findings, with_front_matter, without_key

SMALL = without_key("template", LIGHT)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        pytest.param(SMALL, [], id="a light document by its severity"),
        pytest.param(without_key("severity", SMALL), ["PM101"], id="no severity"),
        pytest.param(SMALL.replace("severity:", "sevrity:"), ["PM102"], id="severity misspelt"),
        pytest.param(SMALL.replace("owner: ", "owner: @"), ["PM002"], id="front matter cannot be read"),
        pytest.param(
            with_front_matter("template: full", without_key("severity", SMALL)),
            ["PM101", "PM201", "PM201", "PM201"],
            id="a full document by its own words",
        ),
        pytest.param(
            without_key("severity", SMALL).replace("## Cause", "## Detection"),
            ["PM101", "PM201", "PM201", "PM201", "PM201"],
            id="not complete as a light document either",
        ),
        pytest.param(
            without_key("severity").replace("## What went well", "## Detection"),
            ["PM101", "PM201"],
            id="with a timeline",
        ),
    ],
)
def test_severity_that_is_not_told(text: str, codes: list[str]) -> None:
    assert [one.code for one in findings(text)] == codes


def test_action_items_may_stand_in_front_matter_that_cannot_be_read() -> None:
    text = CLEAN[: CLEAN.index("## Action items")].replace('owner: "@dana"', "owner: @dana")
    assert [one.code for one in findings(text)] == ["PM002"]
