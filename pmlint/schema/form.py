"""Whether a schema is one: the right draft, keywords of the right type, annotations that pmlint
understands."""

from collections.abc import Mapping
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema import SchemaError as InvalidSchema

from pmlint.errors import SchemaError
from pmlint.model.problem import Severity
from pmlint.model.span import Span
from pmlint.schema.read import escape

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_LEVELS = tuple(level.value for level in Severity)


def check_form(schema: Any, path: str, spans: Mapping[str, Span]) -> None:
    """Raises SchemaError, with path and place, unless `schema` is a JSON Schema of draft 2020-12."""
    if not isinstance(schema, dict | bool):
        raise SchemaError("a schema is an object, or `true` or `false`", "start it with `{`", path, spans.get(""))
    if isinstance(schema, bool):
        return
    draft = schema.get("$schema", DRAFT)
    if not isinstance(draft, str) or draft.rstrip("#") != DRAFT:
        hint = f'write "$schema": "{DRAFT}"; older drafts mean other things by the same words'
        raise SchemaError(f"pmlint does not read the draft {str(draft)[:80]!r}", hint, path, spans.get("/$schema"))
    try:
        Draft202012Validator.check_schema(schema)
    except InvalidSchema as error:
        steps = list(error.absolute_path)
        where = "/".join(map(str, steps)) or "the schema"
        raise SchemaError(
            f"{where} is not as JSON Schema wants it: {_short(error)}", path=path, span=_place(steps, spans)
        ) from None
    _check_annotations(schema, path, spans)


def _check_annotations(schema: Any, path: str, spans: Mapping[str, Span]) -> None:
    todo = [("", schema)]
    while todo:
        pointer, value = todo.pop()
        if isinstance(value, list):
            todo.extend((f"{pointer}/{index}", one) for index, one in enumerate(value))
        if not isinstance(value, dict):
            continue
        for key, inner in value.items():
            at = f"{pointer}/{escape(key)}"
            todo.append((at, inner))
            if key in {"pmlint:rule", "pmlint:message", "pmlint:hint"} and not isinstance(inner, str):
                raise SchemaError(f"`{key}` is a text", path=path, span=spans.get(at))
            if key == "pmlint:severity" and inner not in _LEVELS:
                raise SchemaError(f"`{key}` is one of {', '.join(_LEVELS)}", path=path, span=spans.get(at))


def _place(steps: list[str | int], spans: Mapping[str, Span]) -> Span | None:
    """The place of the innermost step that the file knows."""
    for end in range(len(steps), -1, -1):
        span = spans.get("".join(f"/{escape(str(step))}" for step in steps[:end]))
        if span is not None:
            return span
    return None


def _short(error: InvalidSchema) -> str:
    if error.validator == "format":
        return f"{str(error.instance)[:80]!r} is no {error.validator_value} that Python understands"
    if error.validator == "type":
        kinds = error.validator_value if isinstance(error.validator_value, list) else [error.validator_value]
        return f"it should be of type {' or '.join(map(str, kinds))}"
    return error.message[:200]
