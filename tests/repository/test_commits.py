"""Git's plumbing taken apart: names of every kind, renames, links, repositories of every form."""

import os
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from git_repository import Repo, clean

from pmlint.errors import RepositoryError
from pmlint.repository.commits import Repository, required
from pmlint.repository.git import Git, git_folder
from pmlint.repository.objects import Objects
from pmlint.repository.snapshot import Snapshot

NAMES = [
    "a b.md",
    'quo"te.md',
    "tab\t.md",
    "new\nline.md",
    ":colon.md",
    "-dash.md",
    "--output=x.md",
    "ü.md",
    "*.md",
    "[a].md",
]
TEXT = "".join(f"line {number}\n" for number in range(40))


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """An empty repository."""
    return Repo(tmp_path / "r")


@pytest.fixture
def opened(repo: Repo) -> Iterator[Repository]:
    """The same as pmlint reads it."""
    with closing(Repository(repo.root)) as repository:
        yield repository


@pytest.mark.skipif(sys.platform == "win32", reason="names that Windows forbids")
def test_names_of_every_kind(repo: Repo, opened: Repository) -> None:
    first = repo.commit({"old.md": TEXT})
    raw = os.fsdecode(b"\xff\xfe.md") if sys.platform == "linux" else "raw.md"
    second = repo.commit({name: name for name in [*NAMES, raw]})
    changes = opened.changes(first, second)
    assert sorted(change.new_path or "" for change in changes) == sorted([*NAMES, raw])
    assert {
        opened.objects.blob(change.new.id).decode(errors="surrogateescape") for change in changes if change.new
    } == {*NAMES, raw}
    repo.write(dict.fromkeys([*NAMES, raw], "changed") | {f"x{name}": "" for name in NAMES})
    assert sorted(change.new_path or "" for change in opened.unsaved(second, [])) == sorted([*NAMES, raw])
    assert sorted(opened.untracked(["."])) == sorted(f"x{name}" for name in NAMES)
    assert opened.untracked(["x*.md"]) == ["x*.md"]  # a path, and no pattern


def test_changes(repo: Repo, opened: Repository) -> None:
    first = repo.commit({"kept.md": "k", "gone.md": "g", "edited.md": "e", "moved.md": TEXT})
    second = repo.commit(
        {"gone.md": None, "edited.md": "f", "moved.md": None, "new/moved.md": TEXT + "x\n", "new.md": "n"}
    )
    told = [(change.old_path, change.new_path) for change in opened.changes(first, second)]
    assert sorted(told, key=str) == [
        ("edited.md", "edited.md"), ("gone.md", None), ("moved.md", "new/moved.md"), (None, "new.md")
    ]  # fmt: skip


def test_the_working_tree(repo: Repo, opened: Repository) -> None:
    files = {"docs/a.md": "a", "docs/b.md": "b", "docs/c.md": "c", "other/d.md": "d", ".gitignore": "ignored.md\n"}
    head = repo.commit(files)
    repo.write({"docs/a.md": "A", "docs/b.md": None, "other/d.md": "D", "docs/new.md": "n", "docs/ignored.md": "i"})
    repo.write({"docs/staged.md": "s"})
    repo.git("add", "docs/staged.md")
    found = {change.old_path or change.new_path: change.new is not None for change in opened.unsaved(head, ["docs"])}
    assert found == {"docs/a.md": True, "docs/b.md": False, "docs/staged.md": True}
    assert opened.untracked(["docs"]) == ["docs/new.md"]
    assert opened.untracked(["docs"], respect_gitignore=False) == ["docs/ignored.md", "docs/new.md"]


@pytest.mark.parametrize("name", ["nope", "--output=x", "^HEAD", "HEAD..HEAD", "", "a\0b", "0" * 40, "HEAD:a.md"])
def test_what_names_no_commit(name: str, repo: Repo, opened: Repository) -> None:
    repo.commit({"a.md": "a"})
    assert opened.commit(name) is None
    assert sorted(path.name for path in repo.root.iterdir()) == [".git", "a.md"]


def test_commits(repo: Repo, opened: Repository) -> None:
    first = repo.commit(message="one")
    second = repo.commit(message="two")
    stored = opened.stored(second)
    assert stored is not None
    assert (stored.parents, stored.message) == ((first,), "two\n")
    assert (opened.commit("HEAD"), opened.commit("main~1"), opened.commit("v1")) == (second, first, None)
    assert (opened.stored("0" * 40), opened.stored(stored.tree), opened.stored("main")) == (None, None, None)
    assert opened.merge_base(first, second) == first
    assert opened.is_shallow is False
    repo.git("checkout", "-q", "--orphan", "alone")
    assert opened.merge_base(first, repo.commit(message="three")) is None
    assert opened.references("refs/heads/*", "refs/remotes/origin/HEAD")["refs/heads/main"] == (second, "")


