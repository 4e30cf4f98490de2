"""Show a document as pmlint reads it."""

import os
from pathlib import Path
from typing import Any, NamedTuple

from pmlint.app.facts import gather_roster
from pmlint.app.project import Project
from pmlint.app.time_limit import SECONDS_OF_A_DOCUMENT, OutOfTimeError, time_limit
from pmlint.document.export import to_json
from pmlint.document.parse import parse
from pmlint.engine.verdict import make_judge
from pmlint.errors import RepositoryError
from pmlint.model.document import Flaw
from pmlint.repository.files import Found, Search, find, relative


class Inspected(NamedTuple):
    """A document's model, and what could not be read of it."""

    model: dict[str, Any]
    path: str
    flaws: tuple[Flaw, ...]


def inspect(project: Project, path: str, stdin: bytes | None = None) -> Inspected:
    """The model of one document, as schemas/postmortem.schema.json describes it; raises RepositoryError.

    `stdin` is the document where it is no file.
    """
    data, told = (stdin, relative(project.cwd / path, project.root)) if stdin is not None else _read(project, path)
    roster = gather_roster(project)
    try:
        with time_limit(SECONDS_OF_A_DOCUMENT):
            document = parse(data, told, project.settings, roster)
    except OutOfTimeError:
        message = f"the document took longer than {SECONDS_OF_A_DOCUMENT:g} seconds to read"
        raise RepositoryError(message, "look for a slow pattern in the settings", told) from None
    return Inspected(to_json(document)[0], told, document.flaws)


def schema_in_force(project: Project) -> Any:
    """The schema that judges documents; raises SchemaError."""
    judge = make_judge(project.settings, project.root)
    return judge.library.registry[judge.address].contents


def _read(project: Project, path: str) -> tuple[bytes, str]:
    location = Path(os.path.normpath(project.cwd / path))
    if location.is_dir():
        raise RepositoryError("this is a folder", "name one file", relative(location, project.root))
    found: Found = find((path,), Search(project.root, ()), project.cwd)
    for error in (*found.errors, *found.empty):
        raise error
    file = found.files[0]
    return file.read(project.settings.max_size + 1), file.path
