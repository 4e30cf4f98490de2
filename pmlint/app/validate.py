"""Whether settings can be followed: what only those who know sections, zones and rules can tell."""

from collections.abc import Iterator
from datetime import date, time

from pmlint import registry
from pmlint.app.facts import gather_facts
from pmlint.app.plugins import use_plugins_of
from pmlint.app.project import Project
from pmlint.config.names import did_you_mean
from pmlint.document.vocabulary import NAMES
from pmlint.document.zones import zone_offset
from pmlint.engine.loosened import check_reasons
from pmlint.engine.select import Selection
from pmlint.engine.verdict import make_judge
from pmlint.errors import ConfigError, ConfigMistakesError
from pmlint.model.span import Span

ANY_TIME = (date(2026, 1, 1), time(12))
"""Summer time does not matter here."""


def check_settings(project: Project, selection: Selection) -> None:
    """Raise ConfigError where the settings name a section, zone or rule that is none, or loosen a rule unexplained."""
    mistakes = [*_unknown_roles(project), *_unknown_zone(project), *_unknown_rules(project)]
    if mistakes:
        raise ConfigMistakesError(mistakes)
    check_reasons(selection)


def validate(project: Project) -> None:
    """Raise ConfigError or SchemaError where the settings cannot be followed."""
    use_plugins_of(project)
    check_followed(project)


def check_followed(project: Project) -> None:
    """The same, with the plugins that are in use."""
    selection = Selection(project.settings)
    check_settings(project, selection)
    gather_facts(project)
    make_judge(selection.settings, project.root, project.files)


def _unknown_roles(project: Project) -> Iterator[ConfigError]:
    settings = project.settings
    known = {*NAMES, *settings.section_aliases}
    asked = {"sections.required": settings.required_sections, "sections.light-required": settings.light_sections}
    for key, roles in asked.items():
        for role in roles:
            if role not in known:
                hint = did_you_mean(role, known, "give its headings under `sections: {aliases: …}`")
                yield _mistake(project, key, f"there is no section `{role}`", hint)


def _unknown_zone(project: Project) -> Iterator[ConfigError]:
    zone = project.settings.timezone
    if zone is not None and zone_offset(zone, *ANY_TIME) is None:
        yield _mistake(project, "timezone", f"there is no time zone `{zone}`", "write UTC, +02:00 or Europe/Berlin")


def _unknown_rules(project: Project) -> Iterator[ConfigError]:
    for name in project.settings.forbid_suppression:
        if not registry.find(name) and not registry.is_group(name):
            close = registry.suggestion(name)
            hint = f"did you mean `{close}`?" if close else "`pmlint rule` lists them all"
            yield _mistake(project, "suppressions.forbid", f"there is no rule `{name[:80]}`", hint)


def _mistake(project: Project, key: str, message: str, hint: str) -> ConfigError:
    """A mistake in the value of a key, at the line that says it."""
    path, _, line = project.configuration.origins.get(key, "").rpartition(":")
    span = Span.on_line(int(line), 1, 1) if line.isdecimal() else None
    return ConfigError(message, hint, path or (project.settings.path or ""), span)
