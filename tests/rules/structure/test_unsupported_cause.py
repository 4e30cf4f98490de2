"""Causes show how they are known."""

import pytest
from documents import CLEAN, brief, findings, with_front_matter, with_section

LINE = CLEAN.split("\n").index("## Contributing factors") + 1
BIG = with_front_matter("severity: sev1") + "\n## Links\n- https://graphs.example.com/1\n"


def test_nothing_shows_it() -> None:
    found = findings(BIG, select=("PM215",))
    assert brief(found) == [("PM215", LINE, 4, "info")]
    assert found[0].problem.message == 'nothing in "Contributing factors" shows how the cause is known'


@pytest.mark.parametrize(
    "evidence", ["[trace](https://traces.example.com/1)", "#812", "`pool: 5`", "commit 3fa9c1d", "PAY-4821"]
)
def test_something_shows_it(evidence: str) -> None:
    assert findings(with_section(f"## Contributing factors\nThe pool: {evidence}.", BIG), select=("PM215",)) == []


def test_silent() -> None:
    assert findings(with_front_matter("severity: sev1"), select=("PM215",)) == []
    assert findings(BIG.replace("sev1", "sev3"), select=("PM215",)) == []
    assert findings(with_section("## Contributing factors\nTBD", BIG), select=("PM215",)) == []
