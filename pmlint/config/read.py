"""From a settings file, and those it extends, to Settings and the origin of each value."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pmlint.config.keys import BY_NAME, GROUPS, PRESETS, Holds, Key
from pmlint.config.load import load_settings
from pmlint.config.names import did_you_mean
from pmlint.config.notes import Notes
from pmlint.config.settings import Override, Settings
from pmlint.errors import ConfigError, ConfigMistakesError, RepositoryError
from pmlint.source.file import DISK, Reader
from pmlint.source.loaded import pointer_to

_Entry = tuple[str, Any, str, list[str]]
SUFFIXES = (".yml", ".yaml", ".toml")
MOST_FILES = 20


@dataclass(frozen=True, slots=True)
class Configuration:
    """The settings of a run and where they come from."""

    settings: Settings
    origins: Mapping[str, str] = field(default_factory=dict)
    """Key, or key and entry (`rules.missing-due`) → `file:line`; what is not there has its default."""
    files: tuple[str, ...] = ()
    """The settings file and those it extends."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What one file and those it extends say, by key."""

    values: dict[str, Any]
    origins: dict[str, str]


def read_configuration(path: Path, root: Path, folder: Path, files: Reader = DISK) -> Configuration:
    """Read the settings in `path`; all paths are absolute.

    `root` holds every file that settings may name, and paths in settings and messages are relative to it; patterns
    start in `folder`; `files`: where they are read. Raises ConfigError (ConfigMistakesError for several mistakes) with
    file, place and nearest name.
    """
    reader = _Reader(root, path.parent, folder, files)
    said = reader.read(path)
    fields = {BY_NAME[name].field: value for name, value in said.values.items()}
    settings = Settings(**fields, path=reader.told(path), stated=frozenset(fields))
    return Configuration(settings, said.origins, tuple(reader.seen))


def anchored(pattern: str, folder: str) -> str:
    """A pattern that starts in `folder` as one that starts in the root; "" is the root itself."""
    if folder in {"", "."}:
        return pattern
    negation, body = ("!", pattern[1:]) if pattern.startswith("!") else ("", pattern)
    plain = "".join(f"\\{sign}" if sign in "*?[\\" else sign for sign in folder)
    anywhere = "" if "/" in body.rstrip("/") else "**/"
    return f"{negation}{plain}/{anywhere}{body.lstrip('/')}"


@dataclass(slots=True)
class _Reader:
    root: Path
    base: Path
    """The folder of the run's settings file."""
    folder: Path
    files: Reader
    open_files: list[Path] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)
    """The files that were read, as they are told."""

    def told(self, path: Path) -> str:
        """How a file is told: from the root, absolute where it lies elsewhere."""
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else str(path)

    def read(self, path: Path) -> _Said:
        """Read a file and what it extends."""
        told = self.told(path)
        self.open_files.append(path)
        self.seen.append(told)
        data, spans, key_spans = load_settings(path, told, self.files)
        notes = Notes(told, spans, key_spans)
        said = self._values(data, path, notes)
        parent = self._extended(said, path, notes)
        _check_severities({**parent.values, **said.values}, notes)
        if notes.mistakes:
            raise ConfigMistakesError(sorted(notes.mistakes, key=lambda mistake: mistake.span or (0, 0, 0, 0)))
        self.open_files.pop()
        return _merged(parent, said)

    def _values(self, data: Mapping[str, Any], path: Path, notes: Notes) -> _Said:
        said = _Said({}, {})
        for key, value, pointer in _entries(data, notes):
            read = key.kind.read(value, pointer, notes)
            said.values[key.name] = self._placed(read, key.holds, path, pointer, notes)
            said.origins.update(_origins(key, value, pointer, notes))
        return said

    def _placed(self, value: Any, holds: Holds, path: Path, pointer: str, notes: Notes) -> Any:
        """Paths relative to the folder of the run's settings file, patterns to the root, wherever they stand."""
        if holds is Holds.PLAIN or not value:
            return value
        if isinstance(value, tuple):
            return tuple(self._placed(entry, holds, path, pointer, notes) for entry in value)
        if isinstance(value, Override):
            return replace(value, files=self._placed(value.files, holds, path, pointer, notes))
        if holds is Holds.PATTERNS:
            inside = self.folder.is_relative_to(self.root)
            return anchored(value, self.folder.relative_to(self.root).as_posix() if inside else "")
        place = Path(os.path.normpath(path.parent / value))
        if not place.is_relative_to(self.root):
            notes.mistake(f"`{value}` leads out of the repository", "name a file inside it", pointer)
        return Path(os.path.relpath(place, self.base)).as_posix()

    def _extended(self, said: _Said, path: Path, notes: Notes) -> _Said:
        """What the file that `extends` names says; nothing where it names a preset or nothing."""
        start = said.values.get("extends")
        if not start or start in PRESETS:
            return _Said({}, {})
        del said.values["extends"]
        del said.origins["extends"]
        try:
            target = self._extended_file(start, path)
        except ConfigError as error:
            notes.mistake(error.message, error.hint, "/extends")
            return _Said({}, {})
        return self.read(target)

    def _extended_file(self, start: str, path: Path) -> Path:
        if not start.endswith(SUFFIXES):
            hint = did_you_mean(start, PRESETS, f"the presets are {', '.join(PRESETS)}; a file ends in .yml")
            message = f"there is no preset `{start}`"
            raise ConfigError(message, hint)
        try:
            target = self.files.resolve(path.parent / start, self.root)
        except RepositoryError as error:
            message = f"`{start}` {error.message}"
            raise ConfigError(message, error.hint) from None
        if target in self.open_files or len(self.open_files) >= MOST_FILES:
            message = f"`{start}` extends this file in turn"
            raise ConfigError(message, "take one `extends` out of the circle")
        return target


