"""The streams of the process: standard output carries what was asked for, standard error all else."""

import io
import os
import stat
import sys
from collections.abc import Mapping
from contextlib import suppress

from pmlint.errors import OutputError
from pmlint.output.escape import inert, inert_lines, visible

PLAIN_WIDTH = 120


def prepare_streams() -> None:
    """No character that an encoding lacks may stop a report, and no stream that is closed from the start."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, io.StringIO())
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def put(text: str) -> None:
    """Write to standard output, as it is but for what a CI runner would obey; raises OutputError."""
    put_commands(inert_lines(text))


def put_commands(text: str) -> None:
    """Write to standard output what a CI runner may obey; raises OutputError."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        silence_output()
        reason = (error.strerror or "an input or output error").lower()
        raise OutputError(f"standard output cannot be written: {reason}") from None


def put_log(text: str) -> None:
    """Write to the log of GitHub Actions, which obeys nothing until it is told a random word again."""
    word = os.urandom(16).hex()
    try:
        put_commands(f"::stop-commands::{word}\n")
        put(text)
    finally:
        with suppress(OSError, ValueError):
            sys.stdout.write(f"::{word}::\n")
            sys.stdout.flush()


def is_log(environment: Mapping[str, str]) -> bool:
    """Whether a runner of GitHub Actions reads standard output, and no file takes it."""
    if not environment.get("GITHUB_ACTIONS"):
        return False
    try:
        return not stat.S_ISREG(os.fstat(sys.stdout.fileno()).st_mode)
    except (OSError, ValueError):  # a stream that is no file
        return True


def say(line: str) -> None:
    """Write a line to standard error; one that takes no more does not end the run."""
    with suppress(OSError):
        sys.stderr.write(f"{inert(visible(line))}\n")
        sys.stderr.flush()


def silence_output() -> None:
    """After a broken pipe: let the interpreter's own last flush go nowhere."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # a stream that is no file
        sys.stdout = io.StringIO()


def read_stdin(limit: int) -> bytes:
    """The first `limit` bytes of standard input."""
    return sys.stdin.buffer.read(limit)


def colour_wanted(choice: str, environment: Mapping[str, str]) -> bool:
    """Whether to colour: `choice` is auto, always or never; NO_COLOR and FORCE_COLOR decide for auto."""
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR", "0") not in {"", "0"}:
        return True
    return sys.stdout.isatty() and environment.get("TERM") != "dumb"


def columns(environment: Mapping[str, str]) -> int:
    """The width of the terminal, or what COLUMNS says; 120 where standard output is none."""
    try:
        terminal = os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):  # no terminal, or no file at all
        return PLAIN_WIDTH
    said = environment.get("COLUMNS", "")
    return int(said) if said.isascii() and said.isdigit() and said != "0" else terminal or PLAIN_WIDTH
