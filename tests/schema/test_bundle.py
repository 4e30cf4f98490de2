"""The schemas that pmlint brings along."""

import json

import pytest
from documents import CLEAN, LIGHT, read
from jsonschema import Draft202012Validator

from pmlint.document.export import to_json
from pmlint.registry import names
from pmlint.schema import bundle
from pmlint.schema.formats import FORMATS

MODEL = ["action-item", "front-matter", "postmortem"]


def walk(value: object) -> list[dict[str, object]]:
    found = [value] if isinstance(value, dict) else []
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [*found, *(one for child in inner for one in walk(child))]


@pytest.mark.parametrize("name", MODEL)
def test_schema_is_one_and_says_where_it_lives(name: str) -> None:
    schema = bundle.bundled(name)
    Draft202012Validator.check_schema(schema)
    assert bundle.identifiers()[schema["$id"]] == name


@pytest.mark.parametrize("name", MODEL)
def test_annotations_name_rules_and_formats_that_exist(name: str) -> None:
    for schema in walk(bundle.bundled(name)):
        rule, form = schema.get("pmlint:rule"), schema.get("format")
        assert rule is None or rule in names()
        assert not isinstance(form, str) or form in FORMATS


def test_bundled_schemas_are_copies() -> None:
    bundle.bundled("postmortem")["title"] = "changed"
    assert bundle.bundled("postmortem")["title"] == "Postmortem"


@pytest.mark.parametrize("text", [CLEAN, LIGHT, "", "# Only a title\n"])
def test_model_has_exactly_the_declared_keys(text: str) -> None:
    model, _ = to_json(read(text))
    schema = bundle.bundled("postmortem")
    assert set(model) == set(schema["properties"]) == set(schema["required"])
    item = bundle.bundled("action-item")
    assert all(set(one) == set(item["properties"]) == set(item["required"]) for one in model["action_items"])
    json.dumps(model)
