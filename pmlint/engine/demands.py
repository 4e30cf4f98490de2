"""The schemas in force: the bundled ones with the settings put in, and the team's own that extends them."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from pmlint.config.settings import Settings
from pmlint.schema import bundle

Put = Callable[[dict[str, Any], Settings], None]
_NAMES = ("postmortem", "front-matter", "action-item")


def in_force(settings: Settings) -> dict[str, dict[str, Any]]:
    """Address → bundled schema, each list marked `pmlint:setting` replaced by what the settings say."""
    schemas = {f"{bundle.BASE}{name}.schema.json": bundle.bundled(name) for name in _NAMES}
    for schema in schemas.values():
        _settle(schema, settings)
    return schemas


def severity_words(names: tuple[str, ...], all_names: tuple[str, ...]) -> list[str]:
    """How a document may write these severities.

    By name, and where they are sev1, sev2 … by rank too, as in P1 and S1.
    """
    ranks = [number for number, name in enumerate(all_names, start=1) if name in names]
    numbered = all(name.casefold() == f"sev{number}" for number, name in enumerate(all_names, start=1))
    extra = [f"{letter}{rank}" for letter in "ps" for rank in ranks] if numbered else []
    return [*names, *extra]


def own_schema(settings: Settings, root: Path) -> str | None:
    """The path of the team's own schema from the repository's root, None where there is none."""
    if settings.schema is None:
        return None
    folder = Path(settings.path).parent if settings.path else Path()
    place = folder / settings.schema
    return (
        place.relative_to(root).as_posix() if place.is_absolute() and place.is_relative_to(root) else place.as_posix()
    )


def _settle(node: Any, settings: Settings) -> None:
    todo = [node]
    while todo:
        value = todo.pop()
        if isinstance(value, list):
            todo.extend(value)
        elif isinstance(value, dict):
            setting = value.get("pmlint:setting")
            if isinstance(setting, str):
                _PUTS[setting](value, settings)
            todo.extend(value.values())


def _severities(schema: dict[str, Any], settings: Settings) -> None:
    schema["enum"] = severity_words(settings.severities, settings.severities)
    schema["pmlint:aliases"] = schema["enum"][len(settings.severities) :]


def _full_review(schema: dict[str, Any], settings: Settings) -> None:
    schema["enum"] = severity_words(settings.full_review, settings.severities)


def _required(schema: dict[str, Any], settings: Settings) -> None:
    schema["required"] = list(settings.required_sections)


def _light_required(schema: dict[str, Any], settings: Settings) -> None:
    schema["required"] = list(settings.light_sections)


def _section_names(schema: dict[str, Any], settings: Settings) -> None:
    """Roles of the team's own are called as the first heading that means them."""
    for role, headings in settings.section_aliases.items():
        if headings:
            schema["properties"].setdefault(role, {"title": headings[0]})
    for role, named in schema["properties"].items():
        named.setdefault("pmlint:hint", f"add `## {named.get('title', role)}`")


def _id_pattern(schema: dict[str, Any], settings: Settings) -> None:
    if settings.id_pattern is not None:
        schema["pattern"] = settings.id_pattern


def _id_required(schema: dict[str, Any], settings: Settings) -> None:
    schema["if"] = settings.id_pattern is not None


def _timezone(schema: dict[str, Any], settings: Settings) -> None:
    if settings.timezone is not None:
        schema["if"] = False


_PUTS: Mapping[str, Put] = {
    "severities": _severities,
    "full-review-severities": _full_review,
    "sections.required": _required,
    "sections.light-required": _light_required,
    "sections.aliases": _section_names,
    "id-pattern": _id_pattern,
    "id-required": _id_required,
    "timezone": _timezone,
}
