"""Where a schema's references lead: into itself, the bundled schemas or the repository, never further."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple
from urllib.parse import unquote, urljoin

from referencing import Registry, Resource
from referencing.exceptions import NoSuchResource
from referencing.jsonschema import DRAFT202012

from pmlint.errors import SchemaError
from pmlint.model.span import Span
from pmlint.schema.form import check_form
from pmlint.schema.read import read_json

HERE = "https://repository.invalid/"
"""Stands for the repository's root in the addresses of a team's own schemas."""


Fetch = Callable[[str], bytes]
"""Reads a schema file by its path from the repository's root; raises SchemaError."""


class Source(NamedTuple):
    """A schema file of the repository: its path there, and where each of its values stands."""

    path: str
    spans: Mapping[str, Span]


class Library:
    """All schemas that one judgement can reach."""

    def __init__(self, bundled: Mapping[str, Any], fetch: Fetch | None = None) -> None:
        """`bundled`: address → schema. `fetch` reads files of the repository, None where none may be read."""
        self._fetch = fetch
        self.sources: dict[str, Source] = {}
        self._bases: list[tuple[str, str]] = [(HERE, "")]
        self._met: dict[str, Resource[Any]] = {}
        empty: Any = Registry
        registry: Registry[Any] = empty(retrieve=self._retrieve)
        self.registry = registry.with_resources((name, resource(schema)) for name, schema in bundled.items())

    def add(self, schema: Any, source: Source) -> str:
        """Take a team's own schema in; gives its address."""
        address = urljoin(HERE, source.path)
        own = schema.get("$id") if isinstance(schema, dict) else None
        if isinstance(own, str) and own.startswith(("https://", "http://")):
            # A neighbour named relative to the schema's own `$id` is the neighbouring file.
            self._bases.append((own.rpartition("/")[0] + "/", source.path.rpartition("/")[0]))
            self.registry = self.registry.with_resource(own, resource(schema))
            self.sources[own] = source
            address = own
        self.registry = self.registry.with_resource(address, resource(schema))
        self.sources[address] = source
        return address

    def read(self, path: str) -> tuple[Any, Source]:
        """Read a schema file of the repository. Raises SchemaError."""
        if self._fetch is None:
            raise SchemaError("no schema file can be read here", path=path)
        return _parsed(self._fetch(path), path)

    def settle(self) -> None:
        """Keep what the references have led to, so that no judgement reads a file again."""
        self.registry = self.registry.with_resources(self._met.items()).crawl()

    def _retrieve(self, address: str) -> Resource[Any]:
        for base, folder in self._bases:
            if address.startswith(base) and self._fetch is not None:
                path = unquote(f"{folder}/{address.removeprefix(base)}".lstrip("/"))
                try:
                    data = self._fetch(path)
                except SchemaError:
                    raise NoSuchResource(address) from None  # told where it is referred to
                schema, source = _parsed(data, path)
                self.sources[address] = source
                self._met[address] = resource(schema)
                return self._met[address]
        raise NoSuchResource(address)


def resource(schema: Any) -> Resource[Any]:
    """A schema as the library of references holds it.

    Without its `$schema`: the judging class would otherwise leave pmlint's dialect for the standard's on
    entering it.
    """
    if isinstance(schema, dict):
        schema = {key: value for key, value in schema.items() if key != "$schema"}
    return DRAFT202012.create_resource(schema)


def _parsed(data: bytes, path: str) -> tuple[Any, Source]:
    schema, spans = read_json(data, path)
    check_form(schema, path, spans)
    return schema, Source(path, spans)
