"""The JSON Schema of settings files, made from the table of keys by which they are read."""

from typing import Any

from pmlint.config.keys import KEYS, Key

IDENTIFIER = "https://pmlint.dev/schemas/config.schema.json"


def config_schema() -> dict[str, Any]:
    """The schema, in draft-07, which editors know best."""
    properties: dict[str, Any] = {}
    for key in KEYS:
        group, _, name = key.name.rpartition(".")
        if group:
            properties.setdefault(group, _mapping({}))["properties"][name] = _described(key)
        else:
            properties[name] = _described(key)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": IDENTIFIER,
        "title": "Settings of pmlint",
        "description": ".pmlint.yml, or [tool.pmlint] in pyproject.toml.",
        **_mapping(properties),
    }


def _described(key: Key) -> dict[str, Any]:
    return {"description": key.doc, **_or_nothing(key.kind.schema)}


def _or_nothing(schema: dict[str, Any]) -> dict[str, Any]:
    """A key without a value counts as not said."""
    return (
        {"anyOf": [*schema["anyOf"], {"type": "null"}]} if "anyOf" in schema else {"anyOf": [schema, {"type": "null"}]}
    )


def _mapping(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": ["object", "null"], "additionalProperties": False, "properties": properties}
