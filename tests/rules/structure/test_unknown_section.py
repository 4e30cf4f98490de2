"""Headings under which no rule looks."""

from documents import CLEAN, findings

ON = ("PM205",)


def test_found() -> None:
    text = CLEAN.replace("## Timeline", "## Musings\nIt rained.\n\n## Timeline")
    (found,) = findings(text, extend_select=ON)
    assert (found.code, found.problem.span.line) == ("PM205", text.split("\n").index("## Musings") + 1)
    assert found.problem.message == '"Musings" names no section that pmlint knows'


def test_headings_inside_known_sections_are_their_own_matter() -> None:
    text = CLEAN.replace("- The default pool", "### Musings\n\n- The default pool")
    assert findings(text, select=ON) == []


def test_off_unless_asked_for() -> None:
    assert findings(CLEAN.replace("## Timeline", "## Musings\nIt rained.\n\n## Timeline")) == []
    assert findings(CLEAN, select=ON) == []
