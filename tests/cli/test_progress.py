"""The bar that shows on a terminal, and on nothing else."""

import io
import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from documents import CLEAN
from processes import START, environment

from pmlint.cli.progress import Progress, is_wanted

if sys.platform != "win32":
    import fcntl
    import pty
    import termios

needs_terminals = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo terminals")


def shown_on(written: str) -> str:
    r"""What is left on a terminal after all that was written: `\r` goes back, later signs stand over earlier ones."""
    line: list[str] = []
    for piece in written.split("\r"):
        line[: len(piece)] = piece
    return "".join(line)


def terminal(columns: int) -> tuple[int, int]:
    """A pseudo terminal of that width: the end of whoever looks, and the end that is written to."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    return ours, theirs


def test_it_shows_what_is_done_and_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    bar = Progress(wanted=True, patience=0, step=0)
    bar(0, 1200)
    assert shown_on(stream.getvalue()) == "[........................] 0 of 1,200"
    bar(600, 1200)
    assert shown_on(stream.getvalue()) == "[############............] 600 of 1,200"
    bar(7, 8)
    assert shown_on(stream.getvalue()).rstrip() == "[#####################...] 7 of 8"
    bar.clear()
    assert shown_on(stream.getvalue()).strip() == ""
    assert stream.getvalue().endswith("\r")
    assert "\n" not in stream.getvalue()


@pytest.mark.parametrize(("wanted", "patience"), [(False, 0), (True, 1000)], ids=["nobody wants it", "short work"])
def test_it_shows_nothing(wanted: bool, patience: float, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    bar = Progress(wanted=wanted, patience=patience)
    bar(1, 2)
    bar.clear()
    assert stream.getvalue() == ""
    assert not is_wanted({}, quiet=False)


@needs_terminals
@pytest.mark.parametrize(
    ("around", "quiet", "columns", "wanted"),
    [
        ({}, False, 80, True),
        ({"TERM": "xterm"}, False, 80, True),
        ({"TERM": "dumb"}, False, 80, False),
        ({"CI": "true"}, False, 80, False),
        ({}, True, 80, False),
        ({}, False, 40, False),
    ],
)
def test_who_looks(
    around: dict[str, str], quiet: bool, columns: int, wanted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = terminal(columns)
    try:
        with os.fdopen(theirs, "w") as stream:
            monkeypatch.setattr(sys, "stderr", stream)
            assert is_wanted(around, quiet=quiet) is wanted
    finally:
        os.close(ours)


@needs_terminals
def test_a_run_leaves_nothing_of_it_on_the_terminal(tmp_path: Path) -> None:
    for number in range(60):
        (tmp_path / f"{number}.md").write_text(CLEAN, encoding="utf-8")
    (tmp_path / ".pmlint.yml").write_text("people: {known: [Ines Ortega]}\n", encoding="utf-8")
    ours, theirs = terminal(80)
    command = [sys.executable, "-c", START, "."]
    done = subprocess.run(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=theirs, check=False, env=environment(TERM="xterm")
    )
    os.write(theirs, b"end")  # so that there is something to read
    written = b""
    while not written.endswith(b"end"):
        written += os.read(ours, 4096)
    os.close(theirs)
    os.close(ours)
    assert done.stdout.startswith(b"Checked 60 postmortems")
    assert b"\r" not in done.stdout
    assert shown_on(written.decode()).rstrip() == "end"
