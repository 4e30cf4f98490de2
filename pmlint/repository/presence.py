"""Which files there are, told by their exact names whatever the file system makes of large and small letters."""

import os
from pathlib import Path

FOLDER, FILE, LINK = "folder", "file", "link"


class Presence:
    """The files below the root of a repository; each folder is listed once, when it is first asked about."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._listed: dict[str, dict[str, str]] = {}

    def exists(self, path: str) -> bool:
        """Whether there is a file or folder at `path`, from the root and with forward slashes.

        What lies behind a link is not looked at, nor what lies in an empty folder: Git keeps none, so that it is the
        place of a repository that was not fetched. Both count as there.
        """
        folder, kind = "", FOLDER
        for name in path.split("/"):
            if name in {"", "."}:
                continue
            if kind == LINK:
                return True
            entries = self._entries(folder) if kind == FOLDER else {}
            if kind == FOLDER and folder and not entries:
                return True
            if name not in entries:
                return False
            folder, kind = f"{folder}/{name}" if folder else name, entries[name]
        return True

    def leads_out(self, path: str) -> bool:
        """Whether a symbolic link on the way to `path` leads out of the repository."""
        folder = ""
        for name in path.split("/"):
            if name in {"", ".", ".."}:
                continue
            kind = self._entries(folder).get(name)
            folder = f"{folder}/{name}" if folder else name
            if kind == LINK:
                return _is_outside(self._root / folder, self._root)
            if kind != FOLDER:
                return False
        return False

    def names(self, folder: str) -> tuple[str, ...]:
        """What stands in a folder, sorted; nothing where there is none."""
        return tuple(sorted(self._entries(folder.strip("/"))))

    def _entries(self, folder: str) -> dict[str, str]:
        """Name → what it is."""
        if folder not in self._listed:
            self._listed[folder] = _listing(self._root / folder)
        return self._listed[folder]


def _listing(folder: Path) -> dict[str, str]:
    try:
        with os.scandir(folder) as entries:
            return {entry.name: _kind(entry) for entry in entries}
    except (OSError, ValueError):
        return {}


def _is_outside(link: Path, root: Path) -> bool:
    try:
        return not link.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):  # a circle of links leads nowhere
        return False


def _kind(entry: os.DirEntry[str]) -> str:
    if entry.is_symlink():
        return LINK
    return FOLDER if entry.is_dir(follow_symlinks=False) else FILE
