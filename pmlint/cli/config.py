"""The settings: show each value and where it comes from, find their file, print their schema, or validate them."""

import json
import os
from collections.abc import Callable, Sequence
from pathlib import Path

from pmlint.app.project import Project, told
from pmlint.app.settings import Value, schema, settings_in_force
from pmlint.app.validate import validate
from pmlint.cli.console import put, say
from pmlint.cli.parser import Options, Parser, add_settings_flags
from pmlint.cli.settings import project_of
from pmlint.errors import PmlintError, UsageError
from pmlint.output.escape import visible
from pmlint.repository.files import relative

ORIGIN_COLUMN = 60


def configure(parser: Parser) -> None:
    """The flags of `pmlint config`."""
    parser.add_argument("action", choices=tuple(ACTIONS), help="what to do")
    help_text = "show: the document for which rules are shown; validate: the settings file"
    parser.add_argument("path", nargs="?", metavar="PATH", help=help_text)
    add_settings_flags(parser)


def run(options: Options) -> int:
    """Do what is asked of the settings."""
    paths = [*filter(None, [options.path]), *options.literal_paths]
    if len(paths) > 1 or (paths and options.action in {"file", "schema"}):
        message = f"`{paths[-1]}` is one argument too many"
        raise UsageError(message, "see `pmlint config --help`")
    options.path = paths[0] if paths else None
    ACTIONS[options.action](options)
    return 0


def settings_text(values: Sequence[Value]) -> str:
    """`key: value  # origin`, a line each, the origins in a column."""
    lines = ((f"{value.name}: {json.dumps(value.value, ensure_ascii=False)}", value.origin) for value in values)
    return "".join(visible(f"{said:<{ORIGIN_COLUMN}}  # {origin}") + "\n" for said, origin in lines)


def _show(options: Options) -> None:
    project = _open(options)
    path = relative(Path(os.path.normpath(project.cwd / options.path)), project.root) if options.path else ""
    try:
        put(settings_text(settings_in_force(project, path=path)))
    except PmlintError as error:
        raise told(error, project) from None


def _file(options: Options) -> None:
    project = _open(options)
    if project.settings.path is None:
        say("note: there is no settings file; the defaults hold")
    else:
        put(f"{project.tell(project.settings.path)}\n")


def _schema(_options: Options) -> None:
    put(json.dumps(schema(), indent=2) + "\n")


def _validate(options: Options) -> None:
    options.config = options.path or options.config
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


ACTIONS: dict[str, Callable[[Options], None]] = {
    "show": _show,
    "file": _file,
    "schema": _schema,
    "validate": _validate,
}
