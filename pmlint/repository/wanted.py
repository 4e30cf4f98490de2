"""Which paths of a repository are postmortems, by name alone: whatever is on the disk, whatever .gitignore says."""

import os
from collections.abc import Sequence
from pathlib import Path

from pmlint.errors import RepositoryError
from pmlint.repository.files import Search, relative
from pmlint.repository.patterns import covered
from pmlint.repository.snapshot import Snapshot
from pmlint.repository.walk import NEVER, fixed_folder, is_markdown


class Wanted:
    """What `paths` mean; without paths, what `search` includes. Upper and lower case are one."""

    def __init__(self, search: Search, paths: Sequence[str], cwd: Path, trees: Sequence[Snapshot]) -> None:
        """`trees`: the commits in which a path may stand that is not on the disk."""
        self._search = search
        self._trees = trees
        self._files: set[str] = set()
        self._below: list[str] = []
        self._patterns: list[str] = []
        self.errors: list[RepositoryError] = []
        """Paths that stand nowhere."""
        for path in paths:
            self._take(path, Path(os.path.normpath(cwd / path)))
        if not paths:
            self._patterns = [_anchored(pattern) for pattern in search.include]

    @property
    def folders(self) -> list[str]:
        """Paths at or below which everything wanted stands; `.` for all of the repository."""
        found = {*self._files, *self._below, *(fixed_folder(pattern) for pattern in self._patterns)}
        return ["."] if found & {"", "."} else sorted(found)

    def takes(self, path: str) -> bool:
        """Whether the file at a path from the root is wanted."""
        if path in self._files:
            return not (self._search.force_exclude and covered(self._search.exclude, path))
        if covered(self._search.exclude, path) or not NEVER.isdisjoint(path.split("/")):
            return False
        below = any(folder == "." or path.startswith(f"{folder}/") for folder in self._below)
        if below and is_markdown(path.rpartition("/")[2], self._search.include):
            return True
        return any(covered((pattern,), path.lower()) for pattern in self._patterns)

    def _take(self, path: str, location: Path) -> None:
        told = relative(location, self._search.root)
        if not location.is_relative_to(self._search.root):
            hint = "leave --base out to check it by itself"
            self.errors.append(RepositoryError("lies outside the repository and has no base", hint, told))
            return
        entries = [entry for tree in self._trees if (entry := tree.entry(told)) is not None]
        if location.is_dir() or (entries and entries[0].is_folder):
            self._below.append(told)
        elif os.path.lexists(location) or entries:
            self._files.add(told)
        elif any(sign in path for sign in "*?["):
            self._patterns.append(_anchored(told))
        else:
            self.errors.append(RepositoryError("there is no such file or folder", path=told))


def _anchored(pattern: str) -> str:
    return (pattern if "/" in pattern else f"/{pattern}").lower()
