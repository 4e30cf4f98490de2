"""What a change is compared with: on a laptop, in each kind of a forge's jobs, in shallow clones."""

import json
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest
from git_repository import Repo

from pmlint.errors import RepositoryError
from pmlint.repository.commits import Repository
from pmlint.repository.merge_base import find_base

ZERO = "0" * 40
Environment = Mapping[str, str]


class History(NamedTuple):
    """main: a, b, c, and d in the forge only; change: x, y from b; and the forge's merge of y into c."""

    repo: Repo
    ids: Mapping[str, str]


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> History:
    """The forge's repository."""
    repo = Repo(tmp_path_factory.mktemp("forge"))
    ids = {name: repo.commit({f"{name}.md": name}, name) for name in "ab"}
    repo.git("checkout", "-q", "-b", "change")
    ids |= {name: repo.commit({f"{name}.md": name}, name) for name in "xy"}
    repo.git("checkout", "-q", "main")
    ids["c"] = repo.commit({"c.md": "c"}, "c")
    repo.git("checkout", "-q", "--detach")
    message = f"Merge {ids['y']} into {ids['c']}"
    repo.git("merge", "-q", "--no-ff", "-m", message, "change")
    ids["merge"] = repo.git("rev-parse", "HEAD")
    repo.git("update-ref", "refs/pull/7/merge", ids["merge"])
    repo.git("checkout", "-q", "--orphan", "alone")
    ids["alone"] = repo.commit({"alone.md": ""}, "alone")
    repo.git("checkout", "-q", "main")
    repo.git("config", "uploadpack.allowAnySHA1InWant", "true")
    return History(repo, ids)


def checkout(history: History, place: Path, commit: str, depth: int | None, *further: str) -> Repo:
    """The clone of a job: one commit fetched to a depth, as actions/checkout does it."""
    repo = Repo(place)
    repo.git("remote", "add", "origin", history.repo.root.resolve().as_uri())
    flags = [f"--depth={depth}"] if depth else []
    target = history.ids.get(commit, commit)
    repo.git("fetch", "-q", "--no-tags", *flags, "origin", target, *further)
    repo.git("checkout", "-q", "--detach", target)
    return repo


def event(place: Path, name: str, content: object, **environment: str) -> Environment:
    """The environment of a job on GitHub."""
    path = place / "event.json"
    path.write_text(json.dumps(content))
    return {"GITHUB_ACTIONS": "true", "GITHUB_EVENT_NAME": name, "GITHUB_EVENT_PATH": str(path), **environment}


def base_of(repo: Repo, name: str = "auto", environment: Environment | None = None) -> str:
    """The base that is found."""
    with closing(Repository(repo.root)) as repository:
        return find_base(repository, name, environment or {}).id


def pull_request(ids: Mapping[str, str], head: str = "y") -> object:
    """The event of a pull request."""
    sides = {"head": {"sha": ids[head]}, "base": {"sha": ids["b"], "ref": "main"}}
    return {"pull_request": sides, "repository": {"default_branch": "main"}}


@pytest.mark.parametrize("depth", [2, 3, None])
@pytest.mark.parametrize("told", ["event", "reference", "commit", "message"])
def test_the_merge_commit_of_a_pull_request(told: str, depth: int | None, history: History, tmp_path: Path) -> None:
    repo = checkout(history, tmp_path / "r", "merge", depth)
    environment = {
        "event": event(tmp_path, "pull_request", pull_request(history.ids)),
        "reference": {"GITHUB_ACTIONS": "true", "GITHUB_EVENT_NAME": "pull_request", "GITHUB_REF": "refs/pull/7/merge"},
        "commit": {"GITHUB_EVENT_NAME": "pull_request", "GITHUB_SHA": history.ids["merge"]},
        "message": {},
    }[told]
    assert base_of(repo, environment=environment) == history.ids["c"]


def test_a_merge_commit_that_was_fetched_as_one(history: History, tmp_path: Path) -> None:
    repo = checkout(history, tmp_path / "r", "merge", None)
    repo.git("commit", "-q", "--amend", "-m", "another message")
    repo.git("update-ref", "refs/remotes/pull/7/merge", "HEAD")
    assert base_of(repo) == history.ids["c"]


