"""The presets: what each rule weighs before anybody sets anything."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from pmlint.model.problem import Severity
from pmlint.rule import Rule

_FOLDER = Path(__file__).resolve().parent.parent / "config" / "presets"


@dataclass(frozen=True, slots=True)
class Preset:
    """A preset as its file in pmlint/config/presets has it."""

    name: str
    summary: str
    listed: Mapping[str, Severity] | None = None
    """The whole preset, rule by rule; None where every rule brings its own severity."""
    strict: bool = False
    """Takes what a rule declares for `strict`."""
    raised: Mapping[Severity, Severity] = field(default_factory=dict)
    raised_families: frozenset[str] = frozenset()
    """The families whose warnings are raised too."""
    settings: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    """Settings that the preset changes where the team left them alone."""

    def severity(self, rule: Rule) -> Severity:
        """What the rule weighs in this preset; `off` where it is not part of it."""
        if rule.essential:
            return rule.severity
        if self.listed is not None:
            return self.listed.get(rule.name, Severity.OFF)
        if self.strict and rule.strict is not None:
            return rule.strict
        return self.weigh(rule, rule.severity)

    def weigh(self, rule: Rule, severity: Severity) -> Severity:
        """What becomes of a severity of `recommended` in this preset."""
        if severity is Severity.WARNING and rule.family not in self.raised_families:
            return severity
        return self.raised.get(severity, severity)


@cache
def names() -> tuple[str, ...]:
    """The presets there are, the mildest first."""
    order = ("minimal", "recommended", "strict")
    there = {file.stem for file in _FOLDER.glob("*.json")}
    return (*(name for name in order if name in there), *sorted(there - set(order)))


@cache
def preset(name: str) -> Preset:
    """The preset of that name. Raises KeyError."""
    if name not in names():
        raise KeyError(name)
    data = json.loads((_FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    listed = data.get("listed")
    return Preset(
        name=name,
        summary=data["summary"],
        listed={rule: Severity(level) for rule, level in listed.items()} if listed is not None else None,
        strict=data.get("strict", False),
        raised={Severity(old): Severity(new) for old, new in data.get("raise", {}).items()},
        raised_families=frozenset(data.get("raise-warnings-of", ())),
        settings={key: _plain(value) for key, value in data.get("settings", {}).items()},
    )


def _plain(value: str | list[str]) -> str | tuple[str, ...]:
    return tuple(value) if isinstance(value, list) else value
