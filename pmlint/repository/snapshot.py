"""The files of a commit, read from Git's objects: nothing is checked out."""

import os
from pathlib import Path
from typing import NamedTuple

from pmlint.errors import RepositoryError
from pmlint.repository.objects import Entry, Objects
from pmlint.source.file import DISK

MOST_LINKS = 40
"""Links followed on the way to one file."""


class Place(NamedTuple):
    """What a path leads to once links are followed."""

    path: str
    entry: Entry


class Snapshot:
    """The tree of one commit.

    It reads like the disk (`source.file.Reader`), and tells rules what is there (`rule.Files`).
    """

    def __init__(self, objects: Objects, tree: str, root: Path) -> None:
        """`tree`: the id of the commit's tree; `root`: where its working tree begins, for absolute paths."""
        self.objects = objects
        self._top = Entry("40000", tree)
        self._root = root

    def entry(self, path: str) -> Entry | None:
        """What stands at a path from the root, links not followed; None where nothing does."""
        found: Entry | None = self._top
        for name in _names(path):
            if found is None or not found.is_folder:
                return None
            found = self.objects.folder(found.id).get(os.fsencode(name))
        return found

    def place(self, path: str) -> Place | None:
        """Where a path ends, links of the commit followed; None where it leads nowhere or out of the repository."""
        todo, at, links = _names(path), Place("", self._top), 0
        while todo:
            name, *todo = todo
            if name == "..":
                if not at.path:
                    return None
                at = self._above(at)
                continue
            entry = self.objects.folder(at.entry.id).get(os.fsencode(name)) if at.entry.is_folder else None
            if entry is None:
                return None
            if entry.is_link:
                links += 1
                target = os.fsdecode(self.objects.blob(entry.id, 4096))
                if links > MOST_LINKS or target.startswith("/"):
                    return None
                todo = _names(target) + todo
            else:
                at = Place(f"{at.path}/{name}".lstrip("/"), entry)
        return at

    def content(self, path: str, limit: int) -> bytes | None:
        """The first bytes of a file at a path from the root, links followed; None where there is none."""
        found = self.place(path)
        return self.objects.blob(found.entry.id, limit) if found is not None and found.entry.is_file else None

    def is_file(self, path: Path) -> bool:
        """Whether a file stands there, links followed; outside of the repository, on the disk."""
        if not path.is_relative_to(self._root):
            return DISK.is_file(path)
        found = self.place(self._told(path))
        return found is not None and found.entry.is_file

    def resolve(self, path: Path, root: Path) -> Path:
        """Where the links of `path` end; raises RepositoryError where that is outside `root`."""
        found = self.place(self._told(path)) if path.is_relative_to(self._root) else None
        target = self._root / found.path if found is not None else None
        if target is None or not target.is_relative_to(root):
            raise RepositoryError("cannot be read: there is no such file in this commit", path=str(path))
        return target

    def read(self, path: Path, limit: int) -> bytes:
        """The first `limit` bytes of a file, outside of the repository of one on the disk; raises RepositoryError."""
        if not path.is_relative_to(self._root):
            return DISK.read(path, limit)
        content = self.content(self._told(path), limit)
        if content is None:
            raise RepositoryError("cannot be read: there is no such file in this commit", path=str(path))
        return content

    def exists(self, path: str) -> bool:
        """Whether there is a file or folder at a path from the root; what lies behind a link counts as there."""
        found = self._top
        for name in _names(path):
            if not found.is_folder:
                return not found.is_file
            inner = self.objects.folder(found.id).get(os.fsencode(name))
            if inner is None:
                return False
            found = inner
        return True

    def names(self, folder: str) -> tuple[str, ...]:
        """What stands in a folder, sorted; nothing where there is none."""
        found = self.entry(folder)
        return tuple(sorted(map(os.fsdecode, self.objects.folder(found.id)))) if found and found.is_folder else ()

    def _above(self, at: Place) -> Place:
        path = at.path.rpartition("/")[0]
        return Place(path, self.entry(path) or self._top)

    def _told(self, path: Path) -> str:
        return path.relative_to(self._root).as_posix()


def _names(path: str) -> list[str]:
    return [name for name in path.split("/") if name not in {"", "."}]
