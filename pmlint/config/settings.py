"""The settings of a run, as plain values with the defaults of a team that wrote none."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pmlint.model.problem import Severity
from pmlint.model.span import Span

REQUIRED_SECTIONS = ("summary", "timeline", "root_cause", "went_well", "went_poorly", "actions")
LIGHT_SECTIONS = ("summary", "root_cause", "actions")


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """What the settings say of one rule, family or tag."""

    severity: Severity | None = None
    options: Mapping[str, Any] = field(default_factory=dict)
    span: Span | None = None
    """Where the settings say it."""
    path: str = ""
    """The file that says it."""


@dataclass(frozen=True, slots=True)
class Override:
    """Rules that hold otherwise for some files; the last match wins."""

    files: tuple[str, ...]
    rules: Mapping[str, RuleSetting]
    reason: str = ""
    span: Span | None = None
    path: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of a run; the names are those of the settings file, underscored."""

    preset: str = "recommended"
    include: tuple[str, ...] = ("docs/postmortems/**/*.md", "docs/postmortems/**/*.markdown")
    exclude: tuple[str, ...] = ("**/README.md", "**/index.md", "**/_*.*", "**/*template*")
    max_size: int = 256 * 1024
    """Bytes of a document."""
    schema: str | None = None
    """Path of the team's own schema, relative to the settings file."""
    effective_from: str | None = None
    timezone: str | None = None
    severities: tuple[str, ...] = ("sev1", "sev2", "sev3", "sev4")
    full_review_severities: tuple[str, ...] | None = None
    """None: the two highest of `severities`."""
    id_pattern: str | None = None
    filename_pattern: str | None = None
    templates: tuple[str, ...] = ()
    services_file: str | None = None
    policies: Mapping[str, Any] = field(default_factory=dict)
    required_sections: tuple[str, ...] = REQUIRED_SECTIONS
    light_sections: tuple[str, ...] = LIGHT_SECTIONS
    section_aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Role → headings that mean it, besides the built-in ones."""
    trackers: tuple[str, ...] = ()
    """Regular expressions of tracker references, besides the built-in ones."""
    owner: str = "either"
    """person, team or either."""
    sprints: Mapping[str, str] = field(default_factory=dict)
    """Number or name of a sprint → the day it ends, YYYY-MM-DD."""
    people_from: tuple[str, ...] = ("git", "codeowners", "mailmap", "front-matter")
    known_people: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    not_people: tuple[str, ...] = ()
    """`people.allow`: names that are never people here."""
    rules: Mapping[str, RuleSetting] = field(default_factory=dict)
    overrides: tuple[Override, ...] = ()
    require_reason: bool = True
    forbid_suppression: tuple[str, ...] = ()
    baseline: str | None = None
    plugins: tuple[str, ...] = ()
    path: str | None = None
    """The settings file, None where there is none."""
    stated: frozenset[str] = frozenset()
    """The fields that somebody set, if only to their default: a preset does not change them."""

    @property
    def full_review(self) -> tuple[str, ...]:
        """The severities that get a full review."""
        return self.full_review_severities if self.full_review_severities is not None else self.severities[:2]
