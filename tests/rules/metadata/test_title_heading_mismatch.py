"""Two titles."""

import pytest
from documents import CLEAN, brief, findings, with_front_matter

TITLE = "Checkout returned errors after a change of pool size"
LINE = CLEAN.split("\n").index(f"# {TITLE}") + 1


def test_two_titles() -> None:
    found = findings(CLEAN.replace(f"# {TITLE}", "# Search was slow"))
    assert brief(found) == [("PM105", LINE, 3, "warning")]
    assert found[0].problem.message == f'the heading says "Search was slow", the front matter "{TITLE}"'


@pytest.mark.parametrize(
    "heading",
    ["Postmortem: Checkout returned errors", f"{TITLE.upper()} (2026-02-11)", f"PM-2026-007 {TITLE}!", "Checkout"],
)
def test_same_title(heading: str) -> None:
    assert findings(CLEAN.replace(f"# {TITLE}", f"# {heading}")) == []


def test_second_heading_of_level_one() -> None:
    text = f"{CLEAN}\n# Figures\nErrors rose.\n"
    found = findings(text, select=("PM105",))
    assert brief(found) == [("PM105", len(CLEAN.split("\n")) + 1, 3, "warning")]
    assert found[0].problem.message == '"Figures" is a second heading of level 1, which makes it a title'


def test_sections_of_level_one() -> None:
    assert findings(CLEAN.replace("\n## ", "\n# "), select=("PM105",)) == []


def test_a_further_section_of_level_one_is_no_title() -> None:
    text = CLEAN.replace(f"# {TITLE}\n\n", "").replace("\n## ", "\n# ")
    assert findings(text.replace("# What went poorly", "# Working theory"), select=("PM105",)) == []


def test_a_title_that_is_still_to_be_written() -> None:
    assert findings(CLEAN.replace(f"# {TITLE}", "# Postmortem of <service>"), select=("PM105",)) == []


def test_one_title_only() -> None:
    assert findings(CLEAN.replace(f"\n# {TITLE}\n", ""), select=("PM105",)) == []
    assert findings(with_front_matter("title: 12"), select=("PM105",)) == []
