"""What the settings say of rules: `rules` and `overrides`. That a rule exists is checked where rules are known."""

from collections.abc import Mapping
from typing import Any

from pmlint.config.kinds import TEXT, Kind, choice, many, mapping, record
from pmlint.config.notes import Notes
from pmlint.config.settings import Override, RuleSetting
from pmlint.model.problem import Severity
from pmlint.source.loaded import pointer_to

LEVELS = tuple(severity.value for severity in Severity)
LEVEL = choice(*LEVELS)


def _any_value(value: Any, _pointer: str, _notes: Notes) -> Any:
    return tuple(value) if isinstance(value, list) else value


FULL = record({"severity": LEVEL, "options": mapping(Kind(_any_value, {}))})


def _level(value: Any, pointer: str, notes: Notes) -> Severity:
    """A severity; YAML's unquoted false says `off` too."""
    return Severity.OFF if value is False else Severity(LEVEL.read(value, pointer, notes))


def _rule(value: Any, pointer: str, notes: Notes) -> RuleSetting:
    span = notes.key_span(pointer)
    if not isinstance(value, Mapping):
        return RuleSetting(_level(value, pointer, notes), span=span, path=notes.path)
    said = FULL.read({**value, "severity": _word(value.get("severity", "off"))}, pointer, notes)
    severity = Severity(said["severity"]) if "severity" in value else None
    return RuleSetting(severity, said.get("options", {}), span, notes.path)


def _word(level: Any) -> Any:
    return "off" if level is False else level


RULE = Kind(_rule, {"anyOf": [LEVEL.schema, {"const": False}, FULL.schema]})
RULES = mapping(RULE)
OVERRIDE = record({"files": many(TEXT, at_least=1), "rules": RULES, "reason": TEXT}, required=("files", "rules"))


def _overrides(value: Any, pointer: str, notes: Notes) -> tuple[Override, ...]:
    if not isinstance(value, list):
        notes.mistake("a list of overrides is expected here", "write `- files: […]` and `rules: {…}` below it", pointer)
        return ()
    read = []
    for index, entry in enumerate(value):
        place = pointer_to(pointer, index)
        said = OVERRIDE.read(entry, place, notes)
        span = notes.span(place)
        read.append(Override(said.get("files", ()), said.get("rules", {}), said.get("reason", ""), span, notes.path))
    return tuple(read)


OVERRIDES = Kind(_overrides, {"type": "array", "items": OVERRIDE.schema})
