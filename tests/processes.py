"""pmlint as a process, for tests of its streams."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
START = "import sys; from pmlint.cli import main; sys.exit(main(sys.argv[1:]))"
QUIET = ("PMLINT_", "GITHUB_", "CI")
"""Starts of what in the environment changes a report."""


def environment(**more: str) -> dict[str, str]:
    """The environment without what would change a report, and with this."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith(QUIET)}
    return {**clean, "PYTHONPATH": str(ROOT), **more}


def run(*arguments: str, cwd: Path = ROOT, stdin: bytes = b"", **more: str) -> subprocess.CompletedProcess[bytes]:
    """Run pmlint as its console script would."""
    return subprocess.run(
        [sys.executable, "-c", START, *arguments],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        check=False,
        env=environment(**more),
    )
