"""Show the settings of a run, and where each value comes from."""

from collections.abc import Iterator

from pmlint.app.project import Project
from pmlint.config.keys import KEYS
from pmlint.engine.select import Choice, Selection


def settings_lines(project: Project, choice: Choice | None = None) -> Iterator[str]:
    """`key: value  # origin` for every key. Raises ConfigError and UsageError for rules that do not exist."""
    selection = Selection(project.settings, choice)
    for key in KEYS:
        value = getattr(selection.settings, key.field)
        yield f"{key.name}: {value!r}  # {project.configuration.origins.get(key.name, 'default')}"
