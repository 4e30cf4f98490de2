"""Show the settings of a run, and where each value comes from."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from pmlint import registry
from pmlint.app.plugins import use_plugins_of
from pmlint.app.project import Project
from pmlint.config.keys import KEYS
from pmlint.config.schema import config_schema
from pmlint.config.settings import Override, RuleSetting
from pmlint.engine.select import Active, Choice, Selection
from pmlint.repository.patterns import covered
from pmlint.rule import Rule

DEFAULT = "default"
ELSEWHERE = frozenset({"rules", "overrides"})
"""Keys that show in the list of rules, or in a form of their own."""


class Value(NamedTuple):
    """A final value and where it comes from."""

    name: str
    value: Any
    """As JSON has it."""
    origin: str
    """`file:line`, a preset, a flag, or `default`."""


def settings_in_force(project: Project, choice: Choice | None = None, path: str = "") -> list[Value]:
    """Every key with its final value, then every rule with its final severity, for the file at `path` (from the root).

    Raises ConfigError and UsageError for rules and options that do not exist.
    """
    choice = choice or Choice()
    use_plugins_of(project)
    selection = Selection(project.settings, choice)
    return [*_keys(project, selection), *_overrides(project), *_rules(project, selection, path)]


def schema() -> Mapping[str, Any]:
    """The JSON Schema of settings files, with the rules there are."""
    return config_schema()


def _keys(project: Project, selection: Selection) -> Iterator[Value]:
    for key in KEYS:
        if key.name in ELSEWHERE:
            continue
        value = getattr(selection.settings, key.field)
        origin = _origin(project, key.name)
        if key.name == "extends":
            value = selection.preset.name
            origin = "--preset" if selection.choice.preset else origin
        elif value != getattr(project.settings, key.field):
            origin = f"preset {selection.preset.name}"
        elif key.name == "full-review-severities":
            value = selection.settings.full_review
        if isinstance(value, Mapping) and value:
            for name, entry in value.items():
                yield Value(f"{key.name}.{name}", _plain(entry), _origin(project, f"{key.name}.{name}"))
        else:
            yield Value(key.name, _plain(value), origin)


def _origin(project: Project, name: str) -> str:
    origin = project.configuration.origins.get(name)
    if origin is None:
        return DEFAULT
    path, _, line = origin.rpartition(":")
    return f"{project.tell(path)}:{line}"


def _overrides(project: Project) -> Iterator[Value]:
    for override in project.settings.overrides:
        value: dict[str, Any] = {"files": list(override.files), "rules": {}}
        value["rules"] = {name: _said(rule) for name, rule in override.rules.items()}
        if override.reason:
            value["reason"] = override.reason
        yield Value("overrides", value, _place(override, project))


def _rules(project: Project, selection: Selection, path: str) -> Iterator[Value]:
    on = {active.rule.name: active for active in selection.active(path)}
    layers = [override.rules for override in project.settings.overrides if path and covered(override.files, path)]
    for rule in registry.rules():
        active = on.get(rule.name)
        origin = _rule_origin(rule, [project.settings.rules, *layers], selection, project)
        yield Value(f"rules.{rule.name}", _judgement(active), origin)


def _judgement(active: Active | None) -> Any:
    if active is None:
        return "off"
    if not active.options:
        return active.severity.value
    return {"severity": active.severity.value, "options": _plain(active.options)}


def _rule_origin(rule: Rule, layers: list[Mapping[str, RuleSetting]], selection: Selection, project: Project) -> str:
    """Who spoke last of a rule: a flag, the last layer that names it, else the preset."""
    flag = _flag(rule, selection.choice)
    if flag:
        return flag
    for layer in reversed(layers):
        for name in sorted(layer, key=registry.is_group):  # the rule itself before its family
            if rule in registry.find(name):
                return _place(layer[name], project)
    return f"preset {selection.preset.name}"


def _flag(rule: Rule, choice: Choice) -> str:
    said = {
        "--severity": [text.partition("=")[0] for text in choice.severity],
        "--ignore": choice.ignore,
        "--extend-select": choice.extend_select,
    }
    named = (flag for flag, names in said.items() if any(rule in registry.find(name) for name in names))
    return next(named, "--select" if choice.select else "")


def _place(said: RuleSetting | Override, project: Project) -> str:
    path = project.tell(said.path)
    return f"{path}:{said.span.line}" if said.span else path


def _said(rule: RuleSetting) -> Any:
    level = rule.severity.value if rule.severity else None
    return {"severity": level, "options": _plain(rule.options)} if rule.options else level


def _plain(value: Any) -> Any:
    """A value of settings as JSON has it."""
    if isinstance(value, Mapping):
        return {name: _plain(entry) for name, entry in value.items()}
    return [_plain(entry) for entry in value] if isinstance(value, tuple | list | frozenset) else value
