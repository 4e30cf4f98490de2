"""Every key of the settings, one row each: reading, `pmlint config show` and config.schema.json follow it."""

from enum import Enum
from typing import NamedTuple

from pmlint.config.judgements import OVERRIDES, RULES
from pmlint.config.kinds import (
    DAY_KIND,
    DURATION,
    FLAG,
    PATTERN,
    ROLE,
    SIZE_KIND,
    TEXT,
    Kind,
    choice,
    form,
    many,
    mapping,
    record,
)

PRESETS = ("minimal", "recommended", "strict")
TEXTS = many(TEXT)
ROLE_KIND = form(ROLE, "root_cause")
ROLES = many(ROLE_KIND)
DURATION_KIND = form(DURATION, "12h, 28d or 4w")
POLICIES = record({"publish": mapping(DURATION_KIND), "actions": mapping(mapping(DURATION_KIND))})
PEOPLE_SOURCES = choice("git", "codeowners", "mailmap", "front-matter")


class Holds(Enum):
    """What the texts of a key are relative to."""

    PLAIN = "nothing"
    PATHS = "the folder of the file that says them"
    PATTERNS = "the folder of the settings file"


class Key(NamedTuple):
    """A key of the settings."""

    name: str
    """As written, a dot between a group and a key in it."""
    field: str
    """The field of Settings that it fills."""
    kind: Kind
    doc: str
    holds: Holds = Holds.PLAIN


PATHS, PATTERNS = Holds.PATHS, Holds.PATTERNS
KEYS = (
    Key("extends", "preset", TEXT,
        "A preset (minimal, recommended, strict), or a settings file inside the repository to start from."),
    Key("files.include", "include", TEXTS,
        "Patterns, as in .gitignore, of the files checked where the command line names none.", PATTERNS),
    Key("files.exclude", "exclude", TEXTS, "Patterns of files that are no postmortems.", PATTERNS),
    Key("files.max-size", "max_size", SIZE_KIND,
        "The largest document that is read: bytes, or a size such as 256KiB."),
    Key("schema", "schema", TEXT, "Your own JSON Schema, which $refs the bundled one.", PATHS),
    Key("effective-from", "effective_from", DAY_KIND,
        "Documents of incidents before this day are left to the reports."),
    Key("timezone", "timezone", TEXT, "The zone of times written without one, such as UTC or Europe/Berlin."),
    Key("severities", "severities", many(TEXT, at_least=1), "The severities of incidents, the highest first."),
    Key("full-review-severities", "full_review_severities", TEXTS,
        "The severities that get a full review; by default the two highest."),
    Key("id-pattern", "id_pattern", PATTERN, "Regular expression of a postmortem's id; makes the id required."),
    Key("filename-pattern", "filename_pattern", PATTERN, "Regular expression of a postmortem's file name."),
    Key("templates", "templates", TEXTS, "Templates whose guidance must not be left in a postmortem.", PATHS),
    Key("policies", "policies", POLICIES,
        "How long until a postmortem is published and its actions are done, by severity."),
    Key("services-file", "services_file", TEXT, "A list of the services there are.", PATHS),
    Key("sections.required", "required_sections", ROLES, "Roles of the sections that a postmortem must have."),
    Key("sections.light-required", "light_sections", ROLES,
        "Roles of the sections that a light postmortem must have."),
    Key("sections.aliases", "section_aliases", mapping(TEXTS, ROLE_KIND), "Role → headings that mean it too."),
    Key("actions.trackers", "trackers", many(PATTERN),
        "Regular expressions of tracker references, besides the built-in ones."),
    Key("actions.owner", "owner", choice("person", "team", "either"), "Who may own an action item."),
    Key("actions.sprints", "sprints", mapping(DAY_KIND), "Number or name of a sprint → the day it ends."),
    Key("people.from", "people_from", many(PEOPLE_SOURCES), "Where names of people are taken from."),
    Key("people.known", "known_people", TEXTS, "People besides those whom the repository names."),
    Key("people.teams", "teams", TEXTS, "Names and handles of teams."),
    Key("people.allow", "not_people", TEXTS, "Names that are never people here."),
    Key("rules", "rules", RULES, "Rule, family or tag → severity, or severity and options."),
    Key("overrides", "overrides", OVERRIDES, "Rules that hold otherwise for some files; the last match wins.",
        PATTERNS),
    Key("suppressions.require-reason", "require_reason", FLAG, "A suppression must give its reason."),
    Key("suppressions.forbid", "forbid_suppression", TEXTS, "Rules that nobody may suppress."),
    Key("baseline", "baseline", TEXT, "The file of findings accepted for now.", PATHS),
    Key("plugins", "plugins", TEXTS, "Installed packages whose rules are used."),
)  # fmt: skip
BY_NAME = {key.name: key for key in KEYS}
GROUPS = frozenset(key.name.partition(".")[0] for key in KEYS if "." in key.name)
