"""What rules are told of the world around the documents."""

from pathlib import Path

from pmlint.app.project import Project
from pmlint.document.passages import passages
from pmlint.errors import ConfigError, RepositoryError, UnreadableError
from pmlint.repository.presence import Presence
from pmlint.repository.root import find_root
from pmlint.rule import Facts
from pmlint.source.file import read_bounded, resolve
from pmlint.source.text import decode


def gather_facts(project: Project) -> Facts:
    """The facts of a run. Raises ConfigError where a registered template cannot be read."""
    root = find_root(project.cwd)
    guidance = frozenset(mark for path in project.settings.templates for mark in _marks(path, project))
    return Facts(Presence(root) if root is not None else None, guidance)


def _marks(template: str, project: Project) -> frozenset[str]:
    settings = project.settings
    folder = Path(settings.path).parent if settings.path else Path()
    try:
        file = resolve(project.root / folder / template, project.root)
        text = decode(read_bounded(file, settings.max_size))
    except (RepositoryError, UnreadableError) as error:
        message = f"the template `{template}` cannot be read: {error.message}"
        raise ConfigError(
            message, "name a file under `templates`, from the settings file", settings.path or ""
        ) from None
    return frozenset(passage.mark for passage in passages(text.content))
