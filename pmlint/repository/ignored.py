"""What .gitignore files leave out, as Git reads them: https://git-scm.com/docs/gitignore.

The user's own excludes file is not read: a verdict must not depend on whose machine it was reached on.
"""

from pathlib import Path

from pmlint.errors import RepositoryError
from pmlint.repository.patterns import Pattern, folders_above, read
from pmlint.source.file import read_bounded

MAX_BYTES = 1024 * 1024


class Ignored:
    """The ignore files of one folder tree, each read once and when first needed."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._patterns: dict[str, tuple[Pattern, ...]] = {}
        self._folders: dict[str, bool] = {}

    def ignores(self, path: str, *, is_folder: bool = False) -> bool:
        """Whether Git would leave out this path, relative to the root with `/` between names.

        What lies in an ignored folder is ignored, whatever a later line says.
        """
        below = any(self._folder(folder) for folder in folders_above(path))
        return below or self._means(path, is_folder=is_folder)

    def _folder(self, path: str) -> bool:
        if path not in self._folders:
            self._folders[path] = self._means(path, is_folder=True)
        return self._folders[path]

    def _means(self, path: str, *, is_folder: bool) -> bool:
        """Ask the nearest ignore file first, and in a file its last line first."""
        for folder in (*reversed(folders_above(path)), "", None):
            within = path[len(folder) + 1 :] if folder else path
            for pattern in self._of(folder):
                if pattern.matches(within, is_folder=is_folder):
                    return not pattern.negated
        return False

    def _of(self, folder: str | None) -> tuple[Pattern, ...]:
        """The patterns of a folder's ignore file, last line first; None is the clone's own `info/exclude`."""
        name = ".git/info/exclude" if folder is None else f"{folder}/.gitignore" if folder else ".gitignore"
        if name not in self._patterns:
            self._patterns[name] = _read_file(self._root / name)
        return self._patterns[name]


def _read_file(path: Path) -> tuple[Pattern, ...]:
    if path.is_symlink() or not path.is_file():  # Git does not follow a link here either
        return ()
    try:
        content = read_bounded(path, MAX_BYTES).decode("utf-8", "surrogateescape")
    except RepositoryError:
        return ()
    lines = (line.removesuffix("\r") for line in content.removeprefix("\ufeff").split("\n"))
    patterns = [pattern for line in lines if (pattern := read(line)) is not None]
    return tuple(reversed(patterns))
