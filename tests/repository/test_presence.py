"""Which files there are."""

from pathlib import Path

import pytest

from pmlint.repository.presence import Presence


@pytest.fixture
def presence(tmp_path: Path) -> Presence:
    """A repository with two files, an empty folder and a link."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "Graph.png").touch()
    (tmp_path / "a.md").touch()
    (tmp_path / "vendor").mkdir()
    (tmp_path / "linked").symlink_to(tmp_path / "docs")
    return Presence(tmp_path)


@pytest.mark.parametrize(
    ("path", "there"),
    [
        ("a.md", True),
        ("docs", True),
        ("docs/", True),
        ("docs/Graph.png", True),
        ("docs/graph.png", False),
        ("Docs/Graph.png", False),
        ("docs/none/Graph.png", False),
        ("a.md/b", False),
        ("none", False),
        ("vendor/lib/x.md", True),
        ("linked/anything", True),
        ("linked", True),
        (".", True),
        ("a\0b", False),
    ],
)
def test_exists(presence: Presence, path: str, there: bool) -> None:
    assert presence.exists(path) is there


def test_names(presence: Presence) -> None:
    assert presence.names("") == ("a.md", "docs", "linked", "vendor")
    assert presence.names("docs") == ("Graph.png",)
    assert presence.names("none") == ()
