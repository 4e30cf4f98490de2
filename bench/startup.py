"""What it costs to start pmlint: the CPU time of `pmlint --version` against that of `python -c pass`.

    python bench/startup.py [-n RUNS] [--at-most RATIO]

Runs both in turn, takes the median and the best CPU time (user and system) of each, and prints the ratios. With
`--at-most`, exit code 1 where the smaller of the two ratios is larger. POSIX only: children are measured by
`getrusage`.
"""

import argparse
import resource
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path
from statistics import median


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="CPU time of `pmlint --version` against a bare interpreter")
    parser.add_argument("-n", "--runs", type=int, default=40, help="runs of each")
    parser.add_argument("--at-most", type=float, metavar="RATIO", help="exit 1 over this ratio")
    options = parser.parse_args()
    bare = [sys.executable, "-c", "pass"]
    version = [str(Path(sysconfig.get_path("scripts")) / "pmlint"), "--version"]
    pairs = [(cpu(bare), cpu(version)) for _ in range(options.runs + 1)][1:]
    bare_times, version_times = zip(*pairs, strict=True)
    ratios = []
    for name, pick in (("median", median), ("best", min)):
        one, other = pick(bare_times), pick(version_times)
        ratios.append(other / one)
        told = f"python -c pass {one * 1000:6.1f} ms   pmlint --version {other * 1000:6.1f} ms"
        print(f"{name:6}  {told}   x {ratios[-1]:.2f}")
    return 1 if options.at_most is not None and min(ratios) > options.at_most else 0


def cpu(command: Sequence[str]) -> float:
    """Seconds of CPU, user and system, that a command takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    sys.exit(main())
