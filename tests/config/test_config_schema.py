"""The published schema of the settings is the one their reader follows."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from pmlint.config.keys import KEYS
from pmlint.config.read import read_configuration
from pmlint.config.schema import config_schema
from pmlint.config.settings import Settings
from pmlint.errors import ConfigError
from pmlint.source.yaml import load

SCHEMA = Path(__file__).parents[2] / "schemas/config.schema.json"

GOOD = [
    "extends: strict",
    "files: {max-size: 100}",
    "files: {max-size: 256KiB, include: a, exclude: [a, b]}",
    "severities: [a]",
    "effective-from: 2026-01-01",
    "sections: {aliases: {root_cause: [x]}, required: [summary]}",
    "actions: {owner: team, sprints: {14: 2026-03-27}}",
    "rules: {a: off, b: {severity: info, options: {x: [1]}}, c: false}",
    "overrides: [{files: a, rules: {b: error}, reason: x}]",
    "policies: {publish: {sev1: 3d}, actions: {sev1: {P1: 28d}}}",
    "suppressions: {require-reason: true, forbid: []}",
    "files:",
    "rules:",
]
BAD = [
    "rulse: {}",
    "files: {size: 1}",
    "files: 1",
    "files: {max-size: 3x}",
    "files: {max-size: 0}",
    "severities: []",
    "effective-from: soon",
    "sections: {aliases: {Root Cause: [x]}}",
    "actions: {owner: me}",
    "rules: {a: fatal}",
    "rules: {a: {level: off}}",
    "overrides: [{files: a}]",
    "overrides: {}",
    "policies: {publish: {sev1: soon}}",
    "suppressions: {require-reason: 1}",
    "people: {from: [hr]}",
    "plugins: [1]",
]


def test_the_published_schema_is_the_generated_one() -> None:
    assert json.loads(SCHEMA.read_text()) == config_schema(), "run: pmlint config schema > schemas/config.schema.json"


def test_it_is_draft_07() -> None:
    jsonschema.Draft7Validator.check_schema(config_schema())
    assert config_schema()["$schema"] == "http://json-schema.org/draft-07/schema#"


@pytest.mark.parametrize(("content", "right"), [*((text, True) for text in GOOD), *((text, False) for text in BAD)])
def test_schema_and_reader_agree(content: str, right: bool, tmp_path: Path) -> None:
    (tmp_path / ".pmlint.yml").write_text(content)
    data: Any = load(content).data
    assert jsonschema.Draft7Validator(config_schema()).is_valid(data) is right
    try:
        read_configuration(tmp_path / ".pmlint.yml", tmp_path, tmp_path)
    except ConfigError:
        assert not right
    else:
        assert right


def test_every_field_of_the_settings_is_a_key() -> None:
    assert {key.field for key in KEYS} == set(Settings.__dataclass_fields__) - {"path", "stated"}


def test_every_key_says_what_it_is_for() -> None:
    assert all(key.doc.endswith(".") and len(key.doc) > 10 for key in KEYS)


def test_defaults_are_right_by_the_schema() -> None:
    groups: dict[str, Any] = {}
    for key in KEYS:
        value = getattr(Settings(), key.field)
        group, _, name = key.name.rpartition(".")
        (groups.setdefault(group, {}) if group else groups)[name] = _plain(value)
    jsonschema.Draft7Validator(config_schema()).validate(groups)


def _plain(value: Any) -> Any:
    return [_plain(entry) for entry in value] if isinstance(value, tuple) else value
