"""Links to headings of the same document."""

import pytest
from documents import CLEAN, brief, findings, with_section

LINE = CLEAN.split("\n").index("## Summary") + 2


def test_misspelt() -> None:
    found = findings(with_section("## Summary\nSee the [timeline](#timelin)."))
    assert brief(found) == [("PM016", LINE, 9, "warning")]
    assert found[0].problem.message == "`#timelin` is no heading of this document"
    assert found[0].problem.hint == "did you mean `#timeline`?"


@pytest.mark.parametrize("address", ["#", "#top", "#timeline", "#Timeline", "#what-went-well", "#of-it", "other.md#x"])
def test_sound(address: str) -> None:
    text = with_section(f'## Summary\nSee [it]({address}). <a id="of-it"></a>')
    assert findings(text, ignore=("PM015",)) == []


def test_nothing_close() -> None:
    found = findings(with_section("## Summary\nSee [it](#zzz)."))
    assert found[0].problem.hint == "link to a heading: its words in lower case, joined by hyphens"
