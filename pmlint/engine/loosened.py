"""Overrides that loosen a rule say why."""

from pmlint import registry
from pmlint.config.settings import Override, RuleSetting
from pmlint.engine.select import Selection
from pmlint.errors import ConfigError
from pmlint.model.problem import Severity


def check_reasons(selection: Selection) -> None:
    """Raise ConfigError where an override without a reason makes a rule milder than it is elsewhere."""
    elsewhere = {active.rule.name: active.severity for active in selection.active("")}
    for override in selection.settings.overrides:
        for name, said in override.rules.items():
            if not override.reason and _loosens(name, said, elsewhere):
                raise _unexplained(name, said, override)


def _loosens(name: str, said: RuleSetting, elsewhere: dict[str, Severity]) -> bool:
    if said.severity is None:
        return False
    before = (elsewhere.get(rule.name, Severity.OFF) for rule in registry.find(name))
    return any(severity.rank < said.severity.rank for severity in before)


def _unexplained(name: str, said: RuleSetting, override: Override) -> ConfigError:
    message = f"`{name}` is loosened for {override.files[0]} without a reason"
    return ConfigError(message, "add `reason: …` beside `files`", said.path, said.span)
