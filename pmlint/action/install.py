"""Install what pmlint needs into an environment of this job, and have pmlint run there.

The versions and hashes are those that stand in the Action's own folder, so that whoever pins the Action pins all of it.
pmlint itself runs from that folder: there is nothing to build.
"""

import hashlib
import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from pmlint.action.inputs import read_inputs
from pmlint.errors import RepositoryError, UsageError

ACTION = Path(__file__).resolve().parents[2]
REQUIREMENTS = ACTION / "requirements" / "action.txt"
START = "import sys; sys.path.insert(0, sys.argv.pop(1)); from pmlint.action import main; sys.exit(main())"
FOLDER = "PMLINT_ACTION_FOLDER"
COMPLETE = "complete"
VERDICTS = range(3)
PIP = (
    "install --quiet --no-input --disable-pip-version-check --no-compile --no-deps --require-hashes --only-binary=:all:"
)
OF_PIP = {"CACHE_DIR", "CERT", "CLIENT_CERT", "CONFIG_FILE", "EXTRA_INDEX_URL", "FIND_LINKS", "INDEX_URL", "NO_INDEX"}
OF_PIP |= {"PROXY", "RETRIES", "TIMEOUT", "TRUSTED_HOST"}
"""What of the environment's `PIP_*` holds here: where packages come from, and no more."""


def run(environment: Mapping[str, str]) -> int:
    """Check the inputs, install, judge. Raises UsageError and RepositoryError; else the verdict's exit code."""
    read_inputs(environment)
    temporary = Path(environment.get("RUNNER_TEMP") or tempfile.gettempdir())
    python = installed(temporary, environment)
    command = [str(python), "-I", "-c", START, str(ACTION), "judge"]
    inherited = {**environment, FOLDER: tempfile.mkdtemp(prefix="pmlint-", dir=temporary)}
    code = subprocess.run(command, env=inherited, stdin=subprocess.DEVNULL, check=False).returncode  # noqa: S603
    if code not in VERDICTS:
        raise RepositoryError(f"pmlint was stopped from outside (code {code})", "it may have lacked memory or time")
    return code


def installed(temporary: Path, environment: Mapping[str, str]) -> Path:
    """The interpreter of an environment with the locked requirements; one that this job has made serves again.

    Raises UsageError and RepositoryError.
    """
    folder = temporary / f"pmlint-{_key()}"
    if not (folder / COMPLETE).is_file():
        if folder.exists():  # a step was interrupted, or is at it
            folder = Path(tempfile.mkdtemp(prefix="pmlint-", dir=temporary))
        _install(folder, environment)
        (folder / COMPLETE).touch()
    return _scripts(folder) / ("python.exe" if os.name == "nt" else "python")


def _key() -> str:
    """What an environment depends on."""
    facts = f"{sys.version} {sys.executable} {ACTION}".encode("utf-8", "surrogateescape")
    return hashlib.sha256(facts + REQUIREMENTS.read_bytes()).hexdigest()[:16]


def _install(folder: Path, environment: Mapping[str, str]) -> None:
    if find_spec("pip") is None:
        raise UsageError(f"the Python {sys.executable} has no pip", "run actions/setup-python first")
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    where = ["--target", str(_packages(folder)), "--requirement", str(REQUIREMENTS)]
    command = [sys.executable, "-I", "-m", "pip", *PIP.split(), *where]
    kept = {name: value for name, value in environment.items() if not name.startswith("PIP_") or name[4:] in OF_PIP}
    kept["PIP_ROOT_USER_ACTION"] = "ignore"
    done = subprocess.run(command, env=kept, cwd=folder, stdin=subprocess.DEVNULL, check=False)  # noqa: S603
    if done.returncode != 0:
        raise RepositoryError("what pmlint needs could not be installed", "the log above has the words of pip")


def _scripts(folder: Path) -> Path:
    return folder / ("Scripts" if os.name == "nt" else "bin")


def _packages(folder: Path) -> Path:
    if os.name == "nt":
        return folder / "Lib" / "site-packages"
    return folder / "lib" / f"python{sys.version_info.major}.{sys.version_info.minor}" / "site-packages"
