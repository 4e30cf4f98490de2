"""The one door to Git: its plumbing, through GitPython's command object, so that nothing a repository says is obeyed.

Git is started by its absolute path, in the root and nowhere below, without the `GIT_*` of the environment, without
input, with a time limit, and with every setting switched off by which a repository could have a program run or a
connection opened. Names come and go as bytes, ended by NUL.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pmlint.errors import RepositoryError
from pmlint.source.file import read_bounded

if TYPE_CHECKING:
    from git.cmd import Git as Door

SECONDS = 60.0
"""How long one command of Git may take."""
LEAST_VERSION = (2, 24)
KEPT = re.compile(r"GIT_CONFIG_(GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+)")
"""What of the environment's `GIT_*` is left to Git: where the user's own settings stand."""
GITFILE = b"gitdir: "
Variables = Mapping[str, str]
NONE: Variables = {}
_FLAGS = ("--no-pager", "--no-optional-locks", "--no-replace-objects", "--literal-pathspecs")
_SETTINGS = {
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "core.excludesFile": os.devnull,
    "core.attributesFile": os.devnull,
    "diff.ignoreSubmodules": "all",
    "diff.orderFile": os.devnull,
    "log.showSignature": "false",
    "protocol.allow": "never",
    "safe.bareRepository": "explicit",
    "submodule.recurse": "false",
}
_ENVIRONMENT = {
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_TERMINAL_PROMPT": "0",
}


class Git:
    """The plumbing of the repository whose working tree begins at `root`."""

    def __init__(self, root: Path, seconds: float = SECONDS) -> None:
        """Raises RepositoryError where `root` is no repository, or there is no Git."""
        self.root = root
        self._seconds = seconds
        program, folder = _executable(root), git_folder(root)
        settings = [part for name, value in _SETTINGS.items() for part in ("-c", f"{name}={value}")]
        self._start = (program, *_FLAGS, *settings, f"--git-dir={folder}", f"--work-tree={root}")
        self._overruled: dict[str, str] | None = None

    def run(self, command: str, *arguments: str, also: Sequence[int] = (), environment: Variables = NONE) -> bytes:
        """What a command writes; `environment` comes on top of its own.

        Raises RepositoryError where it ends with another code than 0 or one of `also`.
        """
        process = self.start(command, *arguments, environment=environment)
        try:
            output, complaint = process.communicate(timeout=self._seconds)
        except subprocess.TimeoutExpired:
            process.kill()  # and let go: what it has started may hold its streams open for long
            message = f"git {command} took longer than {self._seconds:g} seconds"
            raise RepositoryError(message, "run it by hand to see what it waits for", str(self.root)) from None
        if process.returncode not in (0, *also):
            raise self.explained(complaint.decode("utf-8", "replace"), command)
        found: bytes = output
        return found

    def fields(
        self, command: str, *arguments: str, also: Sequence[int] = (), environment: Variables = NONE
    ) -> list[bytes]:
        """What a command writes, taken apart at its NULs."""
        output = self.run(command, *arguments, also=also, environment=environment)
        return output.removesuffix(b"\0").split(b"\0") if output else []

    def start(self, command: str, *arguments: str, reads: bool = False, environment: Variables = NONE) -> Any:
        """Start a command: a process whose streams are bytes; one that `reads` is given what is written to it."""
        door = _door()(str(self.root))
        with _without_git_variables():
            return door.execute(
                [*self._start, command, *arguments],
                istream=subprocess.PIPE if reads else None,
                env={**_ENVIRONMENT, **environment},
                as_process=True,
                shell=False,
            )

    def without_filters(self) -> Variables:
        """Environment in which the filter programs that the repository's settings name are none."""
        if self._overruled is None:
            names = self.fields("config", "-z", "--name-only", "--get-regexp", r"^filter\.", also=(1,))
            count = os.environ.get("GIT_CONFIG_COUNT", "")
            first = int(count) if count.isascii() and count.isdigit() else 0
            self._overruled = {"GIT_CONFIG_COUNT": str(first + len(names))} if names else {}
            for index, name in enumerate(map(os.fsdecode, names), start=first):
                value = "false" if name.endswith(".required") else ""
                self._overruled |= {f"GIT_CONFIG_KEY_{index}": name, f"GIT_CONFIG_VALUE_{index}": value}
        return self._overruled

    def explained(self, complaint: str, command: str) -> RepositoryError:
        """Git's complaint as an error that says what to do."""
        where = str(self.root)
        if "dubious ownership" in complaint:
            message = "Git does not read this repository, since another user owns it"
            return RepositoryError(message, f"git config --global --add safe.directory '{where}'", where)
        if "not a git repository" in complaint.lower():
            hint = "clone it again, or run `git init`"
            return RepositoryError("the folder .git here is no Git repository", hint, where)
        if "unknown option" in complaint or "end-of-options" in complaint or "usage: git" in complaint:
            version = self._version()
            if version is not None and version < LEAST_VERSION:
                message = f"Git {'.'.join(map(str, version))} is too old"
                return RepositoryError(message, "install Git 2.24 or newer", where)
        line = next((line for line in complaint.splitlines() if line.strip()), "it says nothing")
        return RepositoryError(f"git {command} failed: {line.strip()[:300]}", "`git fsck` looks for damage", where)

    def _version(self) -> tuple[int, int] | None:
        with suppress(subprocess.TimeoutExpired, OSError):
            process = self.start("version")
            output, _ = process.communicate(timeout=self._seconds)
            numbers = re.search(rb"(\d{1,4})\.(\d{1,4})", output)
            return (int(numbers[1]), int(numbers[2])) if numbers else None
        return None


