"""What a team's own schema asks for beyond pmlint's."""

import json
from pathlib import Path

from documents import CLEAN, read

from pmlint.config.settings import Settings
from pmlint.engine.lint import lint, make_plan

OWN = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "allOf": [
        {"$ref": "https://pmlint.dev/schemas/postmortem.schema.json"},
        {"properties": {"sections": {"required": ["impact"]}, "timeline": {"minItems": 4}}},
    ],
}


def test_violation_without_a_rule(tmp_path: Path) -> None:
    (tmp_path / "own.json").write_text(json.dumps(OWN))
    found = lint(read(CLEAN), make_plan(Settings(schema="own.json"), root=tmp_path))
    assert [(one.code, one.severity.value, one.problem.message) for one in found] == [
        ("PM200", "error", "`timeline` has 3 entries; at least 4 are asked for"),
        ("PM200", "error", "`sections` has no Impact"),
    ]
