"""The workflow that tests the Action on GitHub expects what the Action gives."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from github_runner import ROOT, Event, Runner

OUTPUT = re.compile(r"\$\{\{ steps\.([\w-]+)\.outputs\.([\w-]+) \}\}")
EXPECTED = re.compile(r'test "\$FOUND" = "([\d ]+)"')


def steps() -> list[dict[str, Any]]:
    """The steps of the workflow's only job."""
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "self-test.yml").read_text(encoding="utf-8"))
    (job,) = workflow["jobs"].values()
    found: list[dict[str, Any]] = job["steps"]
    return found


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "examples", tmp_path / "workspace" / "examples")
    return tmp_path / "workspace"


def test_the_workflow_expects_what_happens(workspace: Path, temporary: Path, tmp_path: Path) -> None:
    outputs: dict[str, dict[str, str]] = {}
    compared = 0
    event = Event("push", "0" * 40, "refs/heads/main")
    for step in steps():
        if step.get("uses") == "./":
            inputs = {name.replace("-", "_"): value for name, value in step["with"].items() if name != "python"}
            ran = Runner(workspace, event, temporary, tmp_path / step["id"]).run(**inputs)
            outputs[step["id"]] = ran.outputs
            assert (ran.code != 0) is step.get("continue-on-error", False)
        elif expected := EXPECTED.fullmatch(step.get("run", "")):
            found = OUTPUT.sub(lambda match: outputs[match[1]][match[2]], step["env"]["FOUND"])
            assert found == expected[1], step["name"]
            compared += 1
    assert compared == 3
    assert (workspace / "pmlint.sarif").is_file()
