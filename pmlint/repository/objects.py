"""The objects of a repository by their ids, through one process of Git for all of them."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from pmlint.errors import RepositoryError
from pmlint.repository.git import Git

ID = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
NO_LIMIT = 1 << 40
_LEFT_OPEN = 16 * 1024 * 1024
"""So much of a large object is read past rather than starting Git anew."""


class Found(NamedTuple):
    """An object of the store."""

    kind: str
    """commit, tree, blob or tag."""
    size: int
    data: bytes
    """Its content, or the first bytes of it."""


class Entry(NamedTuple):
    """What stands under a name in a folder."""

    mode: str
    id: str

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder of the repository's own."""
        return self.mode == "40000"

    @property
    def is_link(self) -> bool:
        """Whether it is a symbolic link."""
        return self.mode == "120000"

    @property
    def is_file(self) -> bool:
        """Whether it is a file with content."""
        return self.mode.startswith("100")


class Objects:
    """Reads objects; Git is started when the first is asked for, and runs until `close`."""

    def __init__(self, git: Git) -> None:
        self._git = git
        self._process: Any = None
        self._folders: dict[str, Mapping[bytes, Entry]] = {}

    def close(self) -> None:
        """Stop Git; it starts again where it is needed."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()

    def read(self, name: str, limit: int = NO_LIMIT) -> Found | None:
        """The object of that id, its first `limit` bytes; None where it is not there. Raises RepositoryError."""
        if not ID.fullmatch(name):
            raise RepositoryError(f"`{name[:80]}` is no id of a Git object")
        if self._process is None:
            self._process = self._git.start("cat-file", "--batch", reads=True)
        try:
            self._process.stdin.write(f"{name}\n".encode())
            self._process.stdin.flush()
            header = self._process.stdout.readline().decode("ascii", "replace").split()
        except OSError:
            header = []
        if header[1:2] == ["missing"]:
            return None
        if len(header) != 3 or not header[2].isdecimal():
            raise self._broken()
        return self._content(header[1], int(header[2]), limit)

    def blob(self, name: str, limit: int = NO_LIMIT) -> bytes:
        """The first `limit` bytes of a file's content; raises RepositoryError where the store lacks it."""
        found = self.read(name, limit)
        if found is None:
            message = f"the clone lacks the object {name}"
            raise RepositoryError(message, "it is a partial clone or damaged: `git fetch --refetch`, or clone it whole")
        return found.data

    def folder(self, name: str) -> Mapping[bytes, Entry]:
        """What stands in the folder (the tree) of that id, by name."""
        if name not in self._folders:
            found = self.read(name)
            if found is None or found.kind != "tree":
                raise RepositoryError(f"the clone lacks the folder {name}", "clone it anew")
            self._folders[name] = dict(_entries(found.data, len(name) // 2))
        return self._folders[name]

    def _content(self, kind: str, size: int, limit: int) -> Found:
        taken = min(size, limit)
        data: bytes = self._process.stdout.read(taken)
        if len(data) < taken:
            raise self._broken()
        if size - taken > _LEFT_OPEN:
            self.close()
        else:
            self._process.stdout.read(size - taken + 1)
        return Found(kind, size, data)

    def _broken(self) -> RepositoryError:
        process, self._process = self._process, None
        process.kill()
        _, complaint = process.communicate()
        return self._git.explained(complaint.decode("utf-8", "replace"), "cat-file")


def _entries(data: bytes, length: int) -> list[tuple[bytes, Entry]]:
    """The entries of a tree as Git stores it: `mode name NUL id`, the id in bytes."""
    found, at = [], 0
    while at < len(data):
        blank = data.index(b" ", at)
        end = data.index(b"\0", blank)
        entry = Entry(data[at:blank].decode("ascii"), data[end + 1 : end + 1 + length].hex())
        found.append((data[blank + 1 : end], entry))
        at = end + 1 + length
    return found
