"""Where a report goes and how it looks."""

import os
from pathlib import Path
from typing import NamedTuple

from pmlint.app.check import Checked
from pmlint.app.project import Project
from pmlint.app.write import write_whole
from pmlint.cli.console import colour_wanted, columns
from pmlint.cli.parser import Options
from pmlint.config.names import did_you_mean
from pmlint.errors import UsageError
from pmlint.output.escape import inert_lines
from pmlint.output.formats import FORMATS, writer
from pmlint.output.view import View

DEFAULT = "full"


class Reports(NamedTuple):
    """The format of standard output, and format and path of each file."""

    format: str
    files: tuple[tuple[str, Path], ...]


def reports_of(options: Options) -> Reports:
    """What the flags and PMLINT_OUTPUT_FORMAT ask for; raises UsageError."""
    name = options.output_format or os.environ.get("PMLINT_OUTPUT_FORMAT") or DEFAULT
    return Reports(_known(name), tuple(_report_file(text) for text in options.report))


def view_of(options: Options, checked: Checked, project: Project) -> View:
    """How the report looks on standard output."""
    return View(
        texts=checked.texts,
        tell=project.tell,
        colour=colour_wanted(options.color, os.environ),
        width=columns(os.environ),
        verbosity=-1 if options.quiet else options.verbose,
        in_ci=bool(os.environ.get("CI")),
        people=checked.people,
        first_run=project.settings.path is None,
    )


def write_report(name: str, path: Path, checked: Checked, project: Project) -> None:
    """Write a report to a file, whole or not at all; raises RepositoryError."""
    view = View(
        texts=checked.texts,
        tell=project.tell,
        verbosity=1,
        in_ci=True,
        people=checked.people,
        first_run=project.settings.path is None,
    )
    write_whole(path, inert_lines(writer(name)(checked.report, view)))


def _report_file(text: str) -> tuple[str, Path]:
    name, equals, path = text.partition("=")
    if not equals or not path:
        message = f"`--report {text}` is not of the form FORMAT=FILE"
        raise UsageError(message, "write it as in json=report.json")
    return _known(name), Path(path)


def _known(name: str) -> str:
    if name not in FORMATS:
        message = f"there is no output format `{name}`"
        raise UsageError(message, did_you_mean(name, FORMATS, f"the formats are {', '.join(FORMATS)}"))
    return name
