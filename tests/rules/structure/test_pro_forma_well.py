"""What went well is answered."""

import pytest
from documents import CLEAN, brief, findings, with_section

LINE = CLEAN.split("\n").index("## What went well") + 1


@pytest.mark.parametrize("text", ["Not much.", "- Good teamwork", "Nothing really went well", "Nothing went well."])
def test_for_forms_sake(text: str) -> None:
    found = findings(with_section(f"## What went well\n{text}"), select=("PM216",))
    assert brief(found) == [("PM216", LINE, 4, "info")]
    assert found[0].problem.message == f'"What went well" says only "{text}"'


@pytest.mark.parametrize(
    "text",
    ["", "N/A", "Nothing", "The edge cache kept reads alive.", "![Errors](errors.png)", "- [The rollback](roll.md)"],
)
def test_silent(text: str) -> None:
    assert findings(with_section(f"## What went well\n{text}"), select=("PM216",)) == []
