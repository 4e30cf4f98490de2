"""How the time of every regular expression of pmlint grows: strings made to hurt it, of n and of 4n characters.

    python bench/regexes.py [--size N] [--top N] [--at-most RATIO]

A linear pattern takes four times as long for four times the text, a quadratic one sixteen times. Each pattern is used
as the code uses it: `match` and `fullmatch` where it knows no other way, else `finditer`. With `--at-most`, exit code 1
where one grows by more.
"""

from __future__ import annotations

import argparse
import ast
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from attack_strings import attacks, patterns  # noqa: E402 (the path above leads to it)

TOO_SHORT = 0.002
"""Seconds below which a clock tells nothing."""

DOUBTFUL = 5
"""Growth that is measured once more."""


class Worst(NamedTuple):
    """The attack under which a pattern grows fastest."""

    ratio: float
    seconds: float
    name: str
    attack: str


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="growth of every regular expression")
    parser.add_argument("--size", type=int, default=2000, help="characters of the shorter string")
    parser.add_argument("--top", type=int, default=20, help="patterns to show")
    parser.add_argument("--at-most", type=float, metavar="RATIO", help="exit 1 over this")
    options = parser.parse_args()
    uses = methods()
    found = sorted((worst(name, pattern, uses, options.size) for name, pattern in patterns().items()), reverse=True)
    for one in found[: options.top]:
        print(f"x {one.ratio:5.1f}  {one.seconds * 1000:8.1f} ms  {one.name}  on {one.attack[:60]}")
    print(f"{len(found)} patterns")
    return 1 if options.at_most is not None and found[0].ratio > options.at_most else 0


def methods() -> dict[str, set[str]]:
    """The methods called on every name of the package; on a table, those called on what loops take from it."""
    found: dict[str, set[str]] = defaultdict(set)
    for file in (ROOT / "pmlint").rglob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        for name, method in _calls(tree):
            found[name].add(method)
        for node in ast.walk(tree):
            loops = [node] if isinstance(node, ast.For) else getattr(node, "generators", [])
            for loop in loops:
                if isinstance(loop.iter, ast.Name):
                    taken = {target.id for target in ast.walk(loop.target) if isinstance(target, ast.Name)}
                    # Where a loop hands the pattern on, it may be used in any way.
                    found[loop.iter.id] |= {method for name, method in _calls(node) if name in taken} or {"finditer"}
    return found


def _calls(tree: ast.AST) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            of = node.value.value if isinstance(node.value, ast.Subscript) else node.value
            if isinstance(of, ast.Name):
                yield of.id, node.attr


def worst(name: str, pattern: re.Pattern[str], uses: dict[str, set[str]], size: int) -> Worst:
    """The fastest growth of a pattern over all attacks; 0 where every one is over at once."""
    use = _use(pattern, uses[name.split(" ", 1)[0].rpartition(".")[2]])
    found = Worst(0, 0, name, "")
    for (attack, short), (_, long) in zip(attacks(pattern, size), attacks(pattern, size * 4), strict=True):
        seconds = _seconds(use, long, 1)
        if seconds > max(TOO_SHORT, found.seconds):  # what is slowest grows fastest
            ratio = _seconds(use, long, 1 if seconds > 0.1 else 7) / max(_seconds(use, short, 3), 1e-6)
            found = max(found, Worst(ratio, seconds, name, attack))
    return found if found.ratio < DOUBTFUL else _confirmed(found, pattern, use, size * 4)


def _confirmed(found: Worst, pattern: re.Pattern[str], use: Callable[[str], object], size: int) -> Worst:
    """The same attack at four times the size: chance does not strike twice, and bounded repetitions are past it."""
    short = dict(attacks(pattern, size))[found.attack]
    long = dict(attacks(pattern, size * 4))[found.attack]
    ratio = _seconds(use, long, 3) / max(_seconds(use, short, 3), 1e-6)
    return found._replace(ratio=min(found.ratio, ratio))


def _use(pattern: re.Pattern[str], used: set[str]) -> Callable[[str], object]:
    used = used & {"match", "fullmatch", "search", "finditer", "findall", "sub", "split"}
    if used and used <= {"match", "fullmatch"}:
        return pattern.fullmatch if used == {"fullmatch"} else pattern.match
    return lambda text: sum(1 for _ in pattern.finditer(text))


def _seconds(use: Callable[[str], object], text: str, times: int) -> float:
    best = 1e9
    for _ in range(times):
        before = time.process_time()
        use(text)
        best = min(best, time.process_time() - before)
    return best


if __name__ == "__main__":
    sys.exit(main())
