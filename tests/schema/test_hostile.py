"""Schemas that are broken, endless, or want to read what is not theirs: refused with path and line, never followed."""

import json
from pathlib import Path
from typing import Any

import pytest

from pmlint.config.settings import Settings
from pmlint.engine.lint import make_plan
from pmlint.errors import SchemaError

BASE = "https://pmlint.dev/schemas/postmortem.schema.json"


def refusal(folder: Path, schema: Any) -> SchemaError:
    text = schema if isinstance(schema, str) else json.dumps(schema, indent=1)
    (folder / "own.json").write_text(text)
    with pytest.raises(SchemaError) as caught:
        make_plan(Settings(schema="own.json"), root=folder)
    return caught.value


@pytest.mark.parametrize(
    "reference",
    [
        "http://127.0.0.1:9/x.json", "https://example.com/x.json", "file:///etc/passwd", "//example.com/x",
        "../secret.json", "/etc/passwd", "missing.json", "#/$defs/nowhere", ".git/config.json", "linked.json",
        "https://pmlint.dev/schemas/none.schema.json", "data:application/json,{}", "%2e%2e/secret.json",
    ],
)  # fmt: skip
@pytest.mark.parametrize("keyword", ["$ref", "$dynamicRef"])
def test_reference_that_leads_outside(tmp_path: Path, keyword: str, reference: str) -> None:
    root = tmp_path / "repository"
    (root / ".git").mkdir(parents=True)
    (root / ".git" / "config.json").write_text('{"const": "s3cret"}')
    (tmp_path / "secret.json").write_text('{"const": "s3cret"}')
    (root / "linked.json").symlink_to(tmp_path / "secret.json")
    error = refusal(root, {"properties": {"title": {keyword: reference}}})
    assert "s3cret" not in str(error.message) + error.hint
    assert error.path == "own.json" or reference == "linked.json"


def test_refusal_points_at_the_reference(tmp_path: Path) -> None:
    error = refusal(tmp_path, {"properties": {"title": {"$ref": "https://example.com/x.json"}}})
    assert error.message == "the reference 'https://example.com/x.json' leads to no schema that pmlint may read"
    assert error.span is not None
    assert error.span[:2] == (4, 4)


@pytest.mark.parametrize(
    "schema",
    [
        {"$ref": "#"},
        {"allOf": [{"$ref": "#"}]},
        {"not": {"$ref": "#"}},
        {"if": {"$ref": "#/$defs/a"}, "$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"anyOf": [{"$ref": "#/$defs/a"}]}}},
        {"dependentSchemas": {"title": {"$ref": "#"}}},
    ],
)
def test_schema_that_refers_to_itself_without_end(tmp_path: Path, schema: Any) -> None:
    error = refusal(tmp_path, schema)
    assert error.message == "the schema refers to itself without end"
    assert error.path == "own.json"
    assert error.span is not None


def test_recursion_through_items_is_fine(tmp_path: Path) -> None:
    (tmp_path / "own.json").write_text(
        json.dumps({"$defs": {"tree": {"items": {"$ref": "#/$defs/tree"}}}, "$ref": "#/$defs/tree"})
    )
    make_plan(Settings(schema="own.json"), root=tmp_path)


def test_schema_that_multiplies(tmp_path: Path) -> None:
    parts = {f"a{n}": {"allOf": [{"$ref": f"#/$defs/a{n + 1}"}] * 2} for n in range(40)} | {"a40": {}}
    error = refusal(tmp_path, {"$ref": "#/$defs/a0", "$defs": parts})
    assert error.message == "the schema branches too often to be judged in time"


DRAFT_07 = "http://json-schema.org/draft-07/schema#"


@pytest.mark.parametrize(
    ("schema", "message", "line"),
    [
        ("[]", "a schema is an object, or `true` or `false`", 1),
        ("5", "a schema is an object, or `true` or `false`", 1),
        ({"$schema": DRAFT_07}, f"pmlint does not read the draft '{DRAFT_07}'", 2),
        ({"$schema": 5}, "pmlint does not read the draft '5'", 2),
        ({"$schema": ["x"]}, "pmlint does not read the draft \"['x']\"", 2),
        ({"format": "duration"}, "the format 'duration' is unknown", 2),
        ({"pmlint:rule": "missing-ownr"}, "there is no rule 'missing-ownr'", 2),
        ({"pmlint:rule": 5}, "`pmlint:rule` is a text", 2),
        ({"pmlint:severity": "grave"}, "`pmlint:severity` is one of error, warning, info, off", 2),
        ('{"a": 1, "a": 2}', 'the key "a" stands here twice', 1),
    ],
)
def test_broken_schema(tmp_path: Path, schema: Any, message: str, line: int) -> None:
    error = refusal(tmp_path, schema)
    assert error.message == message
    assert (error.path, error.span.line if error.span else None) == ("own.json", line)


@pytest.mark.parametrize(
    ("schema", "message", "line"),
    [
        ({"type": "strnig"}, "type {}: 'strnig' is not valid under any of the given schemas", 2),
        ({"properties": {"a": {"minimum": "3"}}}, "properties/a/minimum {}: it should be of type number", 4),
        ({"allOf": 5}, "allOf {}: it should be of type array", 2),
        ({"multipleOf": 0}, "multipleOf {}: 0 is less than or equal to the minimum of 0", 2),
        ({"pattern": "("}, "pattern {}: '(' is no regex that Python understands", 2),
        ({"pattern": "\\p{L}"}, "pattern {}: '\\\\p{{L}}' is no regex that Python understands", 2),
    ],
)
def test_schema_that_is_none(tmp_path: Path, schema: Any, message: str, line: int) -> None:
    error = refusal(tmp_path, schema)
    assert error.message == message.format("is not as JSON Schema wants it")
    assert (error.path, error.span.line if error.span else None) == ("own.json", line)


def test_broken_part_is_named(tmp_path: Path) -> None:
    (tmp_path / "part.json").write_text('{"type": "strnig"}')
    assert refusal(tmp_path, {"allOf": [{"$ref": "part.json"}]}).path == "part.json"


@pytest.mark.parametrize("path", ["../own.json", "/etc/hostname", "missing.json", "."])
def test_schema_that_is_not_in_the_repository(tmp_path: Path, path: str) -> None:
    with pytest.raises(SchemaError):
        make_plan(Settings(schema=path), root=tmp_path)


def test_parts_of_the_repository_are_read_once(tmp_path: Path) -> None:
    parts = tmp_path / "schemas" / "parts"
    parts.mkdir(parents=True)
    (parts / "title.json").write_text('{"minLength": 200, "pmlint:message": "say more"}')
    own = {"allOf": [{"$ref": BASE}, {"properties": {"title": {"$ref": "parts/title.json"}}}]}
    (tmp_path / "schemas" / "own.json").write_text(json.dumps(own))
    plan = make_plan(Settings(schema="schemas/own.json"), root=tmp_path)
    (parts / "title.json").unlink()
    assert [one.message for one in plan.judge.judge({"title": "short"}) if one.pointer == "/title"] == ["say more"]


def test_parts_are_found_beside_a_schema_with_an_address_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "part.json").write_text('{"minLength": 200}')
    own = {"$id": "https://acme.example/schemas/own.json", "properties": {"title": {"$ref": "part.json"}}}
    (tmp_path / "own.json").write_text(json.dumps(own))
    plan = make_plan(Settings(schema="own.json"), root=tmp_path)
    assert [one.pointer for one in plan.judge.judge({"title": "short"})] == ["/title"]
