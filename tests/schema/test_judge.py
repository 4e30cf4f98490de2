"""What a schema objects to: places, words, rules, one violation a defect."""

from typing import Any

import pytest

from pmlint.schema.judge import Judge, Violation


def judged(schema: Any, instance: Any) -> list[Violation]:
    return Judge(schema, {}).judge(instance)


def said(schema: Any, instance: Any) -> list[tuple[str, str, str]]:
    return [(one.pointer, one.message, one.hint) for one in judged(schema, instance)]


OBJECT = {"properties": {"a": {}}}


@pytest.mark.parametrize(
    ("schema", "value", "message", "hint"),
    [
        ({"type": "string"}, 5, "`a` is a number, not a text", "write a text"),
        ({"type": ["string", "null"]}, [], "`a` is a list, not a text", "write a text"),
        ({"type": "string"}, None, "`a` is empty", "write a text"),
        ({"type": "integer"}, True, "`a` is `true`, not a whole number", "write a whole number"),
        ({"enum": ["full", "light"]}, "lihgt", "`a` is `lihgt`, which is none of full, light", "did you mean `light`?"),
        (
            {"enum": ["full", "light"]},
            "heavy",
            "`a` is `heavy`, which is none of full, light",
            "write one of full, light",
        ),
        ({"const": 1}, 2, "`a` is `2`, not `1`", "write `1`"),
        ({"pattern": "^x"}, "y", "`a` is `y`, which has another form than asked for", "write it as ^x"),
        (
            {"format": "date"},
            "2026-02-30",
            "`a` is `2026-02-30`, which is no day that exists",
            "write it as 2026-02-11",
        ),
        ({"format": "email"}, "dana", "`a` is `dana`, which is no e-mail address", "write it as name@example.com"),
        ({"minLength": 1}, "", "`a` is empty", "write it"),
        ({"minLength": 3}, "ab", "`a` has 2 characters; at least 3 are asked for", "say more"),
        ({"maxItems": 1}, [1, 2], "`a` has 2 entries; at most 1 are allowed", "shorten it"),
        ({"minimum": 0}, -1, "`a` is -1, which is less than 0", ""),
        ({"maximum": 9}, 10, "`a` is 10, which is more than 9", ""),
        ({"multipleOf": 5}, 7, "`a` is 7, which is no multiple of 5", ""),
        ({"uniqueItems": True}, [1, 2, 1], "`a` lists something twice", "remove the second one"),
        ({"contains": {"const": 1}}, [2], "`a` has no entry of the kind asked for", ""),
        ({"not": {}}, 1, "`a` is not as the schema asks (not)", ""),
        (False, 1, "`a` is not allowed here", "remove it"),
    ],
)
def test_one_plain_sentence(schema: Any, value: Any, message: str, hint: str) -> None:
    assert said({"properties": {"a": schema}}, {"a": value}) == [("/a", message, hint)]


def test_missing_key_is_told_at_what_should_hold_it() -> None:
    schema = {
        "properties": {"a": {"required": ["b"], "properties": {"b": {"title": "Bee", "pmlint:hint": "add a bee"}}}}
    }
    found = judged(schema, {"a": {}})
    assert [(one.pointer, one.place, one.message, one.hint) for one in found] == [
        ("/a/b", "/a", "`a` has no Bee", "add a bee")
    ]


def test_key_that_is_not_allowed_is_told_at_the_key() -> None:
    schema = {"properties": {"a": {}}, "patternProperties": {"^x-": {}}, "additionalProperties": False}
    assert said(schema, {"a": 1, "x-b": 2, "c": 3}) == [("/c", "`c` is not allowed here", "remove it")]


def test_values_are_cut() -> None:
    message = judged({"enum": ["a"]}, "x" * 500)[0].message
    assert "x" * 79 + "…" in message
    assert len(message) < 150


def test_wrong_type_is_nothing_else_besides() -> None:
    schema = {"allOf": [{"type": "string"}, {"type": "string", "enum": ["a"]}, {"not": {"type": "null"}}]}
    assert [one.keyword for one in judged({"properties": {"a": schema}}, {"a": None})] == ["type"]


def test_one_violation_for_each_value_and_rule() -> None:
    schema = {"allOf": [{"minLength": 3}, {"pattern": "^x"}, {"pmlint:rule": "missing-owner", "minLength": 4}]}
    found = judged({"properties": {"a": schema}}, {"a": "y"})
    assert [(one.keyword, one.rule) for one in found] == [("minLength", ""), ("minLength", "missing-owner")]


