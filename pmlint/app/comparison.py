"""A comparison with a base before it is made: the two commits, and the settings of the base."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from pmlint.app.project import Project, open_project
from pmlint.config.read import Configuration
from pmlint.config.settings import Settings
from pmlint.errors import ConfigError, ConfigMistakesError, RepositoryError
from pmlint.repository.changed import Sides
from pmlint.repository.commits import Repository
from pmlint.repository.merge_base import Base, find_base
from pmlint.repository.root import find_root
from pmlint.repository.snapshot import Snapshot
from pmlint.source.file import DISK


class Scope(Enum):
    """What a change is held to."""

    NEW = "new"
    """The findings that the base does not account for."""
    CHANGED = "changed"
    """All findings in the documents that the change touches."""
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is compared, and by what it is judged."""

    base: Base
    sides: Sides
    project: Project
    """With the settings of the base, whose files it reads from the commit."""
    scope: Scope
    config: str | None
    isolated: bool

    def head_project(self) -> Project:
        """The project with the settings of the working tree; raises ConfigError where they cannot be read."""
        return open_project(self.project.cwd, self.config, isolated=self.isolated)

    def close(self) -> None:
        """Let go of the repository."""
        self.sides.repository.close()


def open_comparison(
    cwd: Path,
    name: str,
    scope: Scope = Scope.NEW,
    *,
    config: str | None = None,
    isolated: bool = False,
    environment: Mapping[str, str] | None = None,
) -> Comparison:
    """Find the base that `name` means and read its settings. To be closed.

    `config` and `isolated` as in `open_project`; `environment`: what a forge tells its jobs. Raises RepositoryError
    where there is no repository or no base, ConfigError where the settings of the base cannot be read.
    """
    root = find_root(cwd)
    if root is None:
        raise RepositoryError("there is no Git repository here, so there is no base", "leave --base out", str(cwd))
    repository = Repository(root)
    try:
        base = find_base(repository, name, environment or {})
        trees = [Snapshot(repository.objects, _tree(repository, one), root) for one in (base.id, base.head)]
        sides = Sides(repository, trees[0], trees[1], base.id, base.head)
        project = _base_project(cwd, root, trees[0], config, isolated=isolated)
    except BaseException:
        repository.close()
        raise
    notice = f"compared with {base.id[:12]}: {base.how}"
    return Comparison(base, sides, replace(project, notices=(*project.notices, notice)), scope, config, isolated)


def _base_project(cwd: Path, root: Path, files: Snapshot, config: str | None, *, isolated: bool) -> Project:
    """The project with the settings of the base; with none where the change is the first to write any."""
    place = Path(os.path.normpath(cwd / config)) if config is not None else None
    if place is not None and not files.is_file(place) and DISK.is_file(place):
        return Project(cwd, root, Configuration(Settings()), files=files)
    try:
        return open_project(cwd, config, isolated=isolated, files=files)
    except ConfigError as error:
        mistakes = getattr(error, "mistakes", (error,))
        told = [ConfigError(f"in the base: {one.message}", one.hint, one.path, one.span) for one in mistakes]
        raise ConfigMistakesError(told) from None


def _tree(repository: Repository, commit: str) -> str:
    stored = repository.stored(commit)
    if stored is None:
        raise RepositoryError(f"the clone lacks the commit {commit}", "`git fetch --deepen=50`, or clone it whole")
    return stored.tree
