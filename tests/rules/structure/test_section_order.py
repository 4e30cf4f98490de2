"""Facts come before fixes."""

import pytest
from documents import CLEAN, LIGHT, findings

HEAD, *SECTIONS = CLEAN.split("\n## ")
BY_NAME = {text.split("\n")[0]: "\n## " + text.rstrip("\n") + "\n" for text in SECTIONS}


def ordered(*names: str) -> list[str]:
    text = HEAD + "".join(BY_NAME[name] for name in names)
    return [one.problem.message for one in findings(text, select=("PM203",))]


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (["Summary", "Action items", "Timeline"], '"Timeline" stands below "Action items", which belongs after it'),
        (["Timeline", "Summary", "Action items"], '"Summary" stands below "Timeline", which belongs after it'),
        (["Action items", "Summary", "Timeline"], '"Summary" stands below "Action items", which belongs after it'),
    ],
)
def test_out_of_order(names: list[str], message: str) -> None:
    assert ordered(*names) == [message]


@pytest.mark.parametrize(
    "names",
    [
        list(BY_NAME),
        ["Summary", "Contributing factors", "Timeline", "Action items"],
        ["Summary", "Timeline", "Action items", "What went well", "What went poorly"],
    ],
)
def test_in_order(names: list[str]) -> None:
    assert ordered(*names) == []


def test_light() -> None:
    assert findings(LIGHT, select=("PM203",)) == []