ALTERNATIVES = {
    "anyOf": [
        {"type": "null"},
        {"type": "object", "required": ["name", "team"], "properties": {"name": {"type": "string"}}},
        {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}},
    ]
}


def test_failed_alternative_is_explained_by_the_nearest() -> None:
    found = judged({"properties": {"a": ALTERNATIVES}}, {"a": {"name": 5}})
    assert [(one.pointer, one.message) for one in found] == [("/a/name", "`a.name` is a number, not a text")]


def test_alternative_with_words_of_its_own_says_them() -> None:
    schema = {**ALTERNATIVES, "pmlint:message": "name somebody", "pmlint:rule": "missing-owner"}
    found = judged({"properties": {"a": schema}}, {"a": {"name": 5}})
    assert [(one.pointer, one.message, one.rule) for one in found] == [("/a", "name somebody", "missing-owner")]


def test_condition_is_explained_by_its_consequence() -> None:
    schema = {"if": {"properties": {"status": {"const": "done"}}}, "then": {"required": ["when"]}}
    assert [one.pointer for one in judged(schema, {"status": "done"})] == ["/when"]
    assert judged(schema, {"status": "open"}) == []


class TestAnnotations:
    """`pmlint:…` beside the keywords."""

    def test_nearest_rule_above_the_keyword_counts(self) -> None:
        schema = {
            "pmlint:rule": "outer",
            "properties": {"a": {"type": "string"}, "b": {"pmlint:rule": "inner", "allOf": [{"minLength": 1}]}},
        }
        assert [(one.pointer, one.rule) for one in judged(schema, {"a": 1, "b": ""})] == [
            ("/a", "outer"),
            ("/b", "inner"),
        ]

    def test_rule_is_found_through_a_reference(self) -> None:
        schema = {"properties": {"a": {"pmlint:rule": "outer", "$ref": "#/$defs/x"}}, "$defs": {"x": {"minLength": 2}}}
        assert [one.rule for one in judged(schema, {"a": "1"})] == ["outer"]

    def test_words_of_an_outer_rule_are_not_those_of_an_inner_one(self) -> None:
        schema = {
            "pmlint:rule": "outer",
            "pmlint:message": "outer words",
            "properties": {"a": {"pmlint:rule": "inner", "type": "string"}},
        }
        assert [one.message for one in judged(schema, {"a": 1})] == ["`a` is a number, not a text"]

    def test_values_of_the_object_and_of_those_above(self) -> None:
        message = "{owner} of {team|id} wrote {value} at {key}; {nothing}{__class__}{owner.real}"
        schema = {"properties": {"item": {"properties": {"due": {"type": "string", "pmlint:message": message}}}}}
        found = judged(schema, {"id": "A1", "owner": "@lee", "item": {"owner": "@sam", "due": 5}})
        assert found[0].message == "@sam of A1 wrote 5 at `item.due`; {owner.real}"

    def test_severity(self) -> None:
        found = judged({"pmlint:severity": "info", "required": ["a"]}, {})
        assert [one.severity for one in found] == ["info"]

    @pytest.mark.parametrize("value", ["In Review", "in_review", "IN-REVIEW"])
    def test_fold(self, value: str) -> None:
        assert judged({"enum": ["in-review"], "pmlint:fold": True}, value) == []
        assert len(judged({"enum": ["in-review"]}, value)) == 1

    def test_aliases_are_accepted_and_not_proposed(self) -> None:
        schema = {"enum": ["published", "final"], "pmlint:aliases": ["final"]}
        assert judged(schema, "final") == []
        assert said(schema, "finel") == [
            ("", "the document is `finel`, which is none of published", "write one of published")
        ]


def test_enum_knows_true_from_one() -> None:
    assert len(judged({"enum": [1]}, True)) == 1


def test_many_items_are_compared_in_linear_time() -> None:
    assert judged({"uniqueItems": True}, [{"n": number} for number in range(20_000)]) == []


def test_what_the_schema_declares_of_members() -> None:
    schema = {
        "allOf": [
            {"$ref": "#/$defs/x"},
            {"if": {"required": ["no"]}, "then": {"properties": {"a": {"required": ["z"]}}}},
        ],
        "$defs": {"x": {"properties": {"a": {"properties": {"b": {"title": "Bee"}}}}}},
    }
    assert Judge(schema, {}).declared("a") == {"b": {"title": "Bee"}, "z": {}}
