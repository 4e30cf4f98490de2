"""Tasks stand in the list of action items."""

from documents import brief, findings, with_front_matter, with_section

ONLY = ("PM632",)
BOX = "- [ ] Add an alert on the pool."


def test_found() -> None:
    document = with_section(f"## What went poorly\n{BOX}")
    found = findings(document, select=ONLY)
    assert brief(found) == [("PM632", document.split("\n").index(BOX) + 1, 3, "info")]
    assert found[0].problem.message == '"Add an alert on the pool." is an open check box outside the action items'


def test_silent() -> None:
    document = with_section(f"## What went poorly\n{BOX}")
    assert findings(with_front_matter("status: draft", document), select=ONLY) == []
    assert findings(document.replace("[ ]", "[x]"), select=ONLY) == []
    assert findings(with_section("## Action items\n" + BOX), select=ONLY) == []
