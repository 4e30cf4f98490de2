"""Which rules judge a document, and what their findings weigh.

Order: preset < `rules` < `overrides` < command line. `select` replaces the set: a family or tag takes those
of its rules that are on, a single code or name turns on any.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from pmlint import registry
from pmlint.config.settings import RuleSetting, Settings
from pmlint.engine import presets
from pmlint.engine.options import option_value
from pmlint.engine.presets import Preset
from pmlint.errors import ConfigError, UsageError
from pmlint.model.document import Document
from pmlint.model.problem import Severity
from pmlint.model.span import Span
from pmlint.repository.patterns import covered
from pmlint.rule import Draft, Need, Rule, Scope


@dataclass(frozen=True, slots=True)
class Choice:
    """What the command line says about rules."""

    preset: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    severity: tuple[str, ...] = ()
    """RULE=LEVEL each."""
    ignore_suppressions: bool = False
    """Comments in documents suppress nothing."""


@dataclass(frozen=True, slots=True)
class Active:
    """A rule that judges a document, and how."""

    rule: Rule
    severity: Severity
    explicit: bool = False
    """Somebody set the severity by hand, so that gates do not soften it."""
    options: Mapping[str, Any] = field(default_factory=dict)


class Selection:
    """The rules of a run. Raises ConfigError or UsageError where a rule, level or option does not exist."""

    def __init__(self, settings: Settings, choice: Choice | None = None) -> None:
        self.choice = choice or Choice()
        self.preset = _preset(self.choice.preset, settings)
        self.settings = _with_preset(settings, self.preset)
        self._levels = dict(_level(text) for text in self.choice.severity)
        self._selected = _named(self.choice.select) if self.choice.select else None
        self._added = _named(self.choice.extend_select)
        self._ignored = {one.name for name in self.choice.ignore for one in _found(name, None, None)}
        self._plain = self._activate(())
        for override in settings.overrides:
            self._activate((override.rules,))

    def active(self, path: str) -> tuple[Active, ...]:
        """The rules that judge the file at `path`, by code."""
        layers = [override.rules for override in self.settings.overrides if covered(override.files, path)]
        return self._activate(layers) if layers else self._plain

    def skipped(self, met: frozenset[Need] = frozenset()) -> tuple[tuple[str, str], ...]:
        """Rules that are on and lack a fact: name, and what is lacking."""
        return tuple(
            (active.rule.name, need.value)
            for active in self._plain
            for need in sorted(active.rule.needs - met, key=lambda one: one.name)
        )

    def ran(self, met: frozenset[Need] = frozenset()) -> frozenset[str]:
        """The names of the rules that are on and lack no fact."""
        return frozenset(active.rule.name for active in self._plain if active.rule.needs <= met)

    @cached_property
    def document_rules(self) -> tuple[Active, ...]:
        """The rules that look at one document and need nothing else."""
        return tuple(one for one in self._plain if one.rule.scope is Scope.DOCUMENT and not one.rule.needs)

    def _activate(self, layers: Iterable[Mapping[str, RuleSetting]]) -> tuple[Active, ...]:
        found = {
            rule.name: Active(rule, self.preset.severity(rule), False, _defaults(rule)) for rule in registry.rules()
        }
        for layer in (self.settings.rules, *layers):
            _apply(found, layer, self.settings.path)
        _turn(found, self._selected, self._added, self._ignored)
        for name, level in self._levels.items():
            _set(found, name, level)
        return tuple(one for one in found.values() if one.severity is not Severity.OFF)


def weight(active: Active, own: Severity | None, document: Document, preset: Preset, full_review: bool) -> Severity:
    """What a finding weighs in this document; `off` where the rule is silent here.

    `own`: the finding's own weight, where it has one; `full_review`: the incident's severity gets a full review.
    A severity set by hand wins over the gates for drafts and for full reviews.
    """
    rule = active.rule
    if active.explicit:
        return active.severity
    if rule.full_review and not full_review:
        return Severity.OFF
    severity = active.severity
    if own is not None:
        severity = preset.weigh(rule, own)
    if document.status != "draft":
        return severity
    return _softened(severity, rule.draft)


def _softened(severity: Severity, draft: Draft) -> Severity:
    if severity is Severity.ERROR and draft is not Draft.SAME:
        return Severity.WARNING
    if severity is Severity.WARNING and draft is Draft.MILDER:
        return Severity.INFO
    return severity


def _preset(chosen: str | None, settings: Settings) -> Preset:
    name = chosen or settings.preset
    try:
        return presets.preset(name)
    except KeyError:
        message = f"there is no preset {name[:80]!r}"
        hint = f"presets are {', '.join(presets.names())}"
        if chosen:
            raise UsageError(message, hint) from None
        raise ConfigError(message, hint, settings.path or "") from None


def _with_preset(settings: Settings, preset: Preset) -> Settings:
    """What the preset sets, where the team said nothing and no code set anything."""
    plain = Settings()
    changes: dict[str, Any] = {
        key: value
        for key, value in preset.settings.items()
        if key not in settings.stated and getattr(settings, key) == getattr(plain, key)
    }
    return replace(settings, **changes) if changes else settings


def _defaults(rule: Rule) -> dict[str, Any]:
    return {name: option.default for name, option in rule.options.items()}


def _found(name: str, span: Span | None, path: str | None) -> tuple[Rule, ...]:
    rules = registry.find(name)
    if rules or registry.is_group(name):
        return rules
    close = registry.suggestion(name)
    hint = f"did you mean `{close}`?" if close else "`pmlint rule` lists them all"
    message = f"there is no rule {name[:80]!r}"
    if path is None:
        raise UsageError(message, hint)
    raise ConfigError(message, hint, path, span)


def _named(names: Iterable[str]) -> dict[str, bool]:
    """Rule name → whether it was named itself and not by its family or tag."""
    found: dict[str, bool] = {}
    for name in names:
        alone = not registry.is_group(name)
        for rule in _found(name, None, None):
            found[rule.name] = alone or found.get(rule.name, False)
    return found


def _level(text: str) -> tuple[str, Severity]:
    name, equals, level = text.partition("=")
    if not equals:
        raise UsageError(f"`--severity {text[:80]}` names no level", "write RULE=error, warning, info or off")
    try:
        return name.strip(), Severity(level.strip().lower())
    except ValueError:
        raise UsageError(f"there is no severity {level[:80]!r}", "severities are error, warning, info, off") from None


def _apply(found: dict[str, Active], layer: Mapping[str, RuleSetting], path: str | None) -> None:
    """Let tags, then families, then single rules say what holds."""
    for name, setting in sorted(layer.items(), key=lambda pair: _breadth(pair[0])):
        where = setting.path or path or ""
        for rule in _found(name, setting.span, where):
            active = found[rule.name]
            if not registry.is_group(name) or _goes_along(active, setting.severity):
                found[rule.name] = _changed(active, setting, where)


def _breadth(name: str) -> int:
    if name.strip().lower() in registry.TAGS:
        return 0
    return 1 if registry.is_group(name) else 2


def _changed(active: Active, setting: RuleSetting, path: str) -> Active:
    options = dict(active.options)
    for key, value in setting.options.items():
        options[key] = option_value(active.rule, key, value, (path, setting.span))
    changed = replace(active, options=options)
    if setting.severity is None:
        return changed
    if active.rule.essential and setting.severity is Severity.OFF:
        message = f"{active.rule.code} {active.rule.name} cannot be turned off"
        raise ConfigError(message, "it says that a document was not judged", path, setting.span)
    return replace(changed, severity=setting.severity, explicit=True)


def _turn(
    found: dict[str, Active], selected: dict[str, bool] | None, added: dict[str, bool], ignored: set[str]
) -> None:
    for name, active in found.items():
        if active.rule.essential:
            continue
        alone = added.get(name, False) or (selected or {}).get(name, False)
        if alone and active.severity is Severity.OFF:
            found[name] = replace(active, severity=_awake(active.rule))
        out = selected is not None and name not in selected and name not in added
        if out or (name in ignored and not alone):
            found[name] = replace(active, severity=Severity.OFF)


def _awake(rule: Rule) -> Severity:
    """What a rule weighs that no preset of the run has and somebody asks for."""
    if rule.severity is not Severity.OFF:
        return rule.severity
    return rule.strict or Severity.WARNING


def _set(found: dict[str, Active], name: str, level: Severity) -> None:
    for rule in _found(name, None, None):
        active = found[rule.name]
        if registry.is_group(name) and not _goes_along(active, level):
            continue
        if rule.essential and level is Severity.OFF:
            raise UsageError(f"{rule.code} {rule.name} cannot be turned off", "it says that a document was not judged")
        found[rule.name] = replace(active, severity=level, explicit=True)


def _goes_along(active: Active, severity: Severity | None) -> bool:
    """Whether a rule takes the severity of its family or tag: not when it is off, nor when it cannot be turned off."""
    return active.severity is not Severity.OFF and not (active.rule.essential and severity is Severity.OFF)
