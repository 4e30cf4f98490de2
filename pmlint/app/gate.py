"""What a change does to the settings, schemas and templates by which postmortems are judged."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pmlint.app.comparison import Comparison
from pmlint.app.project import Project
from pmlint.app.validate import check_followed
from pmlint.config.find import NAMES
from pmlint.config.load import holds_settings, load_settings
from pmlint.engine.compare import START, Gate
from pmlint.engine.verdict import make_judge, schema_paths
from pmlint.errors import ConfigError, PmlintError, RepositoryError
from pmlint.model.problem import Diagnostic, Problem, Severity
from pmlint.repository.files import relative
from pmlint.source.file import DISK, Reader

MAX_BYTES = 4 * 1024 * 1024
HINT = "it holds once it is merged; this verdict is that of the base"


def gate_findings(
    comparison: Comparison, schemas: Iterable[str], baseline: Path | None, gate: Gate
) -> list[Diagnostic]:
    """A finding for each file of the gate that the change alters, an error where it breaks the settings.

    `schemas`: the schema files of the base; `baseline`: where the accepted findings lie that the run counts with.
    """
    project = comparison.project
    before = {**_policy(project, schemas), **dict.fromkeys(_candidates(comparison), "the settings")}
    if baseline is not None:
        before[relative(baseline, project.root)] = "the baseline"
    changed = {path: what for path, what in before.items() if _differs(project, path)}
    broken: PmlintError | None = None
    if changed:
        after, broken = _after(comparison)
        changed |= {path: what for path, what in after.items() if path not in before and _differs(project, path)}
    found = [one for path, what in sorted(changed.items()) for one in gate.finding(path, _named(project, path, what))]
    return found + (gate.finding(_place(broken, project), _breaks(broken)) if broken is not None else [])


def _policy(project: Project, schemas: Iterable[str]) -> dict[str, str]:
    """Path → what it is, of the files by which this project judges."""
    settings = project.settings
    folder = Path(settings.path).parent if settings.path else Path()
    named = {
        "a template": settings.templates,
        "the baseline": (settings.baseline,),
        "the list of services": (settings.services_file,),
    }
    found = {**dict.fromkeys(project.configuration.files, "the settings"), **dict.fromkeys(schemas, "the schema")}
    for what, paths in named.items():
        places = (os.path.normpath(folder / path) for path in paths if path)
        found |= {Path(place).as_posix(): what for place in places}
    return found


def _candidates(comparison: Comparison) -> Iterator[str]:
    """Where settings would be found that are not there in the base, and count."""
    project = comparison.project
    if comparison.isolated:
        return
    if comparison.config is not None:
        yield relative(Path(os.path.normpath(project.cwd / comparison.config)), project.root)
        return
    for folder in (project.cwd, *project.cwd.parents):
        yield from (relative(folder / name, project.root) for name in NAMES)
        if folder == project.root:
            return


def _after(comparison: Comparison) -> tuple[Mapping[str, str], PmlintError | None]:
    """The files by which the change would be judged once it is merged, and why it could not be."""
    try:
        project = comparison.head_project()
        if project.settings.plugins == comparison.project.settings.plugins:  # no others are loaded to try their rules
            check_followed(project)
        return _policy(project, schema_paths(make_judge(project.settings, project.root))), None
    except PmlintError as error:
        return {}, error


def _differs(project: Project, path: str) -> bool:
    """Whether base and working tree differ in a file; of a pyproject.toml only the table of pmlint counts."""
    location = project.root / path
    if location.name != "pyproject.toml":
        return _content(project.files, location, project) != _content(DISK, location, project)
    return bool(_table(project.files, location) != _table(DISK, location))


def _content(files: Reader, location: Path, project: Project) -> bytes | None:
    try:
        place = files.resolve(location, project.root) if location.is_relative_to(project.root) else location
        return files.read(place, MAX_BYTES).replace(b"\r\n", b"\n")
    except RepositoryError:
        return None


def _table(files: Reader, location: Path) -> Any:
    if not holds_settings(location, files):
        return None
    try:
        return load_settings(location, "", files).data
    except ConfigError as error:
        return error.message


def _named(project: Project, path: str, what: str) -> Problem:
    location = project.root / path
    there = (_content(project.files, location, project) is not None, _content(DISK, location, project) is not None)
    does = {(True, False): "takes away", (False, True): "adds"}.get(there, "edits")
    return Problem(START, f"the change {does} {what}", HINT, anchor="gate", about=what)


def _breaks(error: PmlintError) -> Problem:
    message = f"the change breaks the settings: {error.message}"
    return Problem(error.span or START, message, error.hint or HINT, anchor="gate", severity=Severity.ERROR)


def _place(error: PmlintError, project: Project) -> str:
    """The file of a mistake, from the root: errors of settings are told from the working directory."""
    return relative(Path(os.path.normpath(project.cwd / error.path)), project.root) if error.path else "settings"
