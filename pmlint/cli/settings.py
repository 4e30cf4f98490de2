"""From the flags about settings, and the environment, to the project of a run."""

import os
from pathlib import Path

from pmlint.app.project import Project, open_project
from pmlint.cli.parser import Options
from pmlint.errors import UsageError


def project_of(options: Options) -> Project:
    """The project around the working directory; raises ConfigError and UsageError."""
    return open_project(Path.cwd(), config_of(options), isolated=options.isolated)


def config_of(options: Options) -> str | None:
    """The settings file that flags or environment name; raises UsageError."""
    if options.isolated and options.config is not None:
        raise UsageError("--config and --isolated exclude each other", "pass one of them")
    return options.config or (None if options.isolated else os.environ.get("PMLINT_CONFIG") or None)
