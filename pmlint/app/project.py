"""Where a run takes place: the working directory, the repository around it, and the settings found there."""

import os
from dataclasses import dataclass, replace
from pathlib import Path

from pmlint.config.find import find_settings
from pmlint.config.read import Configuration, read_configuration
from pmlint.config.settings import Settings
from pmlint.errors import ConfigError, PmlintError
from pmlint.repository.root import find_root
from pmlint.source.file import DISK, Reader


@dataclass(frozen=True, slots=True)
class Project:
    """Paths are absolute."""

    cwd: Path
    root: Path
    """The repository; the working directory where there is none."""
    configuration: Configuration
    notices: tuple[str, ...] = ()
    files: Reader = DISK
    """Where settings, schemas and templates are read."""

    @property
    def settings(self) -> Settings:
        """The settings of the run."""
        return self.configuration.settings

    def tell(self, path: str) -> str:
        """A path from the root as somebody in the working directory writes it."""
        if not path or Path(path).is_absolute() or self.cwd == self.root:
            return path
        return Path(os.path.relpath(self.root / path, self.cwd)).as_posix()


def open_project(cwd: Path, config: str | None = None, *, isolated: bool = False, files: Reader = DISK) -> Project:
    """Find and read the settings: `config`, else the nearest file, none where `isolated`; raises ConfigError."""
    bare = Project(cwd, find_root(cwd) or cwd, Configuration(Settings()), files=files)
    if isolated:
        return bare
    if config is not None:
        path = Path(os.path.normpath(cwd / config))
        if not files.is_file(path):
            raise ConfigError("there is no such settings file", "", config)
        return replace(bare, configuration=_read(path, cwd, bare))
    found = find_settings(cwd, find_root(cwd), files)
    if found.path is None:
        return replace(bare, notices=found.notices)
    return replace(bare, configuration=_read(found.path, found.path.parent, bare), notices=found.notices)


def _read(path: Path, folder: Path, project: Project) -> Configuration:
    try:
        return read_configuration(path, project.root, folder, project.files)
    except ConfigError as error:
        for mistake in getattr(error, "mistakes", ()):
            mistake.path = project.tell(mistake.path)
        error.path = project.tell(error.path)
        raise


def told(error: PmlintError, project: Project) -> PmlintError:
    """The error, its path as somebody in the working directory writes it."""
    error.path = project.tell(error.path)
    return error
