"""A team's own schema extends the bundled one: a section, a field with words of its own, a weight."""

import json
from pathlib import Path
from typing import Any

from documents import CLEAN, read, with_front_matter

from pmlint.config.settings import Settings
from pmlint.engine.lint import lint, make_plan

OWN = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "allOf": [{"$ref": "https://pmlint.dev/schemas/postmortem.schema.json"}],
    "properties": {
        "sections": {
            "pmlint:rule": "missing-section",
            "pmlint:message": "we ask for {title} too",
            "required": ["impact"],
        },
        "front_matter": {
            "required": ["customer_tier"],
            "properties": {
                "customer_tier": {
                    "pmlint:severity": "warning",
                    "pmlint:message": "`customer_tier` is {value}",
                    "pmlint:hint": "write gold or free",
                    "enum": ["gold", "free"],
                }
            },
        },
    },
}


def judged(folder: Path, text: str, own: Any = OWN) -> list[tuple[str, str, str, str]]:
    (folder / "own.json").write_text(json.dumps(own))
    plan = make_plan(Settings(schema="own.json"), root=folder)
    return [(one.code, one.severity.value, one.problem.message, one.problem.hint) for one in lint(read(text), plan)]


def with_impact(text: str) -> str:
    return text.replace("## Timeline", "## Impact\nOne customer in eight.\n\n## Timeline")


def test_more_is_asked_for(tmp_path: Path) -> None:
    assert judged(tmp_path, CLEAN) == [
        ("PM101", "error", "the front matter has no `customer_tier`", "write gold or free"),
        ("PM201", "error", "we ask for Impact too", "add `## Impact`: who was affected, and how much"),
    ]


def test_words_and_weight_of_its_own(tmp_path: Path) -> None:
    found = judged(tmp_path, with_impact(with_front_matter("customer_tier: silver")))
    assert found == [("PM101", "warning", "`customer_tier` is silver", "write gold or free")]


def test_own_keys_are_known_keys(tmp_path: Path) -> None:
    found = judged(tmp_path, with_impact(with_front_matter("custmer_tier: gold")))
    assert [(code, hint) for code, _, _, hint in found] == [("PM102", "did you mean `customer_tier`?")]


def test_settings_hold_in_the_schema_that_is_referred_to(tmp_path: Path) -> None:
    (tmp_path / "own.json").write_text(json.dumps(OWN["allOf"][0]))
    plan = make_plan(Settings(schema="own.json", required_sections=("impact",)), root=tmp_path)
    assert [one.problem.message for one in lint(read(CLEAN), plan)] == ['the section "Impact" is missing']


def test_path_counts_from_the_settings_file(tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "own.json").write_text('{"required": ["nothing"]}')
    plan = make_plan(Settings(schema="own.json", path=str(tmp_path / "house" / ".pmlint.yml")), root=tmp_path)
    assert [one.code for one in lint(read(CLEAN), plan)] == ["PM200"]


def test_own_schema_may_replace_the_bundled_one(tmp_path: Path) -> None:
    assert judged(tmp_path, "# Nothing but a title\n", True) == []
