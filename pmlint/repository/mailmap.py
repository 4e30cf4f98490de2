"""Names as a `.mailmap` writes them: https://git-scm.com/docs/gitmailmap."""

import re
from collections.abc import Iterable

LINE = re.compile(r"([^<>]{0,200})<([^<>]{0,300})>(?:([^<>]{0,200})<([^<>]{0,300})>)?")


class Mailmap:
    """From the name and address of a commit to the name that its author goes by. Addresses compare without case."""

    def __init__(self, text: str = "") -> None:
        self._names: dict[tuple[str, str], str] = {}
        """Commit name (or "") and commit address → proper name."""
        for line in text.split("\n"):
            match = LINE.match(line.strip()) if not line.lstrip().startswith("#") else None
            if match is None:
                continue
            proper, first, commit_name, second = (part or "" for part in match.groups())
            if proper.strip():
                key = (_folded(commit_name), _folded(second or first))
                self._names[key] = " ".join(proper.split())

    def proper(self, name: str, address: str) -> str:
        """The name to use for a commit's author."""
        folded = _folded(address)
        return self._names.get((_folded(name), folded)) or self._names.get(("", folded)) or name

    def names(self) -> Iterable[str]:
        """The proper names that it gives."""
        return self._names.values()


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
