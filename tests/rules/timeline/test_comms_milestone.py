"""The word to customers stands in the timeline."""

import pytest
from documents import CLEAN, findings, with_front_matter

ON = ("PM313",)
EXTERNAL = with_front_matter("severity: sev1\nimpact: {external: true, users: 1200}")
ENTRY = "- 10:22 The change is reverted and errors stop."


def test_found_at_the_heading() -> None:
    (found,) = findings(EXTERNAL, select=ON)
    assert found.problem.span.line == EXTERNAL.split("\n").index("## Timeline") + 1
    assert found.problem.message == "customers were affected, and the timeline tells of no word to them"


@pytest.mark.parametrize(
    "entry",
    ["The status page says that checkout has errors.", "Customers are informed by mail.", "We tweet about it.",
     "Support notifies the largest merchants.", "A post on the status blog goes out."],
)  # fmt: skip
def test_told(entry: str) -> None:
    assert findings(EXTERNAL.replace(ENTRY, f"- 10:15 {entry}\n{ENTRY}"), select=ON) == []


def test_silent() -> None:
    assert findings(CLEAN, select=ON) == []
    assert findings(with_front_matter("impact: {external: true}"), select=ON) == []
    assert findings(EXTERNAL + "\n## Communication\nA mail went to all.\n", select=ON) == []