def test_a_merge_of_main_into_the_change_is_no_such_commit(history: History, tmp_path: Path) -> None:
    """Its first parent is the change itself: compared with that, nothing would be left of it."""
    repo = history.repo.clone(tmp_path / "r")
    repo.git("checkout", "-q", "change")
    repo.git("merge", "-q", "--no-ff", "-m", "Merge branch 'main' into change", "origin/main")
    assert base_of(repo) == history.ids["c"]
    environment = event(tmp_path, "pull_request", pull_request({**history.ids, "y": repo.git("rev-parse", "HEAD")}))
    assert base_of(repo, environment=environment) == history.ids["c"]


def test_the_head_of_a_pull_request(history: History, tmp_path: Path) -> None:
    repo = checkout(history, tmp_path / "r", "y", None, "main:refs/remotes/origin/main")
    environment = event(tmp_path, "pull_request_target", pull_request(history.ids))
    assert base_of(repo, environment=environment) == history.ids["b"]


OTHER = {
    "merge group": ("merge_group", {"merge_group": {"base_sha": "c"}}, "merge", "c"),
    "push": ("push", {"before": "a"}, "y", "a"),
    "forced push": ("push", {"before": "c"}, "y", "b"),
    "first push of a branch": (
        "push", {"before": ZERO, "ref": "refs/heads/change", "repository": {"default_branch": "main"}}, "y", "b",
    ),
    "by hand": ("workflow_dispatch", {"repository": {"default_branch": "main"}}, "y", "b"),
    "on a schedule": ("schedule", {}, "y", "b"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "content", "head", "expected"), OTHER.values(), ids=OTHER)
def test_other_jobs(
    name: str, content: dict[str, object], head: str, expected: str, history: History, tmp_path: Path
) -> None:
    text = json.dumps(content)
    for letter, commit in history.ids.items():
        text = text.replace(f': "{letter}"', f': "{commit}"')
    repo = checkout(history, tmp_path / "r", head, None, "main:refs/remotes/origin/main")
    environment = event(tmp_path, name, json.loads(text), GITHUB_SHA=history.ids[head])
    assert base_of(repo, environment=environment) == history.ids[expected]


GITLAB = {
    "merge request": ({"CI_MERGE_REQUEST_DIFF_BASE_SHA": "b"}, "b"),
    "push": ({"CI_PIPELINE_SOURCE": "push", "CI_COMMIT_BEFORE_SHA": "a"}, "a"),
    "first push": ({"CI_PIPELINE_SOURCE": "push", "CI_COMMIT_BEFORE_SHA": ZERO, "CI_DEFAULT_BRANCH": "main", "CI_COMMIT_BRANCH": "change"}, "b"),
}  # fmt: skip


@pytest.mark.parametrize(("said", "expected"), GITLAB.values(), ids=GITLAB)
def test_gitlab(said: Environment, expected: str, history: History, tmp_path: Path) -> None:
    environment = {"GITLAB_CI": "true", **{name: history.ids.get(value, value) for name, value in said.items()}}
    repo = checkout(history, tmp_path / "r", "y", None, "main:refs/remotes/origin/main")
    assert base_of(repo, environment=environment) == history.ids[expected]


@pytest.mark.parametrize("branch", ["main", "master", "trunk"])
@pytest.mark.parametrize("where", ["origin/HEAD", "origin", "here", "the settings"])
def test_on_a_laptop(branch: str, where: str, history: History, tmp_path: Path) -> None:
    repo = history.repo.clone(tmp_path / "r")
    repo.git("checkout", "-q", "change")
    repo.git("branch", "-q", "-D", "main")
    repo.git("remote", "set-head", "origin", "--delete")
    repo.git("update-ref", "-d", "refs/remotes/origin/main")
    if where in {"origin/HEAD", "origin"}:
        repo.git("update-ref", f"refs/remotes/origin/{branch}", history.ids["c"])
    else:
        repo.git("update-ref", f"refs/heads/{branch}", history.ids["c"])
    if where == "origin/HEAD":
        repo.git("symbolic-ref", "refs/remotes/origin/HEAD", f"refs/remotes/origin/{branch}")
    elif where == "the settings":
        repo.git("config", "init.defaultBranch", branch)
    if branch == "trunk" and where in {"origin", "here"}:
        with pytest.raises(RepositoryError, match="no base to compare with is found; tried: the default branch"):
            base_of(repo)
    else:
        assert base_of(repo) == history.ids["b"]


