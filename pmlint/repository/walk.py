"""Walk a folder tree for files, in a fixed order, following no link to a folder."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from pmlint.errors import RepositoryError

NEVER = frozenset({".git", ".hg", ".svn", ".venv", "node_modules"})
"""Folders in which no postmortem is looked for."""
MARKDOWN = (".md", ".markdown")
WILD = frozenset("*?[\\")


def walk(folder: Path, enter: Callable[[Path], bool], errors: list[RepositoryError]) -> Iterator[Path]:
    """Every file below `folder`, links to files included, but for folders that `enter` refuses.

    A folder that cannot be listed is added to `errors`.
    """
    waiting = [folder]
    while waiting:
        current = waiting.pop()
        try:
            with os.scandir(current) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            reason = (error.strerror or "it cannot be listed").lower()
            errors.append(RepositoryError(f"the folder cannot be read: {reason}", path=str(current)))
            continue
        folders = [entry for entry in entries if entry.is_dir(follow_symlinks=False)]
        inner = [Path(entry) for entry in reversed(folders) if entry.name not in NEVER]
        waiting += [path for path in inner if enter(path)]
        # not `entry.is_dir()`, which raises on a circle of links
        yield from (Path(entry) for entry in entries if not os.path.isdir(entry))  # noqa: PTH112 - no Path yet


def is_markdown(name: str, include: tuple[str, ...]) -> bool:
    """Whether a file's name ends like Markdown, in either case, or like a pattern of `include` does."""
    further = tuple(suffix for pattern in include if (suffix := _suffix(pattern)))
    return name.lower().endswith(MARKDOWN + further)


def fixed_folder(pattern: str) -> str:
    """The folders at the start of a pattern that hold no wild card: `docs/*/a.md` → `docs`."""
    folders = pattern.split("/")[:-1]
    wild = (index for index, name in enumerate(folders) if WILD & set(name))
    return "/".join(folders[: next(wild, len(folders))])


def _suffix(pattern: str) -> str:
    """What a pattern demands of the end of a name: `**/*.md.erb` → `.md.erb`."""
    name = pattern.rpartition("/")[2]
    suffix = name[1:].lower() if name.startswith("*.") else ""
    return "" if WILD & set(suffix) else suffix
