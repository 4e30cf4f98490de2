"""The streams of the process: standard output carries what was asked for, standard error all else."""

import io
import os
import sys
from collections.abc import Mapping

from pmlint.output.escape import inert, inert_lines, visible

PLAIN_WIDTH = 120


def prepare_streams() -> None:
    """No character that an encoding lacks may stop a report."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def put(text: str) -> None:
    """Write to standard output, as it is but for what a CI runner would obey."""
    sys.stdout.write(inert_lines(text))
    sys.stdout.flush()


def say(line: str) -> None:
    """Write a line to standard error."""
    sys.stderr.write(f"{inert(visible(line))}\n")


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
