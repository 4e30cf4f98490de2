"""The plugins of a project."""

from pmlint.app.project import Project
from pmlint.errors import PluginError
from pmlint.model.span import Span
from pmlint.plugins import use_plugins


def use_plugins_of(project: Project) -> None:
    """Let the rules of the plugins that the settings name, and of no others, be rules of this run.

    Raises PluginError with the line of the settings that names them.
    """
    try:
        use_plugins(project.settings.plugins, (project.root, project.cwd))
    except PluginError as error:
        path, _, line = project.configuration.origins.get("plugins", "").rpartition(":")
        error.hint = f"{error.hint} ({error.path})" if error.path else error.hint
        error.path = path or (project.settings.path or "")
        error.span = Span.on_line(int(line), 1, 1) if line.isdecimal() else None
        raise
