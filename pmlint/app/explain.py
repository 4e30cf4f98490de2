"""Rules as their pages tell them."""

from typing import Any

from pmlint import registry
from pmlint.engine import presets
from pmlint.errors import UsageError
from pmlint.rule import Rule


def explained(selector: str | None) -> tuple[Rule, ...]:
    """The rules that a code, name, family or tag means, all without one; raises UsageError where there is none.

    Rules of plugins are among them once they are in use.
    """
    if selector is None:
        return registry.rules()
    rules = registry.find(selector)
    if not rules and not registry.is_group(selector):
        close = registry.suggestion(selector)
        message = f"there is no rule `{selector}`"
        raise UsageError(message, f"did you mean `{close}`?" if close else "`pmlint rule` lists them all")
    return rules


def severities(rule: Rule) -> dict[str, str]:
    """Preset → what the rule weighs in it."""
    return {name: presets.preset(name).severity(rule).value for name in presets.names()}


def as_json(rule: Rule) -> dict[str, Any]:
    """All that is known of a rule."""
    return {
        "code": rule.code,
        "name": rule.name,
        "family": rule.family,
        "summary": rule.summary,
        "severity": severities(rule),
        "draft": rule.draft.value,
        "full_review": rule.full_review,
        "tags": sorted(rule.tags),
        "needs": sorted(need.value for need in rule.needs),
        "options": {
            name: {"default": _plain(option.default), "summary": option.summary}
            for name, option in rule.options.items()
        },
        "since": rule.since,
        "url": registry.page_address(rule.code, rule.name),
        "docs": rule.docs,
    }


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
