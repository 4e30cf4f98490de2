"""What a change is held to, for each event and depth of the clone; and that it cannot open its own gate."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from documents import CLEAN
from github_runner import Event, Files, Origin, Ran, Runner, git, merge_group, pull_request, push, workflow_dispatch

BAD = CLEAN.replace(" Owner: @sam.", "")
OLD, NEW = "docs/postmortems/old.md", "docs/postmortems/new.md"
NOBODY = "0" * 40
MAKE = Callable[[Origin, Event, int], Runner]
OWNER = "PM602 missing-owner"


def origin_of(folder: Path, change: Files, files: Files | None = None) -> Origin:
    """A repository with an old postmortem that lacks something, and a branch `change`."""
    origin = Origin(folder / "origin", {OLD: BAD, **(files or {})})
    origin.commit("another", {"README.md": "# Acme\n"})
    origin.commit("the change", change, "change")
    return origin


def found(ran: Ran) -> list[tuple[str, str]]:
    """File and title of each annotation."""
    return [(one.file, one.title) for one in ran.annotations]


@pytest.mark.parametrize(
    ("depth", "repository", "change", "expected"),
    [
        pytest.param(2, "acme/incidents", {NEW: CLEAN}, (0, "1", []), id="a good one"),
        pytest.param(2, "acme/incidents", {NEW: BAD}, (1, "1", [(NEW, OWNER)]), id="a bad one"),
        pytest.param(0, "acme/incidents", {NEW: BAD}, (1, "1", [(NEW, OWNER)]), id="a bad one, all history"),
        pytest.param(2, "eve/incidents", {NEW: BAD}, (1, "1", [(NEW, OWNER)]), id="a bad one of a fork"),
        pytest.param(
            2, "acme/incidents", {OLD: BAD.replace("No order", "Not one order")}, (0, "1", []), id="an edit beside"
        ),
        pytest.param(
            2, "acme/incidents", {OLD: BAD.replace(" Owner: @lee.", "")}, (1, "1", [(OLD, OWNER)]), id="another defect"
        ),
        pytest.param(2, "acme/incidents", {"src/a.py": "x = 1\n"}, (0, "0", []), id="elsewhere"),
    ],
)
def test_a_pull_request(
    depth: int, repository: str, change: Files, expected: object, tmp_path: Path, runner: MAKE
) -> None:
    origin = origin_of(tmp_path, change)
    ran = runner(origin, pull_request(origin, repository=repository), depth).run()
    assert (ran.code, ran.outputs["files-checked"], found(ran)) == expected, ran.log
    assert ran.foreign == []


@pytest.mark.parametrize("scope", ["changed", "all"])
def test_scopes(scope: str, tmp_path: Path, runner: MAKE) -> None:
    origin = origin_of(tmp_path, {NEW: CLEAN})
    ran = runner(origin, pull_request(origin), 2).run(scope=scope)
    assert (ran.code, found(ran)) == {"changed": (0, []), "all": (1, [(OLD, OWNER)])}[scope]


def test_annotations_of_the_change_come_first(tmp_path: Path, runner: MAKE) -> None:
    many = {f"docs/postmortems/a{number}.md": BAD for number in range(12)}
    origin = origin_of(tmp_path, {NEW: BAD}, many)
    ran = runner(origin, pull_request(origin), 2).run(scope="all")
    assert found(ran)[0] == (NEW, OWNER)
    assert found(ran)[-1] == ("", "pmlint: 5 more")


@pytest.mark.parametrize("depth", [2, 0])
def test_a_merge_group(depth: int, tmp_path: Path, runner: MAKE) -> None:
    origin = origin_of(tmp_path, {NEW: BAD})
    ran = runner(origin, merge_group(origin), depth).run()
    assert (ran.code, found(ran), ran.outputs["files-checked"]) == (1, [(NEW, OWNER)], "1"), ran.log


@pytest.mark.parametrize("depth", [2, 0])
def test_a_push(depth: int, tmp_path: Path, runner: MAKE) -> None:
    origin = origin_of(tmp_path, {})
    before = origin.commit("before", {"a": "1"})
    origin.commit("after", {NEW: BAD})
    ran = runner(origin, push(origin, before), depth).run()
    assert (ran.code, found(ran), ran.outputs["files-checked"]) == (1, [(NEW, OWNER)], "1"), ran.log


def test_the_first_push_of_a_branch(tmp_path: Path, runner: MAKE) -> None:
    origin = origin_of(tmp_path, {NEW: BAD})
    ran = runner(origin, push(origin, NOBODY, "change"), 0).run()
    assert (ran.code, found(ran), ran.outputs["files-checked"]) == (1, [(NEW, OWNER)], "1"), ran.log


def test_a_button(tmp_path: Path, runner: MAKE) -> None:
    origin = origin_of(tmp_path, {NEW: BAD})
    ran = runner(origin, workflow_dispatch(origin, "change"), 0).run()
    assert (ran.code, found(ran)) == (1, [(NEW, OWNER)]), ran.log
    ran = runner(origin, workflow_dispatch(origin), 1).run(base="")
    assert (ran.code, found(ran), ran.outputs["files-checked"]) == (1, [(OLD, OWNER)], "1"), ran.log


@pytest.mark.parametrize(
    ("event", "tried"),
    [
        (pull_request, "the first parent of the pull request's merge commit"),
        (merge_group, "the base of the merge group (it is not in this shallow clone)"),
        (lambda origin: push(origin, origin.first), "the commit before the push (it is not in this shallow clone)"),
        (lambda origin: push(origin, NOBODY, "change"), "the default branch"),
        (lambda origin: workflow_dispatch(origin, "change"), "the default branch"),
    ],
    ids=["pull_request", "merge_group", "push", "first push", "workflow_dispatch"],
)
def test_a_base_that_is_not_there_is_not_green(
    event: Callable[[Origin], Event], tried: str, tmp_path: Path, runner: MAKE
) -> None:
    """Depth 1 has the change and nothing else."""
    origin = origin_of(tmp_path, {NEW: CLEAN})
    ran = runner(origin, event(origin), 1).run()
    assert (ran.code, ran.outputs["exit-code"], ran.outputs["files-checked"]) == (2, "2", "0")
    (only,) = ran.annotations
    assert only.message.startswith("no base to compare with is found; tried: ")
    assert tried in only.message
    assert "fetch-depth" in only.message
    assert "The check could not be completed." in ran.summary


# The gate

LOOSE = "rules: {missing-owner: off}\n"
SCHEMA = '{"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object"}\n'


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({".pmlint.yml": LOOSE}, id="a rule is turned off"),
        pytest.param({".pmlint.yml": "files: {exclude: ['**']}\n"}, id="everything is excluded"),
        pytest.param({".pmlint.yml": "effective-from: 2099-01-01\n"}, id="judging starts later"),
        pytest.param({".pmlint.yml": "schema: loose.json\n", "loose.json": SCHEMA}, id="a schema"),
        pytest.param({"pyproject.toml": "[tool.pmlint.rules]\nmissing-owner = 'off'\n"}, id="pyproject.toml"),
        pytest.param({".pmlint.yml": "plugins: [evil]\n", "evil.py": "1/0\n"}, id="a plugin"),
        pytest.param({".pmlint.yml": "rulse: {}\n"}, id="settings that are broken"),
        pytest.param({".gitignore": "*.md\n", ".gitattributes": "*.md -diff linguist-generated\n"}, id="ignored"),
        pytest.param({NEW: BAD.replace("title:", "pmlint: skip\ntitle:", 1)}, id="opting out"),
        pytest.param({NEW: BAD.replace("Tracked: PAY-4821.", "Tracked: PAY-4821. <!-- pmlint-ignore PM602 -->")}, id="no reason"),
        pytest.param({"pmlint/__init__.py": "raise SystemExit(0)\n", "sitecustomize.py": "raise SystemExit(0)\n"}, id="modules"),
    ],
)  # fmt: skip
def test_a_fork_does_not_open_its_own_gate(change: Files, tmp_path: Path, runner: MAKE) -> None:
    origin = origin_of(tmp_path, {NEW: BAD, **change})
    ran = runner(origin, pull_request(origin, repository="eve/incidents"), 2).run()
    assert (ran.code, ran.outputs["exit-code"], ran.foreign) == (1, "1", []), ran.log
    assert any(file == NEW and title.startswith(OWNER) for file, title in found(ran))


def test_a_change_of_the_gate_is_named_in_the_summary(tmp_path: Path, runner: MAKE) -> None:
    origin = origin_of(tmp_path, {NEW: CLEAN, ".pmlint.yml": LOOSE})
    ran = runner(origin, pull_request(origin, repository="eve/incidents"), 2).run()
    assert "PM024" in ran.summary, ran.summary
    assert ".pmlint.yml" in ran.summary


def test_a_fork_does_not_accept_its_own_findings(tmp_path: Path, runner: MAKE) -> None:
    """A baseline that the change brings along, as `pmlint baseline create` would write it."""
    pytest.importorskip("pmlint.cli.baseline")
    origin = origin_of(tmp_path, {NEW: BAD})
    work = origin.checkout(tmp_path / "work", git(origin.folder, "rev-parse", "change"), "refs/heads/change", 0)
    done = subprocess.run(
        [sys.executable, "-c", "import sys; from pmlint.cli import main; sys.exit(main())", "baseline", "create"],
        cwd=work,
        env={name: value for name, value in os.environ.items() if not name.startswith(("PMLINT", "GITHUB"))},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    entries = (work / ".pmlint-baseline.json").read_text(encoding="utf-8")
    assert "new.md" in entries
    settings = {".pmlint.yml": "baseline: .pmlint-baseline.json\n", ".pmlint-baseline.json": entries}
    origin.commit("accept it", settings, "change")
    ran = runner(origin, pull_request(origin, repository="eve/incidents"), 2).run()
    assert (ran.code, ran.outputs["baselined"]) == (1, "0"), ran.log
    assert (NEW, OWNER) in found(ran)
    assert "PM024" in ran.summary
