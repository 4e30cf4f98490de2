"""Repositories whose Git settings want a program run: nothing runs, and the verdict is as ever."""

import os
import sys
from contextlib import closing
from pathlib import Path

import pytest
from documents import CLEAN
from git_repository import Repo

from pmlint.app.check import Checked, Outcome, Request, check
from pmlint.app.compare import compare
from pmlint.app.comparison import open_comparison
from pmlint.app.project import open_project

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="programs as scripts")
BAD = CLEAN.replace(" Owner: @sam.", "")
OLD, NEW = "docs/postmortems/old.md", "docs/postmortems/new.md"
ATTRIBUTES = "*.md diff=evil filter=evil merge=evil\n"
# EVIL stands for the path of a program that leaves a mark.
CONFIGS = {
    "fsmonitor": "[core]\n\tfsmonitor = EVIL\n",
    "hooks": "[core]\n\thooksPath = HOOKS\n",
    "external diff": '[diff]\n\texternal = EVIL\n[diff "evil"]\n\tcommand = EVIL\n',
    "textconv": '[diff "evil"]\n\ttextconv = EVIL\n\tcachetextconv = true\n',
    "clean and smudge filters": '[filter "evil"]\n\tclean = EVIL\n\tsmudge = EVIL\n\trequired = true\n',
    "process filter": '[filter "evil"]\n\tprocess = EVIL\n\trequired = true\n',
    "pager": "[core]\n\tpager = EVIL\n[pager]\n\tlog = EVIL\n\tdiff = EVIL\n",
    "alias": "[alias]\n\tlog = !EVIL\n\tdiff-tree = !EVIL\n\tdiff-index = !EVIL\n\tcat-file = !EVIL\n\trev-parse = !EVIL\n",
    "ssh": '[core]\n\tsshCommand = EVIL\n[remote "origin"]\n\turl = ssh://h/x\n\tpromisor = true\n[extensions]\n\tpartialClone = origin\n',
    "ext": '[protocol]\n\tallow = always\n[protocol "ext"]\n\tallow = always\n[remote "origin"]\n\turl = ext::EVIL x\n\tpromisor = true\n[extensions]\n\tpartialClone = origin\n',
    "credential helper": "[credential]\n\thelper = !EVIL\n[core]\n\taskPass = EVIL\n",
    "an included file": "[include]\n\tpath = more\n",
    "gpg program": '[gpg]\n\tprogram = EVIL\n[log]\n\tshowSignature = true\n[gpg "ssh"]\n\tprogram = EVIL\n',
    "editor": "[core]\n\teditor = EVIL\n[sequence]\n\teditor = EVIL\n",
    "another working tree": "[core]\n\tworktree = ELSEWHERE\n",
    "alternate references": "[core]\n\talternateRefsCommand = EVIL\n[uploadpack]\n\tpackObjectsHook = EVIL\n",
}  # fmt: skip


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """A repository with a clean postmortem, on a branch that adds a bad one, with more on the disk."""
    repo = Repo(tmp_path / "r")
    repo.commit({OLD: CLEAN, ".gitattributes": ATTRIBUTES})
    repo.git("checkout", "-q", "-b", "change")
    repo.commit({NEW: BAD})
    repo.write({OLD: CLEAN + "\nMore.\n", "docs/postmortems/untracked.md": CLEAN})
    return repo


def program(repo: Repo, mark: Path) -> Path:
    """A program that leaves a mark."""
    path = repo.root.parent / "evil"
    path.write_text(f"#!/bin/sh\ntouch '{mark}'\ncat 2>/dev/null\n")
    path.chmod(0o755)
    return path


def compared(repo: Repo) -> Checked:
    """What the comparison comes to."""
    with closing(open_comparison(repo.root, "main")) as comparison:
        return compare(Request(comparison.project), comparison)


@pytest.mark.parametrize("config", CONFIGS.values(), ids=CONFIGS)
def test_nothing_runs(config: str, repo: Repo, tmp_path: Path) -> None:
    mark, elsewhere, hooks = tmp_path / "ran", tmp_path / "elsewhere", tmp_path / "hooks"
    evil = program(repo, mark)
    elsewhere.mkdir()
    hooks.mkdir()
    for name in ("post-index-change", "post-checkout", "reference-transaction", "pre-auto-gc", "fsmonitor-watchman"):
        (hooks / name).write_bytes(evil.read_bytes())
        (hooks / name).chmod(0o755)
    text = config.replace("EVIL", str(evil)).replace("HOOKS", str(hooks)).replace("ELSEWHERE", str(elsewhere))
    (repo.root / ".git/more").write_text(CONFIGS["fsmonitor"].replace("EVIL", str(evil)))
    with (repo.root / ".git/config").open("a") as file:
        file.write(text)
    (repo.root / ".git/info/attributes").write_text(ATTRIBUTES)
    os.utime(repo.root / OLD)  # as fresh as the index, so that Git may want to look at the content

    checked = compared(repo)
    assert [f"{one.path} {one.code}" for one in checked.report.diagnostics if one.severity.value == "error"] == [
        f"{NEW} PM602"
    ]
    assert checked.outcome() is Outcome.FINDINGS
    assert check(Request(open_project(repo.root))).report.names_known == 1
    assert not mark.exists()


def test_a_missing_object_is_not_fetched(repo: Repo, tmp_path: Path) -> None:
    mark = tmp_path / "ran"
    evil = program(repo, mark)
    name = repo.git("rev-parse", f"main:{OLD}")
    (repo.root / f".git/objects/{name[:2]}/{name[2:]}").unlink()
    with (repo.root / ".git/config").open("a") as file:
        file.write(CONFIGS["ext"].replace("EVIL", str(evil)) + CONFIGS["ssh"].replace("EVIL", str(evil)))
    checked = compared(repo)
    assert [(one.message, one.hint) for one in checked.errors] == [
        (
            f"the clone lacks the object {name}",
            "it is a partial clone or damaged: `git fetch --refetch`, or clone it whole",
        )
    ]
    assert checked.outcome() is Outcome.NOT_DONE
    assert not mark.exists()


def test_a_bare_repository_below_the_documents(repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mark = tmp_path / "ran"
    evil = program(repo, mark)
    inner = Repo(repo.root / "docs/postmortems/inner", bare=True)
    with (inner.root / "config").open("a") as file:
        file.write(CONFIGS["fsmonitor"].replace("EVIL", str(evil)) + f"[core]\n\tworktree = {repo.root}\n")
    repo.write({"docs/postmortems/inner/x.md": BAD})
    repo.commit()
    monkeypatch.chdir(inner.root)
    with closing(open_comparison(inner.root, "main")) as comparison:
        checked = compare(Request(comparison.project, (".",)), comparison)
    assert [one.code for one in checked.report.diagnostics if one.severity.value == "error"] == ["PM602"]
    assert check(Request(open_project(inner.root), (".",))).outcome() is Outcome.FINDINGS
    assert not mark.exists()


def test_a_repository_of_another_user(repo: Repo) -> None:
    """As in a container: read all the same, since nothing in it is obeyed."""
    if os.geteuid() != 0:
        pytest.skip("only root may give files away")
    for folder, _, files in os.walk(repo.root):
        for name in [folder, *(os.path.join(folder, one) for one in files)]:  # noqa: PTH118
            os.chown(name, 12345, 12345)
    assert compared(repo).outcome() is Outcome.FINDINGS
