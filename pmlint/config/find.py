"""Which file holds the settings."""

from pathlib import Path
from typing import NamedTuple

from pmlint.config.load import holds_settings
from pmlint.source.file import DISK, Reader

NAMES = (".pmlint.yml", ".pmlint.yaml", "pyproject.toml")
"""The first of a folder wins."""


class FoundSettings(NamedTuple):
    """The settings file of a run."""

    path: Path | None
    notices: tuple[str, ...] = ()


def find_settings(start: Path, root: Path | None, files: Reader = DISK) -> FoundSettings:
    """The nearest settings file from `start` up to the repository's root, without one only in `start`.

    A `pyproject.toml` counts where it has a table `[tool.pmlint]`. Both paths are absolute.
    """
    for folder in (start, *start.parents):
        candidates = [folder / name for name in NAMES if holds_settings(folder / name, files)]
        if candidates:
            return FoundSettings(candidates[0], _ignored(candidates))
        if root is None or folder == root:
            break
    return FoundSettings(None)


def _ignored(candidates: list[Path]) -> tuple[str, ...]:
    first, *others = (path.name for path in candidates)
    return tuple(f"{name} is ignored: the settings in {first} beside it are used" for name in others)
