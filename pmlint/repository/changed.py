"""The postmortems that differ between a commit and the working tree, each with its earlier version."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pmlint.errors import RepositoryError
from pmlint.repository.commits import Change, Repository
from pmlint.repository.files import Postmortem
from pmlint.repository.objects import Entry
from pmlint.repository.snapshot import Snapshot
from pmlint.repository.wanted import Wanted
from pmlint.source.file import resolve

MOST_PAIRS = 200
"""Files that are gone, and files that are new, among which renames are looked for that nobody has committed."""
LIKE_ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class Sides:
    """The two commits that are compared, and whether the disk has more to say."""

    repository: Repository
    base: Snapshot
    head: Snapshot
    base_id: str
    head_id: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A postmortem that differs. A path is None on the side where it is not there; paths start at the root."""

    path: str | None
    earlier: str | None
    sides: Sides
    entry: Entry | None = None
    """What the head's commit has; None where the file on the disk is read."""
    earlier_entry: Entry | None = None

    def read(self, limit: int) -> bytes:
        """The first bytes of what it is now; raises RepositoryError."""
        if self.path is None:
            return b""
        if self.entry is None:
            return self._read_on_disk(self.path, limit)
        return _content(self.sides.head, self.path, self.entry, limit)

    def _read_on_disk(self, path: str, limit: int) -> bytes:
        root = self.sides.repository.root
        try:
            location = resolve(root / path, root)
        except RepositoryError as error:
            raise RepositoryError(error.message, error.hint, path) from None
        return Postmortem(path, location).read(limit)

    def read_earlier(self, limit: int) -> bytes | None:
        """The first bytes of what it was; None where it was not there, or was a link that led nowhere."""
        if self.earlier is None or self.earlier_entry is None:
            return None
        try:
            return _content(self.sides.base, self.earlier, self.earlier_entry, limit)
        except RepositoryError:
            if self.earlier_entry.is_link:
                return None
            raise


def changed_files(sides: Sides, wanted: Wanted, *, respect_gitignore: bool = True) -> list[Changed]:
    """The wanted files that differ, in the order of their paths; those that were wanted and moved away among them."""
    every = _every(sides, wanted, respect_gitignore=respect_gitignore)
    found = {
        one
        for one in every
        if (one.path is not None and wanted.takes(one.path)) or (one.earlier is not None and wanted.takes(one.earlier))
    }
    found = {one for one in found if (one.entry or one.earlier_entry or _A_FILE).mode != "160000"}
    found |= set(_behind_links(sides, wanted, every))
    strays = {one for one in every if one.earlier is None and one.entry is None} - found
    return sorted(_paired(found, strays), key=lambda one: (one.path or one.earlier or "", one.path is None))


_A_FILE = Entry("100644", "")


def _every(sides: Sides, wanted: Wanted, *, respect_gitignore: bool) -> list[Changed]:
    """All that differs between the commits, and what of the wanted folders differs on the disk."""
    repository = sides.repository
    committed = repository.changes(sides.base_id, sides.head_id) if sides.base_id != sides.head_id else []
    told = [Changed(one.new_path, one.old_path, sides, one.new, one.old) for one in committed]
    now = {one.path: one for one in told if one.path is not None}
    gone = {one.earlier: one for one in told if one.path is None and one.earlier is not None}
    unsaved = repository.unsaved(sides.head_id, wanted.folders)
    unsaved += [
        Change(None, path, None, _A_FILE)
        for path in repository.untracked(wanted.folders, respect_gitignore=respect_gitignore)
    ]
    for change in unsaved:
        _overlay(change, now, gone, sides)
    return [*now.values(), *gone.values()]


