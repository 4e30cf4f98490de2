"""Which files are postmortems: those named, those below a named folder, or those the settings include."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from pmlint.errors import RepositoryError
from pmlint.repository.ignored import Ignored
from pmlint.repository.patterns import covered
from pmlint.repository.root import find_root
from pmlint.repository.walk import fixed_folder, is_markdown, walk
from pmlint.source.file import read_bounded, resolve

NOTHING_HINT = "name a file or folder, or set `files.include`; --allow-empty if there may be none"


@dataclass(frozen=True, slots=True)
class Search:
    """What counts as a postmortem where."""

    root: Path
    """Absolute; paths are told, and patterns matched, relative to it."""
    include: tuple[str, ...]
    """Patterns of the files checked where no path is given."""
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    """`exclude` and .gitignore hold for files named one by one too."""
    respect_gitignore: bool = True


class Postmortem(NamedTuple):
    """A file to check."""

    path: str
    """Relative to the root, `/` between names; absolute outside of it."""
    location: Path
    """Where it is read: absolute, links followed."""

    def read(self, limit: int) -> bytes:
        """Its first `limit` bytes; raises RepositoryError."""
        try:
            return read_bounded(self.location, limit)
        except RepositoryError as error:
            raise RepositoryError(error.message, error.hint, self.path) from None


@dataclass(frozen=True, slots=True)
class Found:
    """The postmortems, in the order of their paths, and what went otherwise."""

    files: tuple[Postmortem, ...]
    errors: tuple[RepositoryError, ...] = ()
    """What cannot be read."""
    empty: tuple[RepositoryError, ...] = ()
    """What was asked for and holds no postmortem."""
    left_out: tuple[str, ...] = ()
    """Files named one by one that the settings or .gitignore leave out."""


def find(paths: Sequence[str], search: Search, cwd: Path) -> Found:
    """Find the postmortems that `paths` mean; without paths, those that `search` includes.

    A path is absolute or relative to `cwd`; it is a file, a folder (searched for Markdown) or a pattern.
    Raises nothing: what is right is found, whatever stands beside it.
    """
    finder = _Finder(search)
    for path in paths:
        finder.take(path, cwd)
    if not paths:
        finder.take_included()
    return finder.found()


def relative(location: Path, root: Path) -> str:
    """How a file is told: relative to the root with `/`, or absolute where it lies elsewhere."""
    return location.relative_to(root).as_posix() if location.is_relative_to(root) else location.as_posix()


@dataclass(slots=True)
class _Finder:
    search: Search
    repositories: dict[Path, Path] = field(default_factory=dict)
    ignored: dict[Path, Ignored] = field(default_factory=dict)
    errors: list[RepositoryError] = field(default_factory=list)
    empty: list[RepositoryError] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    files: dict[Path, str] = field(default_factory=dict)
    """Where it is read → how it is told; a file that has two names is read once."""

    def found(self) -> Found:
        files = sorted(Postmortem(path, location) for location, path in self.files.items())
        return Found(tuple(files), tuple(self.errors), tuple(self.empty), tuple(self.left_out))

    def take(self, path: str, cwd: Path) -> None:
        """Take one path of the command line."""
        location = Path(os.path.normpath(cwd / path))
        if "\0" in path or not os.path.lexists(location):
            self._take_pattern(path, location)
        elif location.is_dir():
            self._take_folder(location)
        elif self.search.force_exclude and self._is_left_out(location):
            self.left_out.append(path)
        else:
            self._add(location)

    def take_included(self) -> None:
        """Take what the settings include."""
        before = len(self.errors)
        counts = [self._take_matches(pattern) for pattern in self.search.include]
        if not any(kept for kept, _ in counts) and len(self.errors) == before:
            message = f"no postmortem matches {', '.join(self.search.include)}"
            self._note_empty(message, sum(missed for _, missed in counts), "")

    def _take_pattern(self, path: str, location: Path) -> None:
        """Take a path that is not there: a pattern that no shell has expanded, or a mistake."""
        if "\0" in path or not any(sign in path for sign in "*?["):
            self.errors.append(RepositoryError("there is no such file or folder", path=self._path(location)))
            return
        kept, missed = self._take_matches(relative(location, self.search.root))
        if not kept:
            self._note_empty("no postmortem matches this pattern", missed, self._path(location))

    def _take_matches(self, pattern: str) -> tuple[int, int]:
        """Add the files that a pattern relative to the root means; tell how many, and how many are left out.

        Upper and lower case are one: `.MD` is no way past a check.
        """
        anchored = pattern if "/" in pattern else f"/{pattern}"
        start = self.search.root / fixed_folder(anchored)
        if not start.is_dir():
            return 0, 0
        return self._take_tree(start, lambda file: covered((anchored.lower(),), self._path(file).lower()))

    def _take_folder(self, location: Path) -> None:
        before = len(self.errors)
        kept, missed = self._take_tree(location, lambda file: is_markdown(file.name, self.search.include))
        if not kept and len(self.errors) == before:
            self._note_empty("there is no postmortem in this folder", missed, self._path(location))

    def _take_tree(self, folder: Path, wanted: Callable[[Path], bool]) -> tuple[int, int]:
        """Add the files below a folder; tell how many there are, and how many are left out."""
        try:
            resolve(folder, self._repository(folder))
        except RepositoryError as error:
            self._note_error(error)
            return 0, 0
        ahead = len(self.errors)
        files = [file for file in walk(folder, self._enters, self.errors) if wanted(file)]
        self.errors[ahead:] = [self._told(error) for error in self.errors[ahead:]]
        kept = [file for file in files if not self._is_left_out(file)]
        for file in sorted(kept, key=lambda file: (file.is_symlink(), file)):
            self._add(file)
        return len(kept), len(files) - len(kept)

    def _add(self, location: Path) -> None:
        try:
            target = resolve(location, self._repository(location.parent))
        except RepositoryError as error:
            self._note_error(error)
        else:
            self.files.setdefault(target, self._path(location))

    def _enters(self, folder: Path) -> bool:
        return not self._is_ignored(folder, is_folder=True)

    def _is_left_out(self, location: Path) -> bool:
        inside = location.is_relative_to(self.search.root)
        start = self.search.root if inside else self._repository(location.parent)  # names above it say nothing
        excluded = covered(self.search.exclude, relative(location, start))
        return excluded or self._is_ignored(location, is_folder=False)

    def _is_ignored(self, location: Path, *, is_folder: bool) -> bool:
        if not self.search.respect_gitignore:
            return False
        repository = self._repository(location.parent)
        ignored = self.ignored.setdefault(repository, Ignored(repository))
        return ignored.ignores(location.relative_to(repository).as_posix(), is_folder=is_folder)

    def _repository(self, folder: Path) -> Path:
        """The repository a folder lies in; without one the root, or the folder itself outside of that."""
        if folder not in self.repositories:
            outside = self.search.root if folder.is_relative_to(self.search.root) else folder
            self.repositories[folder] = find_root(folder) or outside
        return self.repositories[folder]

    def _path(self, location: Path) -> str:
        return relative(location, self.search.root)

    def _note_error(self, error: RepositoryError) -> None:
        self.errors.append(self._told(error))

    def _told(self, error: RepositoryError) -> RepositoryError:
        return RepositoryError(error.message, error.hint, self._path(Path(error.path)))

    def _note_empty(self, message: str, left_out: int, path: str) -> None:
        files = "1 file is" if left_out == 1 else f"{left_out} files are"
        hint = f"{files} left out by `files.exclude`, --exclude or .gitignore" if left_out else NOTHING_HINT
        self.empty.append(RepositoryError(message, hint, path))