def test_a_shallow_clone(repo: Repo, tmp_path: Path) -> None:
    first = repo.commit(message="one")
    repo.commit(message="two")
    clone = repo.clone(tmp_path / "clone", "--depth=1")
    with closing(Repository(clone.root)) as opened:
        stored = opened.stored(required(opened))
        assert stored is not None
        assert (opened.is_shallow, stored.parents, opened.stored(first)) == (True, (first,), None)


@pytest.mark.parametrize("form", ["sha256", "worktree", "submodule", "detached"])
def test_repositories_of_every_form(form: str, tmp_path: Path) -> None:
    repo = Repo(tmp_path / "r", object_format="sha256" if form == "sha256" else "sha1")
    repo.commit({"a.md": "a"})
    root = repo.root
    if form == "worktree":
        root = tmp_path / "tree"
        repo.git("worktree", "add", "-q", str(root))
    elif form == "submodule":
        outer = Repo(tmp_path / "outer")
        outer.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", repo.root.as_uri(), "inner")
        root = outer.root / "inner"
    elif form == "detached":
        repo.git("checkout", "-q", "--detach")
    with closing(Repository(root)) as opened:
        head = required(opened)
        stored = opened.stored(head)
        assert stored is not None
        assert Snapshot(opened.objects, stored.tree, root).content("a.md", 100) == b"a"
        assert len(head) == (64 if form == "sha256" else 40)
        assert len(list(opened.authors([head]))) == 1
        (root / "a.md").write_text("changed")
        assert [change.new_path for change in opened.unsaved(head, [])] == ["a.md"]


