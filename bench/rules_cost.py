"""What the rules cost: the CPU time of reading and judging documents by all rules against that of reading and
validating them by the schema alone.

    python bench/rules_cost.py FOLDER [-n REPEATS] [--at-most RATIO] [--each]

FOLDER holds Markdown documents; each is parsed anew every time. Both runs take turns, after one of each that does not
count. Compared are the medians of the runs, and the sums of each document's best, which a busy machine disturbs least.
`all rules` turns on every rule there is, those that are off too, with a repository around the documents. With
`--at-most`, exit code 1 where the smaller of the two ratios is larger. With `--each`, what each rule costs by itself is
printed, the dearest first.
"""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from pmlint import registry
from pmlint.config.settings import Settings
from pmlint.document.export import to_json
from pmlint.document.parse import parse
from pmlint.engine.lint import Plan, lint, make_plan
from pmlint.engine.select import Choice
from pmlint.repository.presence import Presence
from pmlint.rule import Context, Facts

Files = Sequence[tuple[str, bytes]]


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="CPU time of all rules against parsing and validating alone")
    parser.add_argument("folder", type=Path, help="documents, at any depth")
    parser.add_argument("-n", "--repeats", type=int, default=5)
    parser.add_argument("--at-most", type=float, metavar="RATIO", help="exit 1 over this ratio")
    parser.add_argument("--each", action="store_true", help="what each rule costs by itself")
    options = parser.parse_args()
    files = [
        (file.relative_to(options.folder).as_posix(), file.read_bytes())
        for file in sorted(options.folder.rglob("*.md"))
        if file.is_file()
    ]
    every = plan(options.folder, tuple(registry.names()))
    pairs = [(validated(files, every), linted(files, every)) for _ in range(options.repeats + 1)][1:]
    bare, full = zip(*pairs, strict=True)
    ratios = []
    for name, pick in (("median", _median), ("best", _best)):
        ratios.append(pick(full) / pick(bare))
        print(f"{name:6}  parse and validate {pick(bare):6.2f} s   all rules {pick(full):6.2f} s   x {ratios[-1]:.2f}")
    print(f"{len(files)} documents, {len(registry.names())} rules, {options.repeats} repeats")
    if options.each:
        _print_each(files, options.folder)
    return 1 if options.at_most is not None and min(ratios) > options.at_most else 0


def plan(folder: Path, rules: tuple[str, ...]) -> Plan:
    """A run of these rules and no other."""
    return make_plan(Settings(), Choice(select=rules), folder, facts=Facts(files=Presence(folder)))


def validated(files: Files, plan: Plan) -> list[float]:
    """CPU seconds of reading each document and judging it by the schema."""

    def run(path: str, data: bytes) -> None:
        model, _ = to_json(parse(data, path, plan.selection.settings))
        plan.judge.judge(model)

    return _timed(files, run)


def linted(files: Files, plan: Plan) -> list[float]:
    """CPU seconds of reading each document and judging it by the rules of the run."""
    return _timed(files, lambda path, data: lint(parse(data, path, plan.selection.settings), plan))


def _timed(files: Files, run: Callable[[str, bytes], object]) -> list[float]:
    spent = []
    for path, data in files:
        start = time.process_time()
        run(path, data)
        spent.append(time.process_time() - start)
    return spent


def _median(runs: Sequence[list[float]]) -> float:
    return median(map(sum, runs))


def _best(runs: Sequence[list[float]]) -> float:
    return sum(map(min, zip(*runs, strict=True)))


def _print_each(files: Files, folder: Path) -> None:
    documents = [parse(data, path, Settings()) for path, data in files]
    spent = []
    for name in registry.names():
        only = plan(folder, (name,))
        active = next(one for one in only.selection.active("") if one.rule.name == name)
        start = time.process_time()
        for document in documents:
            list(active.rule.check(document, Context(only.selection.settings, active.options, facts=only.facts)))
        spent.append((time.process_time() - start, name))
    for seconds, name in sorted(spent, reverse=True)[:15]:
        print(f"{seconds * 1000:8.1f} ms  {name}")


if __name__ == "__main__":
    sys.exit(main())
