"""Goes through all that a schema reaches: what it declares, and references that lead nowhere, outside or
in circles."""

from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import urljoin

from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT202012

from pmlint.errors import SchemaError
from pmlint.schema.formats import FORMATS
from pmlint.schema.read import escape
from pmlint.schema.references import Library

MAX_PATHS = 10_000
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_SINGLE = (
    "not", "if", "then", "else", "items", "contains", "additionalProperties", "propertyNames",
    "unevaluatedItems", "unevaluatedProperties",
)  # fmt: skip
_MAPS = ("properties", "patternProperties", "dependentSchemas", "$defs", "definitions")
_IN_PLACE_LISTS = ("allOf", "anyOf", "oneOf")
_IN_PLACE = ("not", "if", "then", "else")
Resolver = Any  # the library of references does not export its name


class Node(NamedTuple):
    """A subschema met on a walk."""

    schema: Any
    resolver: Resolver
    file: str
    """Address of the file that it stands in."""
    pointer: str
    """Its JSON pointer there; of a target of `$ref`, empty where unknown."""


class Walk:
    """Goes through every subschema once, and finds references that lead nowhere, outside or back to
    themselves."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.paths: dict[int, int] = {}
        self.seen: set[int] = set()

    def check(self, address: str) -> None:
        """Raises SchemaError at the first mistake."""
        self._visit(_root(self.library, address))

    def _visit(self, node: Node) -> None:
        todo = [node]
        while todo:
            at = todo.pop()
            if id(at.schema) in self.seen:
                continue
            self.seen.add(id(at.schema))
            self._keywords(at)
            self._count(at, ())
            todo.extend(_children(at))
            todo.extend(self._targets(at))

    def _keywords(self, node: Node) -> None:
        if not isinstance(node.schema, dict):
            return
        form = node.schema.get("format")
        if form is not None and form not in FORMATS:
            raise self.complaint(node, "format", f"the format {form!r} is unknown", f"known are {', '.join(FORMATS)}")

    def _targets(self, node: Node) -> list[Node]:
        """The subschemas that `$ref` and `$dynamicRef` of this one lead to."""
        found = []
        for keyword in ("$ref", "$dynamicRef"):
            reference = node.schema.get(keyword) if isinstance(node.schema, dict) else None
            if isinstance(reference, str):
                found.append(self._target(node, keyword, reference))
        return found

    def _target(self, node: Node, keyword: str, reference: str) -> Node:
        try:
            resolved = node.resolver.lookup(reference)
        except Unresolvable as error:
            reason = _reason(error)
            if reason is not None:
                raise reason from None
            hint = "refer to a bundled schema by its `$id`, or to a file of this repository; nothing is fetched"
            message = f"the reference {reference[:200]!r} leads to no schema that pmlint may read"
            raise self.complaint(node, keyword, message, hint) from error
        file, _, fragment = urljoin(node.file, reference).partition("#")
        return Node(resolved.contents, resolved.resolver, file, fragment if fragment.startswith("/") else "")

    def _count(self, node: Node, above: tuple[int, ...]) -> int:
        """In how many ways one value passes through this subschema; refuses circles and explosions."""
        key = id(node.schema)
        if key in above:
            raise self.complaint(
                node,
                "$ref",
                "the schema refers to itself without end",
                "let a property or an item stand between",
            )
        if key not in self.paths:
            total = 1
            for child in [*_in_place(node), *self._targets(node)]:
                total += self._count(child, (*above, key))
            if total > MAX_PATHS:
                raise self.complaint(
                    node,
                    "allOf",
                    "the schema branches too often to be judged in time",
                    "refer to each part once",
                )
            self.paths[key] = total
        return self.paths[key]

    def complaint(self, node: Node, keyword: str, message: str, hint: str) -> SchemaError:
        """The error that points at a keyword of a subschema, as far as its file is known."""
        source = self.library.sources.get(node.file)
        if source is None:
            return SchemaError(message, hint, node.file)
        span = source.spans.get(f"{node.pointer}/{escape(keyword)}") or source.spans.get(node.pointer)
        return SchemaError(message, hint, source.path, span)


def _reason(error: BaseException | None) -> SchemaError | None:
    """What this project said of a reference, which the library wraps in words of its own."""
    while error is not None and not isinstance(error, SchemaError):
        error = error.__cause__
    return error


def declared(library: Library, address: str, steps: tuple[str, ...]) -> dict[str, Any]:
    """What the schema declares of the members of the object at `steps`: name → subschema, required names
    too."""
    level = _closure([_root(library, address)])
    for step in steps:
        level = _closure([inner for node in level for inner in _members(node, step)])
    found: dict[str, Any] = {}
    for node in level:
        for name, schema in node.schema.get("properties", {}).items():
            if isinstance(schema, dict):
                found.setdefault(name, {}).update(schema)
        for name in node.schema.get("required", ()):
            found.setdefault(name, {})
    return found


def _root(library: Library, address: str) -> Node:
    return Node(library.registry[address].contents, library.registry.resolver(address), address, "")


def _members(node: Node, step: str) -> Iterator[Node]:
    """What the subschema says of one member or entry."""
    if step in node.schema.get("properties", ()):
        yield _inner(node, node.schema["properties"][step], "")
    elif step.isdecimal() and "items" in node.schema:
        yield _inner(node, node.schema["items"], "")


def _closure(nodes: list[Node]) -> list[Node]:
    """These subschemas and all that apply to the same value, conditions and negations aside."""
    found: dict[int, Node] = {}
    todo = [node for node in nodes if isinstance(node.schema, dict)]
    while todo:
        node = todo.pop(0)
        if id(node.schema) in found:
            continue
        found[id(node.schema)] = node
        reference = node.schema.get("$ref")
        if isinstance(reference, str):
            target = node.resolver.lookup(reference)
            todo.append(Node(target.contents, target.resolver, "", ""))
        todo.extend(child for child in _in_place(node) if not child.pointer.endswith(("/if", "/not")))
        todo = [child for child in todo if isinstance(child.schema, dict)]
    return list(found.values())


def _in_place(node: Node) -> Iterator[Node]:
    """The direct subschemas that apply to the same value."""
    if not isinstance(node.schema, dict):
        return
    for keyword in _IN_PLACE_LISTS:
        for index, schema in enumerate(node.schema.get(keyword, ())):
            yield _inner(node, schema, f"/{keyword}/{index}")
    for keyword in _IN_PLACE:
        if keyword in node.schema:
            yield _inner(node, node.schema[keyword], f"/{keyword}")
    for key, schema in node.schema.get("dependentSchemas", {}).items():
        yield _inner(node, schema, f"/dependentSchemas/{escape(key)}")


def _children(node: Node) -> Iterator[Node]:
    """Every direct subschema."""
    if not isinstance(node.schema, dict):
        return
    for keyword in _LISTS:
        for index, schema in enumerate(node.schema.get(keyword, ())):
            yield _inner(node, schema, f"/{keyword}/{index}")
    for keyword in _SINGLE:
        if keyword in node.schema:
            yield _inner(node, node.schema[keyword], f"/{keyword}")
    for keyword in _MAPS:
        for key, schema in node.schema.get(keyword, {}).items():
            yield _inner(node, schema, f"/{keyword}/{escape(key)}")


def _inner(node: Node, schema: Any, step: str) -> Node:
    inside = node.resolver.in_subresource(DRAFT202012.create_resource(schema))
    return Node(schema, inside, node.file, node.pointer + step)
