"""The settings: show each value and where it comes from, find their file, print their schema, or validate them."""

import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from pmlint.app.project import Project, told
from pmlint.app.settings import Value, schema, settings_in_force
from pmlint.app.validate import validate
from pmlint.cli.console import put, say
from pmlint.cli.errors import tell_error
from pmlint.cli.parser import Options, Parser, add_settings_flags
from pmlint.cli.settings import project_of
from pmlint.errors import PmlintError, UsageError
from pmlint.output.escape import visible
from pmlint.repository.files import relative

ORIGIN_COLUMN = 60
MOST_PATHS = {"show": 1, "file": 0, "schema": 0}
DONE, NOT_DONE = 0, 2


def configure(parser: Parser) -> None:
    """The flags of `pmlint config`."""
    parser.add_argument("action", choices=tuple(ACTIONS), help="what to do")
    help_text = "show: the document for which rules are shown; validate: the settings files"
    parser.add_argument("paths", nargs="*", metavar="PATH", help=help_text)
    add_settings_flags(parser)


def run(options: Options) -> int:
    """Do what is asked of the settings."""
    options.paths += options.literal_paths
    if len(options.paths) > MOST_PATHS.get(options.action, sys.maxsize):
        message = f"`{options.paths[-1]}` is one argument too many"
        raise UsageError(message, "see `pmlint config --help`")
    return ACTIONS[options.action](options)


def settings_text(values: Sequence[Value]) -> str:
    """`key: value  # origin`, a line each, the origins in a column."""
    lines = ((f"{value.name}: {json.dumps(value.value, ensure_ascii=False)}", value.origin) for value in values)
    return "".join(visible(f"{said:<{ORIGIN_COLUMN}}  # {origin}") + "\n" for said, origin in lines)


def _show(options: Options) -> int:
    project = _open(options)
    path = relative(Path(os.path.normpath(project.cwd / options.paths[0])), project.root) if options.paths else ""
    try:
        put(settings_text(settings_in_force(project, path=path)))
    except PmlintError as error:
        raise told(error, project) from None
    return DONE


def _file(options: Options) -> int:
    project = _open(options)
    if project.settings.path is None:
        say("note: there is no settings file; the defaults hold")
    else:
        put(f"{project.tell(project.settings.path)}\n")
    return DONE


def _schema(_options: Options) -> int:
    put(json.dumps(schema(), indent=2) + "\n")
    return DONE


def _validate(options: Options) -> int:
    """One file after the other, so that a mistake in the first hides none in the next."""
    code = DONE
    for path in options.paths or [options.config]:
        options.config = path
        try:
            _validate_one(options)
        except PmlintError as error:
            tell_error(error)
            code = NOT_DONE
    return code


def _validate_one(options: Options) -> None:
    project = _open(options)
    if project.settings.path is None:
        raise UsageError("there is no settings file to validate", "name one: pmlint config validate FILE")
    try:
        validate(project)
    except PmlintError as error:
        raise told(error, project) from None
    put(f"{project.tell(project.settings.path)}: the settings are valid\n")


def _open(options: Options) -> Project:
    project = project_of(options)
    for notice in project.notices:
        say(f"note: {notice}")
    return project


ACTIONS: dict[str, Callable[[Options], int]] = {
    "show": _show,
    "file": _file,
    "schema": _schema,
    "validate": _validate,
}
