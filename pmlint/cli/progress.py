"""A bar on the terminal of somebody who waits; nothing of it is left when the work is done."""

import os
import sys
import time
from collections.abc import Mapping

WIDTH = 24
LEAST_ROOM = 60
"""Columns of a terminal; a bar that is wrapped could not be taken away."""


def is_wanted(environment: Mapping[str, str], *, quiet: bool) -> bool:
    """Whether somebody looks: standard error is a terminal that can, and no CI."""
    if quiet or environment.get("CI") or environment.get("TERM") == "dumb":
        return False
    if not sys.stderr.isatty():
        return False
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns >= LEAST_ROOM
    except (OSError, ValueError):
        return False


class Progress:
    """Call it with what is done, and `clear` it in the end."""

    def __init__(self, *, wanted: bool, patience: float = 1.0, step: float = 0.1) -> None:
        """Nothing is shown unless `wanted`; seconds until the first picture, and between two of them."""
        self._next = time.monotonic() + patience if wanted else float("inf")
        self._step = step
        self._shown = 0

    def __call__(self, done: int, of: int) -> None:
        """Show that `done` of so many documents are done, unless it is too early."""
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + self._step
        full = WIDTH * done // max(of, 1)
        text = f"[{'#' * full}{'.' * (WIDTH - full)}] {done:,} of {of:,}"
        sys.stderr.write("\r" + text.ljust(self._shown))
        sys.stderr.flush()
        self._shown = max(self._shown, len(text))

    def clear(self) -> None:
        """Leave nothing of it on the terminal."""
        if self._shown:
            sys.stderr.write("\r" + " " * self._shown + "\r")
            sys.stderr.flush()