def test_variables_of_a_hook_lead_nowhere(
    repo: Repo, opened: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    head = repo.commit({"a.md": "a"})
    other = Repo(tmp_path / "other")
    other.commit({"b.md": "b"})
    monkeypatch.setenv("GIT_DIR", str(other.root / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other.root / ".git/index"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other.root))
    assert required(opened) == head
    assert opened.unsaved(head, []) == []
    assert os.environ["GIT_DIR"] == str(other.root / ".git")


BROKEN = {
    "no folder": (None, "there is no such file"),
    "an empty folder": ("", "the folder .git here is no Git repository"),
    "a file that says nothing": ("nonsense", "does not say where the repository is"),
    "a file that leads nowhere": ("gitdir: ../nowhere\n", "the folder .git here is no Git repository"),
}


@pytest.mark.parametrize(("content", "message"), BROKEN.values(), ids=BROKEN)
def test_what_is_no_repository(content: str | None, message: str, tmp_path: Path) -> None:
    if content == "":
        (tmp_path / ".git").mkdir()
    elif content is not None:
        (tmp_path / ".git").write_text(content)
    with pytest.raises(RepositoryError, match=message):
        Repository(tmp_path).commit("HEAD")


def test_an_empty_repository(opened: Repository) -> None:
    with pytest.raises(RepositoryError, match="there is no commit here yet"):
        required(opened)


@pytest.mark.parametrize(
    ("complaint", "message", "hint"),
    [
        ("fatal: detected dubious ownership in repository at '/x'", "another user owns it", "safe.directory '"),
        ("fatal: bad object HEAD\nmore", "git log failed: fatal: bad object HEAD", "git fsck"),
        ("", "git log failed: it says nothing", "git fsck"),
    ],
)
def test_complaints_are_explained(complaint: str, message: str, hint: str, repo: Repo) -> None:
    error = Git(repo.root).explained(complaint, "log")
    assert message in error.message
    assert hint in error.hint


@pytest.mark.skipif(sys.platform == "win32", reason="a program as a script")
@pytest.mark.parametrize(
    ("script", "message"),
    [
        ("sleep 30", "git rev-parse took longer than 0.2 seconds"),
        ("[ \"$1\" = --no-pager ] && case \"$*\" in *' version') echo git version 2.11.0; exit;; esac; echo unknown option >&2; exit 129", "Git 2.11 is too old"),
    ],
    ids=["hangs", "is too old"],
)  # fmt: skip
def test_a_git_that(script: str, message: str, repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "bin/git"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    git = Git(tmp_path / "r", seconds=0.2 if "sleep" in script else 10)
    with pytest.raises(RepositoryError, match=message):
        git.run("rev-parse", "HEAD")


@pytest.mark.skipif(sys.platform == "win32", reason="a program as a script")
def test_a_git_in_the_repository_is_not_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repo = Repo(tmp_path / "again")
    repo.write({"bin/git": "#!/bin/sh\ntouch ran\n"})
    (repo.root / "bin/git").chmod(0o755)
    monkeypatch.chdir(repo.root)
    monkeypatch.setenv("PATH", os.pathsep.join(["", ".", "bin", str(repo.root / "bin"), os.environ["PATH"]]))
    assert Repository(repo.root).commit("HEAD") is None
    assert not (repo.root / "ran").exists()
    monkeypatch.setenv("PATH", str(repo.root / "bin"))
    with pytest.raises(RepositoryError, match="there is no Git on this machine"):
        Repository(repo.root / "bin")


def test_objects(repo: Repo, opened: Repository) -> None:
    repo.commit({"a.md": b"x" * 100, "big.md": b"y" * 20_000_000})
    tree = Snapshot(opened.objects, repo.git("rev-parse", "HEAD^{tree}"), repo.root)
    assert tree.content("big.md", 3) == b"yyy"  # the process is started anew rather than read to its end
    assert tree.content("a.md", 200) == b"x" * 100
    assert tree.content("a.md", 2) == b"xx"
    assert tree.content("a.md", 200) == b"x" * 100
    with pytest.raises(RepositoryError, match="the clone lacks the object"):
        opened.objects.blob("1" * 40)
    with pytest.raises(RepositoryError, match="is no id of a Git object"):
        opened.objects.read("HEAD\nHEAD")


def test_a_damaged_object(repo: Repo) -> None:
    repo.commit({"a.md": TEXT})
    name = repo.git("rev-parse", "HEAD:a.md")
    path = repo.root / f".git/objects/{name[:2]}/{name[2:]}"
    path.chmod(0o600)
    path.write_bytes(b"rubbish")
    with (
        closing(Objects(Git(repo.root))) as objects,
        pytest.raises(RepositoryError, match=r"git cat-file failed|lacks"),
    ):
        objects.blob(name)


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links")
def test_a_snapshot_follows_the_links_of_its_commit(repo: Repo, opened: Repository) -> None:
    repo.write({"docs/real.md": "text", "docs/deep/x.md": "deep"})
    for link, target in {
        "file": "docs/real.md", "folder": "docs", "docs/up": "../docs/deep", "out": "../../etc/passwd", "abs": "/etc/passwd",
        "circle": "circle", "nowhere": "none",
    }.items():  # fmt: skip
        (repo.root / link).symlink_to(target)
    repo.commit()
    repo.write({"docs/real.md": "of the disk"})
    tree = Snapshot(opened.objects, repo.git("rev-parse", "HEAD^{tree}"), repo.root)
    contents = {
        name: tree.content(name, 100)
        for name in (
            "docs/real.md",
            "file",
            "folder/real.md",
            "docs/up/x.md",
            "out",
            "abs",
            "circle",
            "nowhere",
            "docs",
            "no",
        )
    }
    assert contents == {
        "docs/real.md": b"text", "file": b"text", "folder/real.md": b"text", "docs/up/x.md": b"deep",
        "out": None, "abs": None, "circle": None, "nowhere": None, "docs": None, "no": None,
    }  # fmt: skip
    assert tree.names("docs") == ("deep", "real.md", "up")
    assert [tree.exists(name) for name in ("docs", "docs/deep/x.md", "docs/no", "out", "file/x")] == [
        True,
        True,
        False,
        True,
        True,
    ]
    assert tree.resolve(repo.root / "file", repo.root) == repo.root / "docs/real.md"
    assert tree.read(repo.root / "folder/real.md", 100) == b"text"
    assert not tree.is_file(repo.root.parent / "x")
    for call in (tree.resolve, tree.read):
        with pytest.raises(RepositoryError, match="there is no such file in this commit"):
            call(repo.root / "out", repo.root)  # type: ignore[operator]
    assert sorted(opened.links("HEAD", ["."])) == ["abs", "circle", "docs/up", "file", "folder", "nowhere", "out"]


def test_where_the_repository_is(repo: Repo) -> None:
    assert git_folder(repo.root) == repo.root / ".git"
    assert clean().keys().isdisjoint({"GIT_DIR", "CI"})
