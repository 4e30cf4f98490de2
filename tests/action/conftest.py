"""What the tests of the Action share: one installation, and workspaces."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from github_runner import Event, Files, Origin, Runner, push

from pmlint.action.install import installed
from pmlint.errors import RepositoryError


@pytest.fixture(scope="session")
def temporary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A RUNNER_TEMP in which an earlier step of the job has run the Action: what it needs is installed.

    That asks the package index; where it cannot be reached, these tests are skipped, but never in CI.
    """
    if os.name == "nt":
        pytest.skip(
            "which bash is GitHub's is known to GitHub's runner only; .github/workflows/self-test.yml runs there"
        )
    folder = tmp_path_factory.mktemp("runner-temp")
    try:
        installed(folder, os.environ)
    except RepositoryError:
        if os.environ.get("CI"):
            raise
        pytest.skip("the Action installs from the package index, which is not reachable")
    return folder


MakeRunner = Callable[[Origin, Event, int], Runner]


@pytest.fixture
def runner(tmp_path: Path, temporary: Path) -> MakeRunner:
    """Make a runner that has checked out an event at a depth; 0 is everything."""
    made: list[Runner] = []

    def make(origin: Origin, event: Event, depth: int = 2) -> Runner:
        place = tmp_path / f"run-{len(made)}"
        workspace = origin.checkout(place / "workspace", event.commit, event.ref, depth)
        made.append(Runner(workspace, event, temporary, place / "scratch"))
        return made[-1]

    return make


@pytest.fixture
def on_main(tmp_path: Path, runner: MakeRunner) -> Callable[[Files], Runner]:
    """Make a runner for a push of these files: what stands there is judged, without a comparison."""

    def make(files: Files) -> Runner:
        origin = Origin(tmp_path / "origin", files)
        return runner(origin, push(origin, "0" * 40), 1)

    return make
