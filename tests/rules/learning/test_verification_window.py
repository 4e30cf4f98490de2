"""A fix is watched for a day."""

import pytest
from documents import CLEAN, brief, findings, with_front_matter

from pmlint.config.settings import RuleSetting, Settings

ONLY = ("PM714",)
LINE = "verification: {{metric: errors, window: {}, environment: production}}"


@pytest.mark.parametrize("window", ["10m", "2 hours", "23h"])
def test_found_at_the_window(window: str) -> None:
    document = with_front_matter(LINE.format(window))
    found = findings(document, select=ONLY)
    line = document.split("\n").index(LINE.format(window)) + 1
    assert brief(found) == [("PM714", line, LINE.format(window).index(window) + 1, "info")]
    assert found[0].problem.message == f"the fix was watched for {window} only"


def test_no_window() -> None:
    found = findings(with_front_matter("verification: {metric: errors}"), select=ONLY)
    assert [one.problem.message for one in found] == ["the fix was watched for a time that nobody says"]


def test_silent() -> None:
    for window in ("24h", "2 days", "1w", "48 hours", "until the release"):
        assert findings(with_front_matter(LINE.format(window)), select=ONLY) == []
    assert findings(CLEAN, select=ONLY) == []


def test_hours_are_an_option() -> None:
    settings = Settings(rules={"verification-window": RuleSetting(options={"hours": 1})})
    assert findings(with_front_matter(LINE.format("2h")), settings, select=ONLY) == []
