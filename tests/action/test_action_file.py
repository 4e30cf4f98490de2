"""`action.yml`, what it installs, and the workflows that show it."""

import re
from importlib.metadata import requires
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
INPUTS = {
    "path": "docs/postmortems",
    "working-directory": ".",
    "config": "",
    "base": "auto",
    "scope": "new",
    "fail-on": "error",
    "annotations": "true",
    "max-annotations": "10",
    "summary": "true",
    "comment": "false",
    "report": "",
    "python": "python3",
    "args": "",
    "github-token": "${{ github.token }}",
}
OUTPUTS = "version exit-code findings errors warnings baselined suppressed files-checked report-json"
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}")
WRITES = {
    "release.yml": {"id-token"},
    "workflow-comment.yml": {"pull-requests"},
    "workflow-code-scanning.yml": {"security-events"},
}
WORKFLOWS = sorted([*ROOT.glob(".github/workflows/*.yml"), *ROOT.glob("examples/workflow*.yml")])


def load(path: Path) -> dict[str, Any]:
    """A file of YAML; its key `on` is read as a truth."""
    content: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return content


ACTION = load(ROOT / "action.yml")
STEPS = ACTION["runs"]["steps"]


def test_inputs_and_outputs() -> None:
    assert {name: spec["default"] for name, spec in ACTION["inputs"].items()} == INPUTS
    assert list(ACTION["outputs"]) == OUTPUTS.split()
    assert all(spec["description"] for kind in ("inputs", "outputs") for spec in ACTION[kind].values())


def test_inputs_reach_the_script_through_the_environment_only() -> None:
    assert [step["run"] for step in STEPS if "${{" in step["run"]] == []
    said = {value for step in STEPS for value in step["env"].values()}
    assert {f"${{{{ inputs.{name} }}}}" for name in INPUTS} <= said


def test_nobody_elses_action_runs_inside() -> None:
    assert [step for step in STEPS if "uses" in step] == []


def test_the_token_is_given_to_the_comment_only() -> None:
    assert [step["name"] for step in STEPS if "token" in str(step).lower()] == ["Comment on the pull request"]


@pytest.mark.parametrize("path", [pytest.param(path, id=path.name) for path in WORKFLOWS])
def test_a_workflow_pins_what_it_uses_and_may_do_little(path: Path) -> None:
    workflow = load(path)
    assert workflow["permissions"] == {}
    for name, job in workflow["jobs"].items():
        assert {"timeout-minutes", "permissions"} <= set(job), name
        used = [step["uses"] for step in job["steps"] if "uses" in step]
        assert [one for one in used if one != "./" and not PINNED.fullmatch(one)] == []
        checkouts = [step for step in job["steps"] if step.get("uses", "").startswith("actions/checkout@")]
        assert all(step["with"]["persist-credentials"] is False for step in checkouts)
    writes = {right for job in workflow["jobs"].values() for right, may in job["permissions"].items() if may == "write"}
    assert writes == WRITES.get(path.name, set())


def test_a_required_check_reports_on_every_pull_request() -> None:
    on = load(ROOT / "examples" / "workflow.yml")[True]
    assert on == {"pull_request": None, "merge_group": None}


def locked(name: str) -> dict[str, list[Requirement]]:
    """The requirements of a lock file, by name; every one has a hash."""
    found: dict[str, list[Requirement]] = {}
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8").replace("\\\n", " ")
    for line in text.splitlines():
        if line.strip() and not line.lstrip().startswith("#"):
            said, *hashes = line.split("--hash=")
            assert hashes, line
            requirement = Requirement(said.strip())
            found.setdefault(requirement.name, []).append(requirement)
    return found


def test_the_lock_holds_what_pmlint_needs() -> None:
    lock = locked("action.txt")
    for needed in map(Requirement, (said for said in requires("pmlint") or () if "extra ==" not in said)):
        versions = [next(iter(one.specifier)).version for one in lock[needed.name.lower()]]
        assert versions, needed
        assert all(needed.specifier.contains(version) for version in versions), needed


@pytest.mark.parametrize("python", ["3.10", "3.11", "3.12", "3.13"])
@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_each_system_is_given_one_version_of_each(python: str, system: str) -> None:
    facts = {"python_version": python, "python_full_version": f"{python}.4", "sys_platform": system, "os_name": "posix"}
    for name, ones in locked("action.txt").items():
        held = [one for one in ones if one.marker is None or one.marker.evaluate(facts)]
        assert len(held) <= 1, name
        assert held or name in {"tomli", "tzdata", "typing-extensions"}, name
