"""A file is written whole or not at all."""

import os
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
    with pytest.raises(RepositoryError, match=r"there is no folder .*gone"):
        write_whole(tmp_path / "gone/r.json", "x")
    (tmp_path / "folder").mkdir()
    with pytest.raises(RepositoryError, match="cannot be written"):
        write_whole(tmp_path / "folder", "x")
    assert [file.name for file in tmp_path.iterdir()] == ["folder"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes")
def test_what_is_no_regular_file_is_written_to_and_stays(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_whole(pipe, "new")
        assert os.read(reader, 10) == b"new"
    finally:
        os.close(reader)
    assert [file.name for file in tmp_path.iterdir()] == ["pipe"]
    assert pipe.is_fifo()


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="no such device")
def test_a_device_stays_one() -> None:
    write_whole(Path("/dev/null"), "gone")
    assert Path("/dev/null").is_char_device()


def test_halves_of_characters_are_written_out(tmp_path: Path) -> None:
    write_whole(tmp_path / "r.txt", "a\udcff")
    assert (tmp_path / "r.txt").read_text() == "a\\udcff"
