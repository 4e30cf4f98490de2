"""How long the Action takes, and where: what it installs, and the check of a pull request.

    python bench/action_time.py [--at-most SECONDS]

Everything is fresh but the package cache of pip: the Action's folder has no compiled modules, RUNNER_TEMP is empty.
Seconds of the processors (user and system) change less on a busy machine than those of the clock beside them.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from documents import CLEAN  # noqa: E402
from github_runner import Origin, Runner, pull_request  # noqa: E402

PARTS = ("pmlint", "schemas", "requirements", "action.yml")
BAD = CLEAN.replace(" Owner: @sam.", "")
OLD = {f"docs/postmortems/old-{number}.md": BAD for number in range(300)}
NEW = {f"docs/postmortems/new-{number}.md": BAD for number in range(3)}


def main(arguments: list[str]) -> int:
    """Print the seconds; 1 where the first use takes more than `--at-most` seconds of the processors."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        action = folder / "action"
        for part in PARTS:
            copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
            action.mkdir(exist_ok=True)
            copy(ROOT / part, action / part)
        for cache in action.rglob("__pycache__"):
            shutil.rmtree(cache)
        origin = Origin(folder / "origin", dict(OLD))
        origin.commit("change", dict(NEW), "change")
        event = pull_request(origin)
        workspace = origin.checkout(folder / "workspace", event.commit, event.ref, 2)
        (folder / "temp").mkdir()
        runner = Runner(workspace, event, folder / "temp", folder / "scratch")
        runner.action = action
        installing = told("environment and packages", lambda: installed(action, folder / "temp"))
        first = told("first check", lambda: used(runner))
        told("second check", lambda: used(runner))
        print(f"{'all of the first use':<26} {installing + first:5.2f} s")
    limit = float(arguments[arguments.index("--at-most") + 1]) if "--at-most" in arguments else float("inf")
    return int(installing + first > limit)


def installed(action: Path, temporary: Path) -> None:
    """What the Action does first."""
    code = "import os, pathlib, sys; sys.path.insert(0, sys.argv[1]); from pmlint.action.install import installed"
    code += "; installed(pathlib.Path(sys.argv[2]), os.environ)"
    subprocess.run([sys.executable, "-I", "-c", code, action, temporary], check=True)


def used(runner: Runner) -> None:
    """Run the Action; it finds what there is to be found."""
    ran = runner.run()
    if ran.counts != (1, "1", "3", "3"):
        raise SystemExit(f"the Action does not find what it should: {ran.counts}\n{ran.log}")


def told(what: str, work: Callable[[], None]) -> float:
    """Seconds of the processors that some work of child processes takes."""
    before, start = os.times(), time.perf_counter()
    work()
    after = os.times()
    seconds = sum(after[index] - before[index] for index in (2, 3))
    print(f"{what:<26} {seconds:5.2f} s of processors, {time.perf_counter() - start:6.2f} s by the clock")
    return seconds


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
