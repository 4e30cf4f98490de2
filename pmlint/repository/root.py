"""Where the repository begins."""

from pathlib import Path


def find_root(start: Path) -> Path | None:
    """The nearest folder at or above `start` that holds `.git`; None outside a repository."""
    return next((folder for folder in (start, *start.parents) if (folder / ".git").exists()), None)
