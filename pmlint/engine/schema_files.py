"""The schema files of the repository, for the references that a team's own schema makes."""

import os
from pathlib import Path

from pmlint.errors import RepositoryError, SchemaError
from pmlint.schema.read import MAX_BYTES
from pmlint.schema.references import Fetch
from pmlint.source.file import Reader


def fetch_from(files: Reader, root: Path) -> Fetch:
    """What reads a schema by its path from `root`, the repository; it raises SchemaError."""

    def fetch(path: str) -> bytes:
        place = Path(os.path.normpath(root / path))
        outside = SchemaError(f"the schema {path} lies outside the repository", "keep schemas in the repository", path)
        if not place.is_relative_to(root):
            raise outside
        if not files.is_file(place):
            raise SchemaError(f"there is no schema {path}", "the path starts at the repository's root", path)
        try:
            target = files.resolve(place, root)
        except RepositoryError:
            raise outside from None
        try:
            return files.read(target, MAX_BYTES + 1)
        except RepositoryError as error:
            raise SchemaError(f"the schema {path} {error.message}", error.hint, path) from None

    return fetch
