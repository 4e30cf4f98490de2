"""What a change is compared with: the commit at which it parted from where it goes."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pmlint.errors import RepositoryError
from pmlint.repository.commits import Repository, required
from pmlint.repository.forge import PULL_REF, Told, is_id, told_by_forge

AUTO = "auto"
DEEPEN = (
    "deepen the clone: `fetch-depth: 2` for actions/checkout on a pull request, 0 elsewhere, or `git fetch --deepen=50`"
)
TEST_MERGE = re.compile(r"Merge ([0-9a-f]{40,64}) into ([0-9a-f]{40,64})\s*")
"""The message that GitHub gives the merge commit of a pull request."""


class Base(NamedTuple):
    """The merge base of a change and where it goes."""

    id: str
    head: str
    """The commit that is checked out."""
    how: str
    """What it is, for a human."""


def find_base(repository: Repository, name: str, environment: Mapping[str, str]) -> Base:
    """The base that a name means, or for `auto` the one that the environment and the repository tell.

    Raises RepositoryError, with what was tried, where there is none: never is everything or nothing compared instead.
    """
    head = required(repository)
    search = _Search(repository, head, told_by_forge(environment) if name == AUTO else Told())
    candidates = search.named(name) if name != AUTO else search.worked_out()
    for how, commit in candidates:
        found = repository.merge_base(commit, head) if commit else None
        if found is not None:
            return Base(found, head, how)
        search.tried.append(f"{how} ({_why_not(repository, commit)})")
    raise _not_found(repository, name, search.tried)


class _Search:
    """The candidates, the best first: what each is, and its id or None."""

    def __init__(self, repository: Repository, head: str, told: Told) -> None:
        self.tried: list[str] = []
        self._repository = repository
        self._head = head
        self._told = told
        stored = repository.stored(head)
        self._parents = stored.parents if stored else ()
        self._message = stored.message if stored else ""

    def named(self, name: str) -> Iterator[tuple[str, str | None]]:
        """A name as the user wrote it, and the branch of that name as it was fetched."""
        yield f"`{name[:200]}`", self._repository.commit(name)
        if not name.startswith(("refs/", "origin/", "-")):
            yield f"`origin/{name[:200]}`", self._repository.commit(f"refs/remotes/origin/{name}")

    def worked_out(self) -> Iterator[tuple[str, str | None]]:
        """What the forge says; without a forge, what the repository shows."""
        told = self._told
        if self._is_test_merge():
            yield "the first parent of the pull request's merge commit", self._present(self._parents[0])
            if told.kind != "pull_request":
                return
        if told.kind in {"pull_request", "merge_request"}:
            if told.base_branch:
                yield from self._branch(told.base_branch, "the branch that the change goes into")
            yield "the base of the change as the forge tells it", self._present(told.base)
        elif told.kind == "merge_group":
            yield "the base of the merge group", self._present(told.base)
        elif told.kind == "push" and is_id(told.base):
            yield "the commit before the push", self._present(told.base)
        else:
            yield from self._default_branch()

    def _is_test_merge(self) -> bool:
        """Whether a forge's merge of a pull request into its branch is checked out."""
        if len(self._parents) != 2:
            return False
        if self._told.head:
            return self._parents[1] == self._told.head
        if self._told.kind not in {"", "pull_request"}:
            return False
        if PULL_REF.fullmatch(self._told.reference) or self._told.test_merge == self._head:
            return True
        match = TEST_MERGE.fullmatch(self._message)
        if match is not None and (match[2], match[1]) == self._parents:
            return True
        fetched = self._repository.references("refs/remotes/pull/*/merge", "refs/pull/*/merge")
        return any(target == self._head for target, _ in fetched.values())

    def _default_branch(self) -> Iterator[tuple[str, str | None]]:
        """The branch that changes go into where nobody says otherwise."""
        told = self._told
        if told.kind == "push" and told.default_branch and told.reference == f"refs/heads/{told.default_branch}":
            yield "the commit before the first push of the default branch", None
            return
        symbolic = self._repository.references("refs/remotes/origin/HEAD").get("refs/remotes/origin/HEAD")
        names = [told.default_branch, symbolic[1].removeprefix("refs/remotes/origin/") if symbolic else ""]
        configured = self._repository.git.run("config", "--get", "init.defaultBranch", also=(1,))
        names += [configured.decode("utf-8", "replace").strip(), "main", "master"]
        for name in dict.fromkeys(filter(None, names)):
            yield from self._branch(name, "the default branch")

    def _branch(self, name: str, what: str) -> Iterator[tuple[str, str | None]]:
        """A branch as it was fetched, else as it is here."""
        found = self._repository.references(f"refs/remotes/origin/{name}", f"refs/heads/{name}")
        for reference, shown in ((f"refs/remotes/origin/{name}", f"origin/{name}"), (f"refs/heads/{name}", name)):
            if reference in found:
                yield f"{what}, {shown}", self._repository.commit(reference)
                return
        yield f"{what}, origin/{name}", None

    def _present(self, commit: str) -> str | None:
        return commit if is_id(commit) and self._repository.stored(commit) is not None else None


def _why_not(repository: Repository, commit: str | None) -> str:
    if commit is not None:
        return "it shares no commit with what is checked out"
    return "it is not in this shallow clone" if repository.is_shallow else "it is not here"


def _not_found(repository: Repository, name: str, tried: list[str]) -> RepositoryError:
    what = "no base to compare with is found" if name == AUTO else f"the base `{name[:200]}` is not found"
    hint = DEEPEN if repository.is_shallow else "name it: --base origin/main; `git fetch origin main` gets the branch"
    return RepositoryError(f"{what}; tried: {'; '.join(tried) or 'nothing'}", hint)
