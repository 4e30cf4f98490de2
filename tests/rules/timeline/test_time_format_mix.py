"""One clock for all times."""

import pytest
from documents import CLEAN, brief, findings, with_section

LINE = CLEAN.split("\n").index("## Timeline") + 2


def test_two_clocks() -> None:
    found = findings(with_section("## Timeline\n- 3:02 PM a\n- 15:11 b\n- 15:22 c"), select=("PM311",))
    assert brief(found) == [("PM311", LINE, 3, "info")]
    assert found[0].problem.message == "`3:02 PM` and `15:11` are by two clocks"


@pytest.mark.parametrize(
    "entries",
    ["- 3:02 PM a\n- 3:11 PM b", "- 15:02 a\n- 15:11 b", "- 9:02 am a\n- 9:11 b", "- 2026-02-11 a\n- 3:11 PM b"],
)
def test_one_clock_or_uncertain(entries: str) -> None:
    assert findings(with_section(f"## Timeline\n{entries}"), select=("PM311",)) == []