NAMED = {"main": "b", "origin/main": "b", "HEAD~1": "x", "HEAD": "y"}


@pytest.mark.parametrize(("name", "expected"), NAMED.items())
def test_a_base_by_name(name: str, expected: str, history: History, tmp_path: Path) -> None:
    repo = history.repo.clone(tmp_path / "r")
    repo.git("checkout", "-q", "change")
    repo.git("branch", "-q", "-D", "main")
    assert base_of(repo, name) == history.ids[expected]
    assert base_of(repo, history.ids["a"]) == history.ids["a"]


class Lost(NamedTuple):
    """A clone that lacks the base, and what must be said."""

    head: str
    depth: int | None
    name: str
    event: str
    said: tuple[str, ...]
    hint: str


LOST = {
    "merge commit alone": Lost(
        "merge", 1, "auto", "pull_request",
        ("the first parent of the pull request's merge commit (it is not in this shallow clone)", "origin/main"), "fetch-depth: 2",
    ),
    "head of a pull request alone": Lost("y", 1, "auto", "pull_request", ("origin/main",), "git fetch --deepen"),
    "a push, shallow": Lost("y", 1, "auto", "push", ("the commit before the push (it is not in this shallow clone)",), "git fetch --deepen"),
    "a merge group, shallow": Lost("merge", 1, "auto", "merge_group", ("the base of the merge group",), "git fetch --deepen"),
    "no forge, shallow": Lost("y", 1, "auto", "", ("the default branch, origin/main (it is not in this shallow clone)",), "fetch-depth: 2"),
    "a name, shallow": Lost("y", 1, "main", "", ("the base `main` is not found", "`origin/main`"), "git fetch --deepen"),
    "a name": Lost("y", None, "nope", "", ("the base `nope` is not found", "`nope` (it is not here)"), "--base origin/main"),
    "an option": Lost("y", None, "--output=x", "", ("is not found",), "--base origin/main"),
    "another history": Lost("y", None, "alone", "", ("it shares no commit with what is checked out",), "--base origin/main"),
    "the first push of the default branch": Lost("c", None, "auto", "first push", ("the first push of the default branch",), "--base"),
}  # fmt: skip


@pytest.mark.parametrize("lost", LOST.values(), ids=LOST)
def test_no_base_is_an_error_that_says_what_was_tried(lost: Lost, history: History, tmp_path: Path) -> None:
    ids = history.ids
    events: dict[str, object] = {
        "pull_request": pull_request(ids),
        "push": {"before": ids["a"]},
        "merge_group": {"merge_group": {"base_sha": ids["c"]}},
        "first push": {"before": ZERO, "ref": "refs/heads/main", "repository": {"default_branch": "main"}},
    }
    further = ["alone:refs/heads/alone"] if lost.name == "alone" else []
    repo = checkout(history, tmp_path / "r", lost.head, lost.depth, *further)
    environment = event(tmp_path, lost.event.replace("first ", ""), events[lost.event]) if lost.event else {}
    with pytest.raises(RepositoryError) as caught:
        base_of(repo, lost.name, environment)
    assert [part for part in lost.said if part not in caught.value.message] == []
    assert lost.hint in caught.value.hint
    assert not (repo.root / "x").exists()


@pytest.mark.parametrize("content", [b"{", b"[" * 100_000, b"[]", b'{"pull_request": 3, "before": {}}', b"\xff"])
def test_a_broken_event(content: bytes, history: History, tmp_path: Path) -> None:
    repo = checkout(history, tmp_path / "r", "y", 1)
    path = tmp_path / "event.json"
    path.write_bytes(content)
    for name in ("", "push", "pull_request"):
        environment = {"GITHUB_EVENT_PATH": str(path), "GITHUB_EVENT_NAME": name}
        with pytest.raises(RepositoryError, match=r"is no JSON|no base to compare with is found"):
            base_of(repo, environment=environment)
