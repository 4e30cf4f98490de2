"""The paths of a command line, lists of paths in files among them."""

from pathlib import Path

from pmlint.errors import RepositoryError, UsageError
from pmlint.source.file import read_bounded

LIST_MARK = "@"
LIST_BYTES = 16 * 1024 * 1024


def expanded(paths: list[str], literal: list[str]) -> tuple[str, ...]:
    """The paths; `@FILE` stands for those in a file, one a line or with NUL between them (`git diff -z`).

    What a list holds is always a path and never a flag or a further list, like `literal`. Raises UsageError.
    """
    found: list[str] = []
    for path in paths:
        found += _listed(path[1:]) if path.startswith(LIST_MARK) and len(path) > 1 else [path]
    return (*found, *literal)


def names_lists(paths: list[str]) -> bool:
    """Whether paths were asked for by lists, so that empty lists are no reason to check everything."""
    return any(path.startswith(LIST_MARK) for path in paths)


def _listed(name: str) -> list[str]:
    try:
        content = read_bounded(Path(name).resolve(), LIST_BYTES)
    except RepositoryError as error:
        message = f"the list of paths `{name}` {error.message}"
        raise UsageError(message, error.hint) from None
    text = content.decode("utf-8", "surrogateescape")
    lines = text.split("\0") if "\0" in text else [line.removesuffix("\r") for line in text.split("\n")]
    return [line for line in lines if line]
