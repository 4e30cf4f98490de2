"""How well pmlint finds single defects: clean postmortems in many written forms, and one-defect mutants of them.

    python bench/mutants.py [-v] [--form FORM ...] [--rule PMnnn ...]

Every clean document must have neither error nor warning. Of every mutant three things are counted: that the rule of its
defect speaks, that it speaks in the right line, and that nothing else that is an error or a warning stands beside it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from defects import OWN_SCHEMA, Mutant, mutants
from drafts import KINDS, STYLES, Draft, draft, fits, write
from forms import FORMS
from stories import STORIES

from pmlint.config.settings import Settings
from pmlint.document.parse import parse
from pmlint.engine.lint import Plan, lint, make_plan
from pmlint.engine.select import Choice
from pmlint.model.problem import Diagnostic, Severity

PATH = "docs/postmortems/incident.md"
BAR = 0.98
SHORT_SUMMARIES = {
    "$id": "https://example.com/own.schema.json",
    "allOf": [
        {"$ref": "https://pmlint.dev/schemas/postmortem.schema.json"},
        {"properties": {"sections": {"properties": {"summary": {"properties": {"words": {"maximum": 60}}}}}}},
    ],
}


def drafts() -> Iterator[Draft]:
    """Every story in every form, style and kind that go together."""
    for story in STORIES:
        for kind in KINDS:
            for form in FORMS:
                yield from (draft(story, kind, form, style) for style in STYLES if fits(form, style))


def sample(number: int) -> list[Draft]:
    """Some of them, spread over all there are, the same at every run."""
    every = list(drafts())
    step = max(1, len(every) // number) | 1
    return every[::step]


@cache
def plan(preset: str, schema: str | None, root: Path) -> Plan:
    """The run that judges a mutant; `root` is where the team's own schema may be read."""
    return make_plan(Settings(schema=schema), Choice(preset=preset), root)


def judged(data: bytes, plan: Plan) -> list[Diagnostic]:
    """What pmlint says of the bytes of a document."""
    return lint(parse(data, PATH, plan.selection.settings), plan)


def heavy(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Errors and warnings."""
    return [one for one in found if one.severity in {Severity.ERROR, Severity.WARNING}]


def verdict(mutant: Mutant, clean: Draft, root: Path) -> tuple[bool, bool, bool]:
    """Whether the defect is found, at its line, and alone."""
    run = plan(mutant.preset, mutant.schema, root)
    found = judged(mutant.data, run)
    if mutant.preset != "recommended":
        before = Counter(one.code for one in judged(write(clean).encode(), run))
        found = [one for one in found if before[one.code] == 0]
    own = [one for one in found if one.code == mutant.rule]
    beside = [one for one in heavy(found) if one.code != mutant.rule]
    return bool(own), any(one.problem.span.line == mutant.line for one in own), len(own) == 1 and not beside


def measure(chosen: Iterable[Draft], root: Path, rules: Iterable[str] = ()) -> tuple[dict, list[str], int]:
    """Rule and form → how many mutants, found, in the right line, alone; and a line for each that is not right."""
    scores: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    notes = []
    unclean = 0
    for clean in chosen:
        way = clean.writer().write.__name__
        where = f"{clean.story.name} {clean.kind} {clean.form} ({way}) {clean.style}"
        for one in heavy(judged(write(clean).encode(), plan("recommended", None, root))):
            unclean += 1
            notes.append(f"not clean: {where}: {one.code} in line {one.problem.span.line}: {one.problem.message}")
        for mutant in mutants(clean):
            if rules and mutant.rule not in rules:
                continue
            result = verdict(mutant, clean, root)
            row = scores[mutant.rule, clean.form]
            row[:] = [old + new for old, new in zip(row, (1, *result), strict=True)]
            if not all(result):
                notes.append(f"{mutant.rule} {mutant.name}: {where}: {_told(mutant, root)}")
    return scores, notes, unclean


def _told(mutant: Mutant, root: Path) -> str:
    found = judged(mutant.data, plan(mutant.preset, mutant.schema, root))
    said = "; ".join(f"{one.code}:{one.problem.span.line} {one.problem.message[:60]}" for one in found[:4])
    return f"expected line {mutant.line}, got {said or 'nothing'}"


def own_schema(root: Path) -> None:
    """Write the team's own schema, for the mutants that need one."""
    file = root / OWN_SCHEMA
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps(SHORT_SUMMARIES), encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Print the table; 1 where fewer than the bar are right."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-v", action="store_true", help="print every mutant that is not right")
    parser.add_argument("--form", nargs="+", choices=FORMS, default=list(FORMS))
    parser.add_argument("--rule", nargs="+", default=[])
    parser.add_argument("--sample", type=int, default=0, help="about so many clean documents; 0 for all")
    options = parser.parse_args(arguments)
    with TemporaryDirectory() as folder:
        own_schema(Path(folder))
        chosen = [one for one in (sample(options.sample) if options.sample else drafts()) if one.form in options.form]
        scores, notes, unclean = measure(chosen, Path(folder), options.rule)
    if options.v:
        print("\n".join(notes))
    return _table(scores, len(chosen), unclean)


def _table(scores: dict[tuple[str, str], list[int]], documents: int, unclean: int) -> int:
    rules = sorted({rule for rule, _ in scores})
    print(
        f"{documents} clean documents, {unclean} findings in them. Per form: mutants, found / right line / alone in %."
    )
    print("rule   " + "".join(f"{form:>22}" for form in FORMS) + f"{'all':>24}")
    total = [0, 0, 0, 0]
    for rule in rules:
        rows = [scores.get((rule, form), [0, 0, 0, 0]) for form in FORMS]
        whole = [sum(column) for column in zip(*rows, strict=True)]
        total = [old + new for old, new in zip(total, whole, strict=True)]
        print(f"{rule}  " + "".join(f"{_cell(row):>22}" for row in rows) + f"{_cell(whole):>24}")
    print(f"all    {_cell(total)}")
    return int(unclean > 0 or min(total[1:]) < BAR * total[0])


def _cell(row: list[int]) -> str:
    number, *hits = row
    return f"{number}: " + "/".join(f"{100 * hit / number:.0f}" for hit in hits) if number else "-"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
