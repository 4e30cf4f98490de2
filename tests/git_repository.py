"""Real Git repositories in temporary folders, whatever the settings and the history of the machine are."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

DAY = "2026-02-12T09:00:00+00:00"
ENVIRONMENT = {
    "GIT_AUTHOR_DATE": DAY,
    "GIT_AUTHOR_EMAIL": "priya@example.org",
    "GIT_AUTHOR_NAME": "Priya Raman",
    "GIT_COMMITTER_DATE": DAY,
    "GIT_COMMITTER_EMAIL": "priya@example.org",
    "GIT_COMMITTER_NAME": "Priya Raman",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_ALLOW_PROTOCOL": "file",
}
Files = Mapping[str, str | bytes | None]


class Repo:
    """A repository; `git` runs Git in it, `commit` writes files and commits everything."""

    def __init__(self, root: Path, *, bare: bool = False, object_format: str = "sha1") -> None:
        self.root = root
        root.mkdir(parents=True, exist_ok=True)
        flags = ["--bare"] if bare else []
        self.git("init", "-q", "-b", "main", f"--object-format={object_format}", *flags)

    def git(self, *arguments: str, stdin: bytes = b"", **environment: str) -> str:
        """What a Git command writes, without the line end."""
        done = subprocess.run(
            ["git", *arguments], cwd=self.root, input=stdin, capture_output=True, check=False,
            env={**clean(), **ENVIRONMENT, **environment},
        )  # fmt: skip
        assert done.returncode == 0, done.stderr.decode()
        return os.fsdecode(done.stdout).rstrip("\n")

    def write(self, files: Files) -> None:
        """Write files; None takes one away."""
        for name, content in files.items():
            path = self.root / name
            if content is None:
                path.unlink()
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else os.fsencode(content))

    def commit(self, files: Files | None = None, message: str = "change", **environment: str) -> str:
        """Write files and commit everything; gives the id."""
        self.write(files or {})
        self.git("add", "-A", **environment)
        self.git("commit", "-q", "--allow-empty", "-m", message, **environment)
        return self.git("rev-parse", "HEAD")

    def clone(self, place: Path, *flags: str) -> "Repo":
        """A clone as a forge would give it, shallow where the flags ask for it."""
        self.git("clone", "-q", *flags, self.root.resolve().as_uri(), str(place))
        clone = object.__new__(Repo)
        clone.root = place
        return clone


def clean() -> dict[str, str]:
    """The environment without Git's own variables and those of a CI."""
    ours = ("GIT_", "GITHUB_", "CI_", "PMLINT_")
    return {name: value for name, value in os.environ.items() if not name.startswith(ours) and name != "CI"}
