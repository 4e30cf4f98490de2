"""How the Action speaks to the runner: commands in the log, and the files that the runner reads after the step."""

import secrets
import sys
from collections.abc import Mapping
from pathlib import Path

from pmlint.output.escape import inert, visible

TITLE = "pmlint"
MOST_CHARACTERS = 3500
"""Of a message; the runner cuts at 4,096."""


def tell(level: str, message: str) -> None:
    """An annotation of the level `error`, `warning` or `notice`, and a line in the log."""
    text = inert(visible(message[:MOST_CHARACTERS])).replace("%", "%25")
    sys.stdout.write(f"::{level} title={TITLE}::{text}\n")
    sys.stdout.flush()


def set_outputs(values: Mapping[str, str], environment: Mapping[str, str]) -> None:
    """Give the step these outputs; no value can pass for the end of another."""
    fence = f"pmlint-{secrets.token_hex(16)}"
    lines = (f"{name}<<{fence}\n{value}\n{fence}\n" for name, value in values.items())
    _append("".join(lines), environment.get("GITHUB_OUTPUT"))


def add_summary(markdown: str, environment: Mapping[str, str]) -> None:
    """Add to the summary of the job."""
    _append(markdown, environment.get("GITHUB_STEP_SUMMARY"))


def _append(text: str, path: str | None) -> None:
    """Where the runner names no file, nobody wants to know."""
    if path:
        with Path(path).open("a", encoding="utf-8", errors="replace", newline="\n") as file:
            file.write(text)