def _overlay(change: Change, now: dict[str, Changed], gone: dict[str, Changed], sides: Sides) -> None:
    """Let what stands on the disk go before what is committed."""
    path = change.new_path or change.old_path or ""
    before = now.pop(path, None) or gone.pop(path, None)
    if before is None:  # as in the base but for the disk
        before = Changed(None, change.old_path, sides, None, change.old)
    if change.new is not None:
        now[path] = replace(before, path=path, entry=None)
    elif before.earlier is not None:
        gone[before.earlier] = replace(before, path=None, entry=None)


def _behind_links(sides: Sides, wanted: Wanted, every: list[Changed]) -> Iterator[Changed]:
    """Wanted paths that lead through links of the head to something that differs, or through links that differ."""
    touched = {one.path for one in every}
    for link in _links(sides, wanted):
        place = sides.head.place(link)
        if place is None:
            continue
        if not place.entry.is_folder:
            if place.path in touched and link not in touched and wanted.takes(link) and not wanted.takes(place.path):
                yield _through(link, place.entry, sides)
            continue
        start = f"{place.path}/" if place.path else ""
        if link not in touched and not any(path.startswith(start) for path in touched if path):
            continue
        for path, entry in sides.repository.files(sides.head_id, place.path).items():
            shown = f"{link}/{path.removeprefix(start)}"
            if (path in touched or link in touched) and wanted.takes(shown) and not wanted.takes(path):
                yield _through(shown, entry, sides)


def _through(path: str, entry: Entry, sides: Sides) -> Changed:
    earlier = sides.base.place(path)
    return Changed(path, path if earlier else None, sides, entry, earlier.entry if earlier else None)


def _links(sides: Sides, wanted: Wanted) -> list[str]:
    """The links of the head among the wanted folders, above and below them."""
    found: list[str] = []
    for folder in wanted.folders:
        names = folder.split("/")
        above = ["/".join(names[:count]) for count in range(1, len(names) + 1)]
        link = next((path for path in above if (entry := sides.head.entry(path)) and entry.is_link), None)
        found += sides.repository.links(sides.head_id, [folder]) if link is None else [link]
    return found


def _content(tree: Snapshot, path: str, entry: Entry, limit: int) -> bytes:
    """A file's content, links followed inside the commit; raises RepositoryError."""
    if entry.is_file:
        return tree.objects.blob(entry.id, limit)
    content = tree.content(path, limit)
    if content is None:
        hint = "give the file itself, or replace the link by a copy"
        raise RepositoryError("is a link that leads to no file of the repository and is not read", hint, path)
    return content


def _paired(found: set[Changed], strays: set[Changed]) -> list[Changed]:
    """Files that are gone and files that are new on the disk only, brought together where they are alike.

    `strays`: new files that are not wanted, unless one that was has become them.
    """
    gone = [one for one in found if one.path is None]
    new = [one for one in (*found, *strays) if one.earlier is None]
    uncommitted = any(one.entry is None for one in new)
    if not uncommitted or not gone or len(gone) > MOST_PAIRS or len(new) > MOST_PAIRS:
        return list(found)
    limit = 1 << 20
    then = {one: _lines(one.read_earlier(limit) or b"") for one in gone}
    now = {one: _lines(_readable(one, limit)) for one in new}
    scored = ((_likeness(now[one], then[other]), one, other) for one in new for other in gone)
    best = sorted(
        (row for row in scored if row[0] >= LIKE_ENOUGH), key=lambda row: (-row[0], row[1].path, row[2].earlier)
    )
    rest = found | strays
    for _, one, other in best:
        if one in rest and other in rest:
            rest -= {one, other}
            rest.add(replace(one, earlier=other.earlier, earlier_entry=other.earlier_entry))
    return list(rest - strays)


def _readable(one: Changed, limit: int) -> bytes:
    try:
        return one.read(limit)
    except RepositoryError:
        return b""


def _lines(content: bytes) -> Counter[bytes]:
    return Counter(line.strip() for line in content.split(b"\n") if line.strip())


def _likeness(one: Counter[bytes], other: Counter[bytes]) -> float:
    return (one & other).total() / max(one.total(), other.total(), 1)
