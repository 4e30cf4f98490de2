"""`pmlint check --base` from the command line: exit codes, notes, reports."""

import json
from pathlib import Path
from typing import NamedTuple

import pytest
from documents import CLEAN
from git_repository import Repo

from pmlint.cli import main

FOLDER = "docs/postmortems"
BAD = CLEAN.replace(" Owner: @sam.", "")
VARIABLES = (
    "CI",
    "GITHUB_ACTIONS",
    "GITHUB_EVENT_NAME",
    "GITHUB_EVENT_PATH",
    "GITHUB_REF",
    "GITHUB_SHA",
    "GITLAB_CI",
    "PMLINT_CONFIG",
)


@pytest.fixture
def forge(tmp_path: Path) -> Repo:
    """A bad postmortem on main, a pull request that adds one more, and the forge's merge of the two."""
    repo = Repo(tmp_path / "forge")
    repo.commit({f"{FOLDER}/old.md": BAD})
    repo.git("checkout", "-q", "-b", "change")
    head = repo.commit({f"{FOLDER}/new.md": BAD})
    repo.git("checkout", "-q", "main")
    base = repo.commit({"src/x.py": ""})
    repo.git("checkout", "-q", "-b", "merge")
    repo.git("merge", "-q", "--no-ff", "-m", f"Merge {head} into {base}", "change")
    repo.git("checkout", "-q", "change")
    return repo


class Case(NamedTuple):
    """A command line on the branch, and what must come of it."""

    arguments: str
    code: int
    out: str = ""
    err: str = ""


CASES = {
    "a new one": Case("--base main", 1, "new.md:32:3: error PM602", "note: compared with "),
    "nothing changed": Case("--base HEAD", 0, "", "note: the change touches no postmortem"),
    "a change elsewhere": Case(f"--base main {FOLDER}/old.md", 0, "", "note: the change touches no postmortem"),
    "all": Case("--base main --scope all", 1, "old.md:32:3: error PM602"),
    "worked out": Case("--base auto", 1, "new.md", "the default branch, main"),
    "rules of the command line": Case("--base main --ignore PM602", 0),
    "never fail": Case("--base main --fail-on never", 0, "PM602"),
    "files": Case("--base main --show-files", 0, f"{FOLDER}/new.md\n"),
    "settings": Case("--base main --show-settings", 0, "effective-from: null"),
    "no such base": Case("--base nope", 2, "", "the base `nope` is not found; tried: `nope` (it is not here)"),
    "a base like a flag": Case("--base=--output=x", 2, "", "is not found"),
    "no base named": Case("--base", 2, "", "--base"),
    "an empty name": Case("--base=", 2, "", "is not found"),
    "scope alone": Case("--scope new", 2, "", "add --base REF"),
    "no such scope": Case("--base main --scope some", 2, "", "--scope"),
    "a path that is nowhere": Case("--base main nothing.md", 2, "", "nothing.md: error: there is no such file or folder"),
    "an empty list": Case("--base main @.git/list", 2, "", "the lists of paths are empty"),
    "an empty list, allowed": Case("--base main @.git/list --allow-empty", 0),
    "standard input": Case("--base main -", 2, "", "a document on standard input has no base"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_exit_codes(
    case: Case, forge: Repo, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    (forge.root / ".git/list").write_text("")
    monkeypatch.chdir(forge.root)
    monkeypatch.setattr("sys.stdin", type("Stdin", (), {"buffer": type("Bytes", (), {"read": lambda *_: b""})()})())

    code = main(["check", *case.arguments.split()])

    out, err = capsys.readouterr()
    assert (code, case.out in out, case.err in err) == (case.code, True, True), out + err
    assert sorted(path.name for path in forge.root.iterdir()) == [".git", "docs"]


@pytest.mark.parametrize(("depth", "code"), [(1, 2), (2, 1), (3, 1)])
def test_the_merge_checkout_of_a_pull_request(
    depth: int,
    code: int,
    forge: Repo,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    clone = forge.clone(tmp_path / "job", f"--depth={depth}", "--branch=merge")
    clone.git("checkout", "-q", "--detach")
    sides = {
        "head": {"sha": forge.git("rev-parse", "change")},
        "base": {"sha": forge.git("rev-parse", "main"), "ref": "main"},
    }
    (tmp_path / "event.json").write_text(json.dumps({"pull_request": sides}))
    monkeypatch.setenv("GITHUB_EVENT_PATH", str(tmp_path / "event.json"))
    monkeypatch.chdir(clone.root)

    assert main(["--base", "auto", "--output-format", "concise"]) == code

    out, err = capsys.readouterr()
    assert [line.partition(": error")[0] for line in out.splitlines()] == (
        [f"{FOLDER}/new.md:32:3"] if code == 1 else []
    )
    if code == 2:
        assert "tried: the first parent of the pull request's merge commit (it is not in this shallow clone)" in err
        assert "`fetch-depth: 2`" in err


def test_old_findings_stand_in_the_report(
    forge: Repo, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    forge.write({f"{FOLDER}/old.md": BAD + "\nMore.\n"})
    monkeypatch.chdir(forge.root)
    assert main(["--base", "main", "--output-format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert (report["summary"]["documents"], report["summary"]["errors"], report["summary"]["old"]) == (2, 1, 1)
    assert [(one["path"], one["state"]) for one in report["findings"] if one["code"] == "PM602"] == [
        (f"{FOLDER}/new.md", "open"), (f"{FOLDER}/old.md", "old")
    ]  # fmt: skip
