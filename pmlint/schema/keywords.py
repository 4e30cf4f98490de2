"""The dialect in which the schemas are judged: JSON Schema 2020-12 with pmlint's annotations.

| annotation | meaning |
|---|---|
| `pmlint:rule` | the rule to which violations in and below this subschema belong |
| `pmlint:message`, `pmlint:hint` | what they say; `{owner}` is a value from the object judged or one above |
| `pmlint:severity` | what they weigh, where not what the rule weighs |
| `pmlint:aliases` | members of `enum` that are accepted but not proposed |
| `pmlint:fold` | `enum` here ignores case, blanks, hyphens and underscores |
| `pmlint:setting` | the setting that replaces this subschema's list; the list given is the default |
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from jsonschema.validators import extend

from pmlint.schema.formats import FORMATS

ANNOTATIONS = ("pmlint:message", "pmlint:hint", "pmlint:severity")
Keyword = Callable[[Any, Any, Any, Any], Iterable[ValidationError] | None]


def notes(error: ValidationError) -> dict[str, Any]:
    """The annotations nearest to the failing keyword, by their name; `pmlint:rule` closes the search."""
    found: dict[str, Any] = error.__dict__.setdefault("notes", {})
    return found


def fold(text: object) -> str:
    """A word as compared by `pmlint:fold`."""
    return "".join(sign for sign in str(text).casefold() if sign not in " -_")


def dialect() -> Any:
    """The class that judges."""
    changed: dict[str, Any] = {
        "additionalProperties": _additional_properties,
        "dependentRequired": _dependent_required,
        "enum": _enum,
        "properties": _properties,
        "required": _required,
        "uniqueItems": _unique_items,
    }
    keywords = {
        name: _annotated(changed.get(name, keyword)) for name, keyword in Draft202012Validator.VALIDATORS.items()
    }
    checker = FormatChecker(formats=())
    for name, accepts in FORMATS.items():
        checker.checks(name)(_only_texts(accepts))
    return extend(  # type: ignore[no-untyped-call]  # the library has no types for it
        Draft202012Validator, validators=keywords, format_checker=checker
    )


def _annotated(keyword: Any) -> Keyword:
    """On the way up from a failing keyword, let each subschema passed add what nearer ones left open."""

    def judged(validator: Any, value: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
        for error in keyword(validator, value, instance, schema) or ():
            _note(notes(error), schema)
            yield error

    return judged


def _note(found: dict[str, Any], schema: Mapping[str, Any]) -> None:
    if "pmlint:rule" in found:
        return
    for name in ANNOTATIONS:
        if name in schema:
            found.setdefault(name, schema[name])
    if "pmlint:rule" in schema:
        found["pmlint:rule"] = schema["pmlint:rule"]


def _enum(_validator: Any, allowed: list[Any], instance: Any, schema: Mapping[str, Any]) -> Iterator[ValidationError]:
    plain = any(type(one) is type(instance) and one == instance for one in allowed)
    folded = schema.get("pmlint:fold") and isinstance(instance, str) and fold(instance) in map(fold, allowed)
    if not plain and not folded:
        yield ValidationError("enum")


def _properties(validator: Any, members: Any, instance: Any, _schema: Any) -> Iterator[ValidationError]:
    """As the library's, which forgets the path where a member may not be there at all."""
    if not isinstance(instance, dict):
        return
    for name, schema in members.items():
        if name not in instance:
            continue
        if schema is False:
            yield ValidationError(name, path=(name,), instance=instance[name], validator="additionalProperties")
        else:
            yield from validator.descend(instance[name], schema, path=name, schema_path=name)


def _required(_validator: Any, names: list[str], instance: Any, _schema: Any) -> Iterator[ValidationError]:
    """As the library's, with nothing but the missing key for a message."""
    if isinstance(instance, dict):
        yield from (ValidationError(name) for name in names if name not in instance)


def _dependent_required(validator: Any, needs: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
    if isinstance(instance, dict):
        for key in needs.keys() & instance.keys():
            yield from _required(validator, needs[key], instance, schema)


def _additional_properties(
    validator: Any, rest: Any, instance: Any, schema: Mapping[str, Any]
) -> Iterator[ValidationError]:
    """As the library's, with one violation at each key that is not allowed."""
    if not isinstance(instance, dict):
        return
    patterns = schema.get("patternProperties", ())
    for key in instance.keys() - schema.get("properties", {}).keys():
        if any(re.search(pattern, key) for pattern in patterns):
            continue
        if rest is False:
            yield ValidationError(key, path=(key,), instance=instance[key])
        else:
            yield from validator.descend(instance[key], rest, path=key)


def _unique_items(_validator: Any, wanted: bool, instance: Any, _schema: Any) -> Iterator[ValidationError]:
    """In linear time; the library's own compares each with each."""
    if not wanted or not isinstance(instance, list):
        return
    seen = {json.dumps(one, sort_keys=True, default=str) for one in instance}
    if len(seen) < len(instance):
        yield ValidationError("uniqueItems")


def _only_texts(accepts: Callable[[str], bool]) -> Callable[[object], bool]:
    return lambda value: not isinstance(value, str) or accepts(value)
