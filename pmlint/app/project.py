"""Where a run takes place: the working directory, the repository around it, and the settings found there."""

import os
from dataclasses import dataclass
from pathlib import Path

from pmlint.config.find import find_settings
from pmlint.config.read import Configuration, read_configuration
from pmlint.config.settings import Settings
from pmlint.errors import ConfigError, PmlintError
from pmlint.repository.root import find_root


@dataclass(frozen=True, slots=True)
class Project:
    """Paths are absolute."""

    cwd: Path
    root: Path
    """The repository; the working directory where there is none."""
    configuration: Configuration
    notices: tuple[str, ...] = ()

    @property
    def settings(self) -> Settings:
        """The settings of the run."""
        return self.configuration.settings

    def tell(self, path: str) -> str:
        """A path from the root as somebody in the working directory writes it."""
        if not path or Path(path).is_absolute() or self.cwd == self.root:
            return path
        return Path(os.path.relpath(self.root / path, self.cwd)).as_posix()


def open_project(cwd: Path, config: str | None = None, *, isolated: bool = False) -> Project:
    """Find and read the settings: `config`, else the nearest file, none where `isolated`; raises ConfigError."""
    root = find_root(cwd) or cwd
    if isolated:
        return Project(cwd, root, Configuration(Settings()))
    if config is not None:
        path = Path(os.path.normpath(cwd / config))
        if not path.is_file():
            raise ConfigError("there is no such settings file", "", config)
        return Project(cwd, root, _read(path, root, cwd, cwd))
    found = find_settings(cwd, find_root(cwd))
    if found.path is None:
        return Project(cwd, root, Configuration(Settings()), found.notices)
    return Project(cwd, root, _read(found.path, root, found.path.parent, cwd), found.notices)


def _read(path: Path, root: Path, folder: Path, cwd: Path) -> Configuration:
    try:
        return read_configuration(path, root, folder)
    except ConfigError as error:
        project = Project(cwd, root, Configuration(Settings()))
        for mistake in getattr(error, "mistakes", ()):
            mistake.path = project.tell(mistake.path)
        error.path = project.tell(error.path)
        raise


def told(error: PmlintError, project: Project) -> PmlintError:
    """The error, its path as somebody in the working directory writes it."""
    error.path = project.tell(error.path)
    return error
