"""The source lines of action items."""

from documents import read, with_actions

from pmlint.document.item_lines import lines_of_items


def lines(items: str) -> list[str]:
    """The lines of each item, in order."""
    return list(lines_of_items(read(with_actions(items))).values())


def test_up_to_the_next_item() -> None:
    assert lines("- Reject pools\n  - why: load\n- Alert\n") == ["- Reject pools\n  - why: load", "- Alert\n"]


def test_up_to_the_next_heading_and_paragraph() -> None:
    assert lines("- Reject pools\n  and more\n\nNo part of it.\n")[0] == "- Reject pools\n  and more"
    assert lines("- Reject pools\n\n### Later\n- Alert")[0] == "- Reject pools\n"


def test_rows() -> None:
    table = "| Action | Owner |\n|---|---|\n| Reject pools | @sam |\n| Alert | @lee |"
    assert lines(table) == ["| Reject pools | @sam |", "| Alert | @lee |"]
