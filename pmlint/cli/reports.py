"""Where a report goes and how it looks."""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from pmlint.app.check import Checked
from pmlint.app.project import Project
from pmlint.app.write import write_whole
from pmlint.cli.console import colour_wanted, columns, is_log, put, put_commands, put_log
from pmlint.cli.parser import Options
from pmlint.config.names import did_you_mean
from pmlint.errors import UsageError
from pmlint.output.escape import inert_lines
from pmlint.output.formats import COMMANDS, FOR_A_TERMINAL, FORMATS, writer
from pmlint.output.view import View

DEFAULT = "full"
IN_ACTIONS = ("full", "github")
"""What a runner of GitHub Actions is given where nobody chooses: a log to read, then annotations."""
STDOUT = "-"
_SAFE_ADDRESS = re.compile(r"https://[\w.-]+(?::\d{1,5})?(?:/[\w.~-]+)*", re.ASCII)
_COMMIT = re.compile(r"[0-9a-f]{7,64}")


class Reports(NamedTuple):
    """The formats of standard output, and format and path of each file."""

    formats: tuple[str, ...]
    files: tuple[tuple[str, Path], ...]


class Look(NamedTuple):
    """What the views of all reports of a run have in common."""

    checked: Checked
    project: Project
    exit_code: int

    def view(self, **facts: object) -> View:
        """How a report looks."""
        return View(
            texts=self.checked.texts,
            people=self.checked.people,
            changed=self.checked.changed,
            tell=self.project.tell,
            first_run=self.project.settings.path is None,
            exit_code=self.exit_code,
            source=_source(os.environ),
            **facts,  # type: ignore[arg-type]  # fields of View
        )


def reports_of(options: Options) -> Reports:
    """What the flags and PMLINT_OUTPUT_FORMAT ask for; raises UsageError."""
    name = options.output_format or os.environ.get("PMLINT_OUTPUT_FORMAT")
    files = tuple(_report_file(text) for text in options.report)
    paths = [os.path.normpath(path) for _, path in files]
    for path in paths:
        if paths.count(path) > 1:
            raise UsageError(f"two reports are to be written to {path}", "give each a file of its own")
    if name:
        return Reports((_known(name),), files)
    return Reports(IN_ACTIONS if os.environ.get("GITHUB_ACTIONS") else (DEFAULT,), files)


def view_of(options: Options, look: Look) -> View:
    """How the report looks on standard output."""
    return look.view(
        colour=colour_wanted(options.color, os.environ),
        width=columns(os.environ),
        verbosity=-1 if options.quiet else options.verbose,
        in_ci=bool(os.environ.get("CI")),
    )


def put_report(name: str, look: Look, view: View) -> None:
    """Write a report to standard output; raises OutputError."""
    text = writer(name)(look.checked.report, view)
    if name in COMMANDS:
        put_commands(text)
    elif name in FOR_A_TERMINAL and is_log(os.environ):
        put_log(text)
    else:
        put(text)


def write_report(name: str, path: Path, look: Look) -> None:
    """Write a report to a file, whole or not at all; raises RepositoryError."""
    text = writer(name)(look.checked.report, look.view(verbosity=1, in_ci=True))
    write_whole(path, text if name in COMMANDS else inert_lines(text))


def _source(environment: Mapping[str, str]) -> str:
    """Where the files of the checked commit are on the web, as GitHub and GitLab tell their jobs."""
    server, repository = environment.get("GITHUB_SERVER_URL"), environment.get("GITHUB_REPOSITORY")
    if server and repository:
        root, commit = f"{server}/{repository}", environment.get("GITHUB_SHA", "")
        between = "/blob/"
    else:
        root, commit = environment.get("CI_PROJECT_URL", ""), environment.get("CI_COMMIT_SHA", "")
        between = "/-/blob/"
    known = _SAFE_ADDRESS.fullmatch(root) and _COMMIT.fullmatch(commit)
    return f"{root}{between}{commit}/" if known else ""


def _report_file(text: str) -> tuple[str, Path]:
    name, equals, path = text.partition("=")
    if not equals or not path:
        message = f"`--report {text}` is not of the form FORMAT=FILE"
        raise UsageError(message, "write it as in json=report.json")
    if path == STDOUT:
        message = f"`--report {text}` names no file"
        raise UsageError(message, f"`--output-format {name}` is for standard output")
    return _known(name), Path(path)


def _known(name: str) -> str:
    if name not in FORMATS:
        message = f"there is no output format `{name}`"
        raise UsageError(message, did_you_mean(name, FORMATS, f"the formats are {', '.join(FORMATS)}"))
    return name