def _entries(data: Mapping[str, Any], notes: Notes) -> list[tuple[Key, Any, str]]:
    """Key, value and pointer of all that is said; unknown keys are noted, keys without a value count as not said."""
    found = []
    for name, value, pointer, known in _flat(data, notes):
        if name not in BY_NAME:
            notes.unknown_key(_key_at(pointer), known, pointer)
        elif value is not None:
            found.append((BY_NAME[name], value, pointer))
    return found


def _key_at(pointer: str) -> str:
    return pointer.rpartition("/")[2].replace("~1", "/").replace("~0", "~")


def _flat(data: Mapping[str, Any], notes: Notes) -> list[_Entry]:
    """Dotted name, value, pointer and the names that are possible there, groups taken apart."""
    flat: list[_Entry] = []
    top = [*GROUPS, *(name for name in BY_NAME if "." not in name)]
    for name, value in data.items():
        pointer = pointer_to("", name)
        if name not in GROUPS:
            flat.append((name.replace(".", " "), value, pointer, top))
        elif isinstance(value, Mapping):
            inner = [key.removeprefix(f"{name}.") for key in BY_NAME if key.startswith(f"{name}.")]
            flat += [(f"{name}.{key}", entry, pointer_to(pointer, key), inner) for key, entry in value.items()]
        elif value is not None:
            notes.mistake(f"`{name}` is a group of keys", "write its keys below it, indented", pointer)
    return flat


def _origins(key: Key, value: Any, pointer: str, notes: Notes) -> dict[str, str]:
    """Of a mapping the origin of each entry, of all else that of the value."""
    if isinstance(value, Mapping):
        return {f"{key.name}.{name}": _line(notes, pointer_to(pointer, name)) for name in value}
    return {key.name: _line(notes, pointer)}


def _line(notes: Notes, pointer: str) -> str:
    span = notes.key_span(pointer)
    return f"{notes.path}:{span.line}" if span else notes.path


def _merged(parent: _Said, child: _Said) -> _Said:
    """Mappings grow entry by entry, overrides are added, all else is replaced."""
    values = dict(parent.values)
    for name, value in child.values.items():
        before = values.get(name)
        if isinstance(value, Mapping) and before:
            values[name] = {**before, **value}
        elif name == "overrides" and before:
            values[name] = before + value
        else:
            values[name] = value
    return _Said(values, {**parent.origins, **child.origins})


def _check_severities(values: Mapping[str, Any], notes: Notes) -> None:
    """Severities of full review are severities."""
    known = values.get("severities", Settings().severities)
    for severity in values.get("full-review-severities", ()):
        if severity not in known:
            hint = did_you_mean(severity, known, f"the severities are {', '.join(known)}")
            notes.mistake(f"there is no severity `{severity}`", hint, "/full-review-severities")
