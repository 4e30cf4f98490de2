"""A file is written whole or not at all."""

from pathlib import Path

import pytest

from pmlint.app.write import write_whole
from pmlint.errors import RepositoryError


@pytest.mark.parametrize("before", [None, "old content, which is longer"])
def test_written(before: str | None, tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    if before is not None:
        path.write_text(before)
    write_whole(path, "new ✅\n")
    assert path.read_bytes() == "new ✅\n".encode()
    assert [file.name for file in tmp_path.iterdir()] == ["r.json"]


def test_not_written(tmp_path: Path) -> None:
    with pytest.raises(RepositoryError, match="cannot be written: no such file or directory"):
        write_whole(tmp_path / "gone/r.json", "x")
    (tmp_path / "folder").mkdir()
    with pytest.raises(RepositoryError, match="cannot be written"):
        write_whole(tmp_path / "folder", "x")
    assert [file.name for file in tmp_path.iterdir()] == ["folder"]


def test_halves_of_characters_are_written_out(tmp_path: Path) -> None:
    write_whole(tmp_path / "r.txt", "a\udcff")
    assert (tmp_path / "r.txt").read_text() == "a\\udcff"
