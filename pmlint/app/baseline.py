"""The baseline of a project: where it lies, what it holds, and writing it."""

import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pmlint import registry
from pmlint.app.project import Project
from pmlint.app.write import write_whole
from pmlint.engine.baseline import compared, entries_of, is_unread
from pmlint.engine.baseline_file import MAX_BYTES, Entry, read_entries, to_text
from pmlint.errors import BaselineError, RepositoryError
from pmlint.model.problem import Diagnostic
from pmlint.repository.files import relative
from pmlint.source.file import DISK, resolve

DEFAULT = ".pmlint-baseline.json"


@dataclass(frozen=True, slots=True)
class Covered:
    """What a run has looked at, so that it knows of what it has found nothing."""

    documents: frozenset[str] = frozenset()
    """The paths of those that were judged."""
    rules: frozenset[str] = frozenset()
    """The rules that could find something."""
    known_keys: frozenset[str] = frozenset()
    """The front-matter keys that the schema in force declares."""


def place(project: Project, chosen: str | None = None) -> Path:
    """Where the baseline lies, there or not: as the command line says, as the settings say, or beside those."""
    if chosen is not None:
        return Path(os.path.normpath(project.cwd / chosen))
    folder = Path(project.settings.path).parent if project.settings.path else Path()
    return Path(os.path.normpath(project.root / folder / (project.settings.baseline or DEFAULT)))


def load(project: Project, chosen: str | None = None) -> tuple[Entry, ...] | None:
    """The entries of the baseline; None where neither command line nor settings name one.

    Raises BaselineError where it is not there, leads out of the repository or cannot be read.
    """
    if chosen is None and project.settings.baseline is None:
        return None
    path = place(project, chosen)
    if not project.files.is_file(path) and not (project.files is DISK and os.path.lexists(path)):
        hint = "`pmlint baseline create` writes one; without it, take `baseline` out of the settings"
        raise BaselineError("there is no such baseline", hint, relative(path, project.root))
    return _read(path, project)


def stale(left: Iterable[Entry], covered: Covered, root: Path) -> tuple[Entry, ...]:
    """Of the entries that matched nothing, those that certainly match nothing any more."""
    names = registry.names()
    return tuple(
        entry
        for entry in left
        if (entry.path in covered.documents or not os.path.lexists(root / entry.path))
        and (entry.rule in covered.rules or entry.rule not in names)
    )


@dataclass(frozen=True, slots=True)
class Written:
    """What was written where."""

    path: str
    entries: tuple[Entry, ...]
    unread: tuple[str, ...] = ()
    """Documents that could not be read, and so have no entry."""
    removed: int = 0
    """How many findings are no longer accepted."""


def create(project: Project, chosen: str | None, diagnostics: Sequence[Diagnostic], covered: Covered) -> Written:
    """Accept all these findings for now. Raises BaselineError where there is a baseline already."""
    refuse_to_overwrite(project, chosen)
    path = place(project, chosen)
    entries = tuple(entries_of(diagnostics, covered.known_keys))
    unread = sorted({one.path for one in diagnostics if is_unread(one)})
    write_whole(path, to_text(entries))
    return Written(relative(path, project.root), entries, tuple(unread))


def refuse_to_overwrite(project: Project, chosen: str | None) -> None:
    """Raise BaselineError where there is a baseline already, or where it would lie outside the repository."""
    path = place(project, chosen)
    told = relative(path, project.root)
    if os.path.lexists(path):
        hint = "`pmlint baseline prune` takes out what is repaired; to accept everything anew, delete the file first"
        raise BaselineError("there is a baseline already", hint, told)
    if not path.parent.is_dir():
        raise BaselineError("the folder of the baseline is not there", "make it, or name another file", told)
    if not path.parent.resolve().is_relative_to(project.root.resolve()):
        raise BaselineError("the baseline would lie outside the repository", "name a file inside it", told)


def prune(project: Project, chosen: str | None, diagnostics: Sequence[Diagnostic], covered: Covered) -> Written:
    """Take out what is repaired, and nothing else. Raises BaselineError where there is no baseline."""
    path = place(project, chosen)
    entries = _read(path, project)
    idle = stale(compared(diagnostics, entries).left, covered, project.root)
    gone = {_without_count(entry): entry.count for entry in idle}
    kept = tuple(entry for entry in (_reduced(entry, gone) for entry in entries) if entry.count > 0)
    if kept != entries:
        write_whole(resolve(path, project.root), to_text(kept))
    return Written(relative(path, project.root), kept, removed=sum(gone.values()))


def show(project: Project, chosen: str | None) -> Mapping[str, Mapping[str, int]]:
    """Document → rule → how many of its findings are accepted."""
    found: dict[str, Counter[str]] = {}
    for entry in _read(place(project, chosen), project):
        found.setdefault(entry.path, Counter())[entry.rule] += entry.count
    return {path: dict(sorted(rules.items())) for path, rules in sorted(found.items())}


def _reduced(entry: Entry, gone: Mapping[Entry, int]) -> Entry:
    return replace(entry, count=entry.count - gone.get(_without_count(entry), 0))


def _without_count(entry: Entry) -> Entry:
    return replace(entry, count=1)


def _read(path: Path, project: Project) -> tuple[Entry, ...]:
    told = relative(path, project.root)
    try:
        data = project.files.read(project.files.resolve(path, project.root), MAX_BYTES + 1)
    except RepositoryError as error:
        hint = error.hint or "`pmlint baseline create` writes one"
        raise BaselineError(f"the baseline {error.message}", hint, told) from None
    return read_entries(data, told)
