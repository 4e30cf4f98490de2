"""What a comparison with a base costs in a large repository, against checking the changed files alone.

    python bench/compare.py [--documents N] [--changed N] [-n RUNS] [--at-most RATIO] [--keep FOLDER]

Makes a repository of N postmortems, one commit each, and a branch that adds an action item without an owner to a few of
them, and prints the CPU time (user and system, Git's included) of `pmlint check --base main` and of
`pmlint check` with the changed files named. With `--at-most`, exit code 1 over that ratio. POSIX only: children are
measured by `getrusage`.
"""

import argparse
import os
import resource
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

DOCUMENT = """\
---
title: Checkout returned errors, number {number}
status: published
severity: sev3
owner: "@dana"
started_at: 2026-02-11T10:02:00Z
detected_at: 2026-02-11T10:11:00Z
resolved_at: 2026-02-11T10:22:00Z
---
# Checkout returned errors, number {number}

## Summary
Checkout returned errors to one customer in eight for twenty minutes.
A change of its configuration had left it with five connections to its database. No order was lost.

## Timeline
- 10:02 UTC A configuration change reaches production.
- 10:11 The error-rate alert pages the on-call.
- 10:22 The change is reverted and errors stop.

## Contributing factors
- The default pool size came from a service with little traffic.
- Staging never sees enough traffic to fill a pool of five.

## What went well
- The edge cache kept half of the reads alive.

## What went poorly
- The dashboard showed the pool only after a search.

## Action items
- Reject pool sizes below 20 in the configuration check. Owner: @sam. Due: 2026-03-01. Tracked: PAY-{number}.
- Alert when requests wait for a connection. Due: 2026-03-15.
"""
NEW = "- Page when replicas lag for five minutes. Due: 2026-03-15. Tracked: PAY-1.\n"
QUIET = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="CPU time of a comparison against that of the changed files alone")
    parser.add_argument("--documents", type=int, default=10_000, help="postmortems in the repository")
    parser.add_argument("--changed", type=int, default=3, help="of them changed")
    parser.add_argument("-n", "--runs", type=int, default=7, help="runs of each")
    parser.add_argument("--at-most", type=float, metavar="RATIO", help="exit 1 over this ratio")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="make the repository here, or use the one there")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        root = options.keep or Path(place)
        if not (root / ".git").exists():
            make_repository(root, options.documents, options.changed)
        changed = [name(number) for number in range(options.changed)]
        check = [str(Path(sysconfig.get_path("scripts")) / "pmlint"), "check", "-q"]
        pairs = [(cpu([*check, *changed], root), cpu([*check, "--base", "main"], root)) for _ in range(options.runs)]
    alone, compared = (median(times) for times in zip(*pairs, strict=True))
    print(f"{options.changed} files alone {alone * 1000:7.1f} ms   --base {compared * 1000:7.1f} ms", end="   ")
    print(f"x {compared / alone:.2f}")
    return 1 if options.at_most is not None and compared / alone > options.at_most else 0


def name(number: int) -> str:
    """The path of a postmortem."""
    return f"docs/postmortems/{2016 + number % 10}/incident-{number:05}.md"


def make_repository(root: Path, documents: int, changed: int) -> None:
    """A repository with a postmortem a commit on `main`, and a branch on which the first ones are edited."""
    root.mkdir(parents=True, exist_ok=True)
    git(root, "init", "-q", "-b", "main")
    git(root, "fast-import", "--quiet", stdin="".join(history(documents)).encode())
    git(root, "checkout", "-q", "-b", "change", "main")
    for number in range(changed):
        path = root / name(number)
        path.write_text(path.read_text(encoding="utf-8") + NEW, encoding="utf-8")
    git(root, "-c", "user.name=Priya Raman", "-c", "user.email=p@example.org", "commit", "-q", "-a", "-m", "change")


def history(documents: int) -> Iterator[str]:
    """The stream of `git fast-import`: one commit a postmortem, by two hundred people."""
    for number in range(documents):
        who = f"Priya Raman{chr(97 + number % 20)}{chr(97 + number // 20 % 10)} <p{number % 200}@example.org>"
        text = DOCUMENT.format(number=number)
        yield f"commit refs/heads/main\ncommitter {who} {1_700_000_000 + number} +0000\ndata 3\nadd\n"
        yield f"M 100644 inline {name(number)}\ndata {len(text.encode())}\n{text}\n"


def git(root: Path, *arguments: str, stdin: bytes = b"") -> None:
    """Run Git in the repository."""
    subprocess.run(["git", *arguments], cwd=root, input=stdin, check=True, env={**os.environ, **QUIET})  # noqa: S607


def cpu(command: Sequence[str], cwd: Path) -> float:
    """Seconds of CPU, user and system, that a command and what it starts take."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=cwd, check=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    if done.returncode != 1:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}, where findings were due")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    sys.exit(main())
