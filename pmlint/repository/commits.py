"""Commits of a repository, and what differs between them: plumbing of Git, taken apart."""

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from pmlint.errors import RepositoryError
from pmlint.repository.git import Git
from pmlint.repository.objects import ID, Entry, Objects

NOTHING = "0"
"""All digits of an id that stands for nothing, or for content that Git has not stored."""
_RAW = ("-r", "-z", "--raw", "--no-abbrev", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all")
MOST_COMMITS = 100_000
"""So much of a history is looked at for its authors, the newest first."""
_RENAMES = ("-M50%", "-l1000")


class Change(NamedTuple):
    """A file that differs: None on the side where it is not there. Paths start at the root, with forward slashes."""

    old_path: str | None
    new_path: str | None
    old: Entry | None
    new: Entry | None


class Commit(NamedTuple):
    """A commit as stored, its parents too where a shallow clone lacks them."""

    id: str
    tree: str
    parents: tuple[str, ...]
    message: str


class Repository:
    """What pmlint asks of a Git repository. To be closed (`contextlib.closing`)."""

    def __init__(self, root: Path) -> None:
        """Raises RepositoryError where `root` is no repository, or there is no Git."""
        self.root = root
        self.git = Git(root)
        self.objects = Objects(self.git)

    def close(self) -> None:
        """Stop the process that reads objects."""
        self.objects.close()

    @cached_property
    def is_shallow(self) -> bool:
        """Whether the clone ends at a depth."""
        return self.git.run("rev-parse", "--is-shallow-repository").strip() == b"true"

    def commit(self, name: str) -> str | None:
        """The id of the commit that a name, as a user writes it, means here; None where it means none."""
        if "\0" in name:
            return None
        arguments = ("--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
        found = self.git.run("rev-parse", *arguments, also=(1,)).decode("ascii", "replace").strip()
        return found if ID.fullmatch(found) else None

    def references(self, *names: str) -> dict[str, tuple[str, str]]:
        """Name → id and symbolic target of each of these references that is there; a name may end in `/*`."""
        lines = self.git.run("for-each-ref", "--format=%(refname)%00%(objectname)%00%(symref)", "--", *names)
        rows = (os.fsdecode(line).split("\0") for line in lines.split(b"\n") if line)
        return {name: (target, symbolic) for name, target, symbolic in rows}

    def stored(self, name: str) -> Commit | None:
        """The commit of that id; None where the clone lacks it."""
        found = self.objects.read(name) if ID.fullmatch(name) else None
        if found is None or found.kind != "commit":
            return None
        head, _, message = found.data.decode("utf-8", "replace").partition("\n\n")
        rows = [line.partition(" ") for line in head.split("\n")]
        parents = tuple(value for key, _, value in rows if key == "parent")
        tree = next((value for key, _, value in rows if key == "tree"), "")
        return Commit(name, tree, parents, message)

    def merge_base(self, one: str, other: str) -> str | None:
        """The best commit that both ids descend from; None where the clone shows none."""
        found = self.git.run("merge-base", "--end-of-options", one, other, also=(1,)).decode("ascii").split()
        return found[0] if found else None

    def changes(self, old: str, new: str) -> list[Change]:
        """The files that differ between two commits, renames followed."""
        return list(_changes(self.git.fields("diff-tree", *_RAW, *_RENAMES, "--end-of-options", old, new, "--")))

    def unsaved(self, head: str, folders: Sequence[str]) -> list[Change]:
        """The files below these folders that may differ between a commit and the working tree, without renames.

        Told by size and time, as Git does; no filter program runs.
        """
        calm = self.git.without_filters()
        arguments = (*_RAW, "--no-renames", "--end-of-options", head, "--", *folders)
        return list(_changes(self.git.fields("diff-index", *arguments, environment=calm)))

    def untracked(self, folders: Sequence[str], *, respect_gitignore: bool = True) -> list[str]:
        """The files below these folders that Git does not know."""
        ignoring = ("--exclude-standard",) if respect_gitignore else ()
        names = self.git.fields("ls-files", "-z", "--others", *ignoring, "--", *folders)
        return [os.fsdecode(name) for name in names if not name.endswith(b"/")]

    def links(self, commit: str, folders: Sequence[str]) -> list[str]:
        """The symbolic links among these paths, and below them, in a commit."""
        names = self.git.fields("ls-tree", "-r", "-z", "--full-tree", commit, "--", *folders)
        return [os.fsdecode(name.partition(b"\t")[2]) for name in names if name.startswith(b"120000 ")]

    def files(self, commit: str, folder: str) -> dict[str, Entry]:
        """Path → entry of what stands below a folder in a commit."""
        rows = self.git.fields("ls-tree", "-r", "-z", "--full-tree", commit, "--", f"{folder}/" if folder else ".")
        parted = (row.partition(b"\t") for row in rows)
        return {os.fsdecode(path): _entry(facts.decode("ascii").split(" ")) for facts, _, path in parted}

    def authors(self, commits: Iterable[str]) -> Iterator[bytes]:
        """`name NUL address` of authors, co-authors and committers in the history of these ids, each pair once."""
        form = "--format=tformat:%an%x00%ae%n%cn%x00%ce%n%(trailers:key=Co-authored-by,valueonly,unfold)"
        flags = (f"-n{MOST_COMMITS}", "--encoding=UTF-8", "--no-color", form)
        output = self.git.run("log", *flags, "--end-of-options", *commits, "--")
        for line in {*output.split(b"\n")} - {b""}:
            yield line if b"\0" in line else line.rstrip(b"> ").replace(b" <", b"\0", 1)


def required(repository: Repository, name: str = "HEAD") -> str:
    """The id of a commit that must be there; raises RepositoryError."""
    found = repository.commit(name)
    if found is None:
        message = f"there is no commit `{name[:200]}` here" if name != "HEAD" else "there is no commit here yet"
        raise RepositoryError(message, "commit something first" if name == "HEAD" else "", str(repository.root))
    return found


def _entry(facts: list[str]) -> Entry:
    """A row of ls-tree: mode, kind, id."""
    return Entry(facts[0].lstrip("0"), facts[2])


def _changes(fields: list[bytes]) -> Iterator[Change]:
    """Records of `--raw -z`: `:mode mode id id status`, a path, and for renames a second one."""
    at = 0
    while at < len(fields):
        old_mode, new_mode, old_id, new_id, status = fields[at].decode("ascii").lstrip(":").split(" ")
        renamed = status[0] in "RC"
        old_path = os.fsdecode(fields[at + 1])
        new_path = os.fsdecode(fields[at + 2]) if renamed else old_path
        at += 3 if renamed else 2
        yield Change(
            None if status[0] in "AC" else old_path,
            None if status[0] == "D" else new_path,
            None if status[0] in "AC" else Entry(old_mode.lstrip("0"), old_id),
            None if status[0] == "D" else Entry(new_mode.lstrip("0"), new_id),
        )
