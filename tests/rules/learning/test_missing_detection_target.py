"""The next one is noticed, and fast."""

import pytest
from documents import brief, findings, with_front_matter

ONLY = ("PM716",)


@pytest.mark.parametrize(
    ("detection", "missing"),
    [
        ("{source: customer}", "signal and the target"),
        ("{source: customer, signal: errors}", "target"),
        ("{target: 4m}", "signal"),
    ],
)
def test_found(detection: str, missing: str) -> None:
    document = with_front_matter(f"severity: sev1\ndetection: {detection}")
    found = findings(document, select=ONLY)
    assert brief(found) == [("PM716", document.split("\n").index(f"detection: {detection}") + 1, 1, "info")]
    assert found[0].problem.message == (
        f"`detection` does not say the {missing}: how the next one is noticed, and how fast"
    )


def test_silent() -> None:
    full = "detection: {source: customer, signal: errors, target: 4m}"
    assert findings(with_front_matter(f"severity: sev1\n{full}"), select=ONLY) == []
    assert findings(with_front_matter("severity: sev1"), select=ONLY) == []
    assert findings(with_front_matter("severity: sev3\ndetection: {source: customer}"), select=ONLY) == []
