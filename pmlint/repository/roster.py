"""The people whom a repository and the settings name."""

from collections.abc import Iterable
from pathlib import Path

from pmlint.errors import RepositoryError
from pmlint.model.people import Roster
from pmlint.repository.codeowners import PLACES, read_owners
from pmlint.repository.mailmap import Mailmap
from pmlint.repository.people import full_name, nick, nick_as_name, nick_of_address
from pmlint.source.file import Reader

MAX_BYTES = 3 * 1024 * 1024


class Gathered:
    """A roster while it is gathered."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.handles: set[str] = set()
        self.teams: set[str] = set()

    def take_declared(self, known: Iterable[str], teams: Iterable[str]) -> None:
        """Take those whom the settings name: any text with a blank in it is a name, any other a handle."""
        for text in known:
            name = " ".join(text.split())
            if " " in name:
                self.names.add(name)
            elif name:
                self.handles.add(name.removeprefix("@").lower())
        self.teams |= {" ".join(team.split()).removeprefix("@").lower() for team in teams}

    def take_owners(self, files: Reader, root: Path) -> None:
        """Take those whom CODEOWNERS names."""
        for place in PLACES:
            text = _text(files, root / place)
            if text is not None:
                owners = read_owners(text)
                self.teams |= owners.teams
                self.handles |= {handle for one in owners.handles if (handle := nick(one))}
                return

    def take_authors(self, authors: Iterable[bytes], mailmap: Mailmap) -> None:
        """Take those who wrote commits: `name NUL address` each. No address is kept."""
        for author in authors:
            name, _, address = author.decode("utf-8", "replace").partition("\0")
            self._take(mailmap.proper(name, address))
            handle = nick_of_address(address)
            if handle:
                self.handles.add(handle)

    def take_mailmap(self, mailmap: Mailmap) -> None:
        """Take the names that `.mailmap` gives."""
        for name in mailmap.names():
            self._take(name)

    def roster(self, not_people: Iterable[str]) -> Roster:
        """All of them, but for those who are never people here."""
        never = {" ".join(name.split()).removeprefix("@").lower() for name in not_people}
        return Roster(
            names=frozenset(name for name in self.names if name.lower() not in never),
            handles=frozenset(self.handles - never),
            teams=frozenset(self.teams),
            not_people=frozenset(never),
        )

    def _take(self, text: str) -> None:
        name, handle = full_name(text), nick_as_name(text)
        if name:
            self.names.add(name)
        elif handle:
            self.handles.add(handle)


def read_mailmap(files: Reader, root: Path) -> Mailmap:
    """The `.mailmap` of the repository, an empty one where there is none."""
    return Mailmap(_text(files, root / ".mailmap") or "")


def _text(files: Reader, path: Path) -> str | None:
    """A file as text; None where there is none, or it is a link or cannot be read."""
    try:
        return files.read(path, MAX_BYTES).decode("utf-8-sig", "replace")
    except RepositoryError:
        return None
