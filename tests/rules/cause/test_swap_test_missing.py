"""The swap test is answered, in the front matter or in a section."""

import pytest
from documents import CLEAN, brief, findings, with_front_matter

BIG = with_front_matter("severity: sev2")
ANSWER = 'swap_test: {passes: true, because: "the check rejects pools below 20 for any author"}'


def test_found_where_asked_for() -> None:
    for found in (
        findings(BIG, select=("PM409",)),
        [one for one in findings(BIG, preset="strict") if one.code == "PM409"],
    ):
        assert brief(found) == [("PM409", 1, 1, "warning")]
        assert found[0].problem.message == "the swap test is not answered"


def test_full_review_incomplete_tells_it_otherwise() -> None:
    assert "PM409" not in [one.code for one in findings(BIG)]
    told = [one.problem.message for one in findings(BIG) if one.code == "PM700"]
    assert ["swap_test" in message for message in told] == [True]


@pytest.mark.parametrize(
    "text",
    [
        with_front_matter(ANSWER, BIG),
        BIG + "\n## Swap test\nAnybody would be stopped by the check now.\n",
        CLEAN,
        with_front_matter("status: draft", BIG),
    ],
)
def test_silent(text: str) -> None:
    assert findings(text, select=("PM409",)) == []