def git_folder(root: Path) -> Path:
    """Where the repository is that belongs to a working tree: in `.git`, or where that file says.

    Worktrees and submodules have such a file. Raises RepositoryError.
    """
    place = root / ".git"
    if place.is_dir():
        return place
    content = read_bounded(place, 64 * 1024)
    target = content.removeprefix(GITFILE).rstrip(b"\r\n")
    if not content.startswith(GITFILE) or not target:
        raise RepositoryError("the file .git here does not say where the repository is", "clone it again", str(root))
    return Path(os.path.normpath(root / os.fsdecode(target)))


@cache
def _executable(root: Path) -> str:
    """The absolute path of Git, which may lie neither in the repository nor in the working directory."""
    outside = (root.resolve(), Path.cwd().resolve())
    for folder in os.environ.get("PATH", os.defpath).split(os.pathsep):
        if not folder or not Path(folder).is_absolute():
            continue
        found = shutil.which("git", path=folder)
        place = Path(found).parent.resolve() if found else None
        if found and place == Path(folder).resolve() and not any(place.is_relative_to(one) for one in outside):
            return found
    raise RepositoryError("there is no Git on this machine", "install Git 2.24 or newer", str(root))


@cache
def _door() -> "type[Door]":
    """GitPython's command object. Its import asks Git for its version; it is told of no Git, so that nothing starts."""
    told = {"GIT_PYTHON_REFRESH": "quiet", "GIT_PYTHON_GIT_EXECUTABLE": str(Path(__file__).parent / "no-git")}
    before = {name: os.environ.get(name) for name in told}
    os.environ.update(told)
    try:
        door: type[Door] = import_module("git.cmd").Git
    except ImportError as error:
        raise RepositoryError(f"GitPython cannot be loaded: {error}", "pip install 'gitpython>=3.2'") from None
    finally:
        for name, value in before.items():
            _put(name, value)
    return door


@contextmanager
def _without_git_variables() -> Iterator[None]:
    """Hooks and wrappers set variables that point Git at another repository: a process started here sees none."""
    dropped = {
        name: value for name, value in os.environ.items() if name.startswith("GIT_") and not KEPT.fullmatch(name)
    }
    for name in dropped:
        del os.environ[name]
    try:
        yield
    finally:
        os.environ.update(dropped)


def _put(name: str, value: str | None) -> None:
    if value is None:
        os.environ.pop(name, None)
    else:
        os.environ[name] = value
