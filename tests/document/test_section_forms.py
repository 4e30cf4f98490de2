"""Sections that no heading opens: capitals, quotes on top, folded blocks, rows of a form."""

import pytest
from document.reading import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Hi all,\n\nWHAT HAPPENED\nThe disk died.\n\nTIMELINE\n\n- 10:02 dead\n\nWHAT NOW\n\n- Buy two\n",
            [(3, "summary", "plain-label"), (6, "timeline", "plain-label"), (10, "actions", "plain-label")],
            id="lines in capitals",
        ),
        pytest.param("> **TL;DR** the disk died\n\n# Disk\n", [(1, "summary", "bold-run-in")], id="a quote on top"),
        pytest.param(
            "# Disk\n\n<details>\n<summary>Timeline (UTC)</summary>\n\n- 10:02 dead\n- 10:30 back\n\n</details>\n",
            [(4, "timeline", "plain-label")],
            id="a folded block",
        ),
        pytest.param(
            "# Disk\n\n| Field | Entry |\n|---|---|\n| Author | Ngozi Okafor and Thu Hà and others |\n"
            "| **Description** | The disk of the mail server died. |\n| **Impact** | No mail was delivered for a day. |\n",
            [(6, "summary", "table-row"), (7, "impact", "table-row")],
            id="rows of a form, people left out",
        ),
        pytest.param(
            "# Disk\n\n## Causes\n\n**What happened?**\n\nIt was old.\n\n**Impact**\n\nNo mail.\n",
            [(3, "root_cause", "heading"), (9, "impact", "bold-line")],
            id="a bold question below causes is part of them",
        ),
        pytest.param("# Disk\n\nIT IS NOT THE\nDISK.\n\nSHOUTING, THOUGH\n", [], id="capitals that name nothing"),
    ],
)
def test_forms(text: str, expected: list[tuple[int, str, str]]) -> None:
    outline = read(text).outline
    assert [(section.span.line, section.role, section.form) for section in outline] == expected


def test_entries_below_a_folded_heading_are_read() -> None:
    text = "# Disk\n\n<details>\n<summary>Timeline (UTC)</summary>\n\n- 10:02 dead\n- 10:30 back\n\n</details>\n"
    assert [entry.at_as_written for entry in read(text).timeline] == ["10:02", "10:30"]
