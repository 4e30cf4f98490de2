"""A settings file as data with places, whichever of its forms it has."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from pmlint.errors import ConfigError, ConfigMistakesError, RepositoryError, UnreadableError
from pmlint.model.span import Span
from pmlint.source import toml, yaml
from pmlint.source.file import DISK, Reader
from pmlint.source.loaded import Limits, Loaded
from pmlint.source.text import decode

MAX_BYTES = 256 * 1024
LIMITS = Limits(size=MAX_BYTES)
TABLE = "/tool/pmlint"
SHOWN = Span(1, 1, 1, 1)


class SettingsFile(NamedTuple):
    """What a settings file says; pointers start at the settings and not at the file."""

    data: Mapping[str, Any]
    spans: Mapping[str, Span]
    key_spans: Mapping[str, Span]


def holds_settings(path: Path, files: Reader = DISK) -> bool:
    """Whether the file is there and, for TOML, has a table for pmlint. A broken file that names it counts."""
    if path.suffix != ".toml":
        return files.is_file(path)
    try:
        content = files.read(path, MAX_BYTES + 1)
    except RepositoryError:
        return False
    return b"pmlint" in content and (b"[tool.pmlint" in content or _has_table(content))


def load_settings(path: Path, told: str, files: Reader = DISK) -> SettingsFile:
    """Read a settings file, called `told` in messages; raises ConfigError with the place of what is wrong."""
    try:
        loaded = _load(files.read(path, MAX_BYTES + 1), path.suffix)
    except UnreadableError as error:
        raise ConfigError(error.message, error.hint, told, error.span) from None
    except RepositoryError as error:
        raise ConfigError(error.message, error.hint, told) from None
    if loaded.flaws:
        raise ConfigMistakesError([ConfigError(flaw.message, flaw.hint, told, flaw.span) for flaw in loaded.flaws])
    file = _table(loaded) if path.suffix == ".toml" and path.name == "pyproject.toml" else _whole(loaded)
    if not isinstance(file.data, Mapping):
        raise ConfigError("settings are keys with values", "write `key: value`", told, file.spans.get("", SHOWN))
    return file


def _load(content: bytes, suffix: str) -> Loaded:
    if len(content) > MAX_BYTES:
        raise UnreadableError("the settings are larger than 256 KiB", "shorten their lists")
    text = decode(content).content
    return toml.load(text, limits=LIMITS) if suffix == ".toml" else yaml.load(text, limits=LIMITS)


def _has_table(content: bytes) -> bool:
    try:
        return _table(_load(content, ".toml")).data is not None
    except UnreadableError:
        return False


def _whole(loaded: Loaded) -> SettingsFile:
    return SettingsFile({} if loaded.data is None else loaded.data, loaded.spans, loaded.key_spans)


def _table(loaded: Loaded) -> SettingsFile:
    """The table `[tool.pmlint]` of a pyproject.toml; its data is None where there is no such table."""
    tool = loaded.data.get("tool")
    data: Any = tool.get("pmlint") if isinstance(tool, Mapping) else None
    return SettingsFile(data, _below_table(loaded.spans), _below_table(loaded.key_spans))


def _below_table(spans: Mapping[str, Span]) -> dict[str, Span]:
    inside = (TABLE, f"{TABLE}/")
    return {
        pointer.removeprefix(TABLE): span
        for pointer, span in spans.items()
        if pointer.startswith(inside[1]) or pointer == TABLE
    }
