"""The form of the file's name."""

import pytest
from documents import CLEAN, brief, findings

from pmlint.config.settings import Settings


@pytest.mark.parametrize("name", ["outage final v2.md", "2026-02-11.md", "2026-02-11-Pool.md", "pool-2026-02-11.md"])
def test_not_as_agreed(name: str) -> None:
    found = findings(CLEAN, path=f"docs/{name}", select=("PM104",))
    assert brief(found) == [("PM104", 1, 1, "warning")]
    assert found[0].problem.message == f"the file is called `{name}`, not as agreed"
    assert found[0].problem.hint == "rename it to the day and a few words: `2026-02-11-words.md`"


@pytest.mark.parametrize("name", ["2026-02-11-checkout-pool.md", "2026-02-11-dns2.markdown", "lessons.md"])
def test_as_agreed(name: str) -> None:
    assert findings(CLEAN, path=f"docs/{name}", select=("PM104",)) == []


def test_pattern_of_the_team() -> None:
    settings = Settings(filename_pattern=r"PM\d{4}-\d{3} - .{1,80}\.md")
    assert findings(CLEAN, settings, path="PM2021-004 - Pool.md", select=("PM104",)) == []
    found = findings(CLEAN, settings, path="2026-02-11-pool.md", select=("PM104",))
    assert found[0].problem.hint == r"the settings ask for `PM\d{4}-\d{3} - .{1,80}\.md`"


def test_not_in_recommended() -> None:
    assert findings(CLEAN, path="docs/outage final.md") == []
