"""A document's JSON and a schema in, violations out: the one door to jsonschema."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from jsonschema import ValidationError

from pmlint.errors import SchemaError
from pmlint.schema.keywords import dialect, notes
from pmlint.schema.read import escape
from pmlint.schema.references import Fetch, Library, Source
from pmlint.schema.walk import Walk, declared
from pmlint.schema.wording import Failure, fill, sentence

MAX_MESSAGE = 500


class Violation(NamedTuple):
    """What a schema objects to."""

    pointer: str
    """JSON pointer of the value that is wrong or missing."""
    place: str
    """JSON pointer of what to point at: the value, or what should hold it where it is missing."""
    keyword: str
    value: Any
    """What stands there; None where it is missing."""
    rule: str
    """The `pmlint:rule` nearest above the failing keyword, or empty."""
    message: str
    hint: str
    severity: str
    """The `pmlint:severity` nearest above the failing keyword, or empty."""


class Judge:
    """A schema made ready to judge thousands of documents."""

    def __init__(
        self, schema: Any, bundled: Mapping[str, Any], source: Source | None = None, fetch: Fetch | None = None
    ) -> None:
        """Raises SchemaError where the schema is no schema, leads outside, or refers to itself without end.

        `bundled`: address → schema, for references. `source`: where a team's own schema stands, None for a
        bundled one, which the tests have checked. `fetch`: reads the files of the repository that it refers to.
        """
        self.library = Library(bundled, fetch)
        self.address = self.library.add(schema, source or Source("bundled", {}))
        self.path = source.path if source else ""
        try:
            if source is not None:
                Walk(self.library).check(self.address)
            self.library.settle()
        except RecursionError as error:
            raise SchemaError("the schema is nested too deep to be judged", path=self.path) from error
        contents = self.library.registry[self.address].contents
        resolver = self.library.registry.resolver(self.address)
        checker = _dialect().FORMAT_CHECKER
        self._validator = _dialect()(
            contents, registry=self.library.registry, format_checker=checker, _resolver=resolver
        )

    def judge(self, instance: Any) -> list[Violation]:
        """All that the schema objects to, one violation a defect, in the order of the schema.

        Raises SchemaError where the schema cannot be followed to its end.
        """
        try:
            errors = [self._explain(error) for error in self._validator.iter_errors(instance)]
            found = [self._violation(error, instance) for error in errors]
        except RecursionError as error:
            raise SchemaError("the schema refers to itself without end", path=self.path) from error
        except SchemaError:
            raise
        except Exception as error:
            message = f"the schema cannot be followed: {type(error).__name__}"
            raise SchemaError(message, str(error)[:200], self.path) from error
        return list(_one_each(found))

    @cache  # noqa: B019 - a judge lives as long as the run
    def declared(self, *steps: str) -> Mapping[str, Any]:
        """What the schema declares of the members of the object at these steps: name → subschema."""
        return declared(self.library, self.address, steps)

    def _explain(self, error: ValidationError) -> ValidationError:
        """Of a failed alternative, the complaint that comes nearest to what was meant."""
        while error.context and error.validator in {"anyOf", "oneOf"} and "pmlint:message" not in notes(error):
            best = _best_branch(error.context)
            if "pmlint:rule" not in notes(best):
                for name, value in notes(error).items():
                    notes(best).setdefault(name, value)
            error = best
        return error

    def _violation(self, error: ValidationError, instance: Any) -> Violation:
        steps = list(error.absolute_path)
        said = notes(error)
        failure = self._failure(error, instance, steps)
        message, hint = sentence(failure)
        message = fill(said["pmlint:message"], failure) if "pmlint:message" in said else message
        hint = fill(said["pmlint:hint"], failure) if "pmlint:hint" in said else hint
        place = _pointer(steps)
        pointer = f"{place}/{escape(failure.missing)}" if failure.missing else place
        return Violation(
            pointer=pointer,
            place=place,
            keyword=failure.keyword,
            value=None if failure.missing else failure.value,
            rule=said.get("pmlint:rule", ""),
            message=message[:MAX_MESSAGE],
            hint=hint[:MAX_MESSAGE],
            severity=said.get("pmlint:severity", ""),
        )

    def _failure(self, error: ValidationError, instance: Any, steps: Sequence[str | int]) -> Failure:
        keyword = str(error.validator or "false")
        missing = str(error.message) if keyword in {"required", "dependentRequired"} else ""
        holder = [str(step) for step in (steps if missing else steps[:-1])]
        key = missing or (str(steps[-1]) if steps else "")
        about = self._about(tuple(holder), key)
        return Failure(
            keyword=keyword,
            limit=error.validator_value,
            value=error.instance,
            name=_name(steps),
            missing=missing,
            title=str(about.get("title", f"`{key}`")),
            hint=str(about.get("pmlint:hint", "")),
            aliases=_aliases(error.schema),
            around=tuple(_around(instance, steps)),
        )

    def _about(self, holder: tuple[str, ...], key: str) -> Mapping[str, Any]:
        subschema: Mapping[str, Any] = self.declared(*holder).get(key, {})
        return subschema


@cache
def _dialect() -> Any:
    return dialect()


def _best_branch(errors: Sequence[ValidationError]) -> ValidationError:
    """The first error of the alternative that objects least: not to the type, and to the fewest things."""
    branches: dict[object, list[ValidationError]] = {}
    for error in errors:
        branches.setdefault(error.relative_schema_path[0], []).append(error)

    def objections(branch: list[ValidationError]) -> tuple[bool, int]:
        return any(error.validator == "type" and not error.relative_path for error in branch), len(branch)

    return min(branches.values(), key=objections)[0]


def _one_each(found: Sequence[Violation]) -> Iterator[Violation]:
    """One violation for each value and rule; a value of the wrong type or missing is nothing else besides."""
    wrong: dict[str, Violation] = {}
    for violation in found:
        if violation.keyword in {"type", "required"}:
            wrong.setdefault(violation.pointer, violation)
    seen = set()
    for violation in found:
        key = (violation.pointer, violation.rule)
        first = wrong.get(violation.pointer, violation)
        if key in seen or first is not violation:
            continue
        seen.add(key)
        yield violation


def _aliases(schema: Any) -> tuple[Any, ...]:
    return tuple(schema.get("pmlint:aliases", ())) if isinstance(schema, Mapping) else ()


def _pointer(steps: Sequence[str | int]) -> str:
    return "".join(f"/{escape(str(step))}" for step in steps)


def _name(steps: Sequence[str | int]) -> str:
    """How a human calls the value: `detection.source`, the front matter, action item 3."""
    if not steps:
        return "the document"
    if list(steps) == ["front_matter"]:
        return "the front matter"
    shown = steps[1:] if steps[0] == "front_matter" else steps
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in shown)
    return f"`{text.lstrip('.')}`"


def _around(instance: Any, steps: Sequence[str | int]) -> list[Any]:
    """The value at these steps and all that holds it, innermost first."""
    found = [instance]
    for step in steps:
        found.append(found[-1][step])
    return found[::-1]
