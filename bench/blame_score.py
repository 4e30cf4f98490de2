"""How well pmlint finds blame: recall, precision and confusion over labelled sentences; findings over documents.

    python bench/blame_score.py bench/blame/sentences.tsv [--roster FILE] [--misses] [--only CLASS]
    python bench/blame_score.py --documents FOLDER [--authors] [--show]

A file of sentences has lines of label (P: to be found, N: fine), section, class, sentence and, where it needs them, the
people whom the repository knows (`Priya Raman; @dana`), tabs between. Each
sentence is judged in a document of its own, below a heading of its section. `--roster` names people, one a line.
`--documents` counts the findings of PM5 (and PM404, PM633, PM708, PM719) in every Markdown file below a folder;
`--show` prints them with their sentences, to be read. `--authors` takes the people that all documents of a sub-folder
declare as its roster.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from pmlint.config.settings import Settings
from pmlint.document.parse import parse
from pmlint.engine.lint import lint, make_plan
from pmlint.model.document import Document
from pmlint.model.people import Roster
from pmlint.model.problem import Diagnostic, Severity
from pmlint.rule import Facts

CLASSES = {
    "person": "PM501 PM502 PM503 PM517 PM518 PM404 PM633 PM708",
    "role": "PM505 PM506 PM404",
    "pronoun": "PM504 PM404",
    "human-error": "PM507 PM404",
    "counterfactual": "PM508",
    "judgement": "PM510 PM511 PM512",
    "punitive": "PM513",
    "vigilance": "PM514 PM719",
    "animated": "PM515",
    "who": "PM516",
}
ALIASES = {
    "agent": "person", "possessive": "person", "responsible": "person", "character": "person", "agent-adv": "person",
    "team": "role", "nominal": "human-error", "hindsight": "judgement", "inexperience": "judgement",
}  # fmt: skip
HEADINGS = {
    "summary": "Summary", "root_cause": "Root cause", "contributing": "Contributing factors",
    "went_poorly": "What went poorly", "why_chain": "Five whys", "why": "Five whys", "actions": "Action items",
    "timeline": "Timeline", "people": "Participants",
    "participants": "Participants", "ack": "Thanks", "went_well": "What went well", "lucky": "Where we got lucky",
    "impact": "Impact", "lessons": "Lessons learned", "reasoning": "Reasoning audit", "trigger": "Trigger",
    "appendix": "Appendix", "resolution": "Resolution", "detection": "Detection", "principle": "Principle",
    "metrics": "Metrics",
}  # fmt: skip
FAMILY = ("PM404", "PM633", "PM708", "PM719")


class Case(NamedTuple):
    """A labelled sentence."""

    wanted: bool
    section: str
    kind: str
    sentence: str
    people: tuple[str, ...] = ()
    """Whom the repository knows, where the case says it."""


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="recall and precision of blame")
    parser.add_argument("sentences", nargs="*", type=Path)
    parser.add_argument("--roster", type=Path, help="people, one a line; handles with @")
    parser.add_argument("--misses", action="store_true", help="print what was missed and what was found wrongly")
    parser.add_argument("--only", default="", metavar="CLASS")
    parser.add_argument("--documents", type=Path, metavar="FOLDER")
    parser.add_argument("--authors", action="store_true", help="the people of a sub-folder's documents are its roster")
    parser.add_argument("--show", action="store_true", help="print findings with their sentences")
    options = parser.parse_args()
    roster = to_roster(options.roster.read_text(encoding="utf-8").splitlines()) if options.roster else Roster()
    if options.documents:
        noise(options.documents, authors=options.authors, show=options.show)
    cases = [case for path in options.sentences for case in read_cases(path)]
    if cases:
        score(cases, roster, misses=options.misses, only=options.only)
    return 0


def to_roster(names: Iterable[str]) -> Roster:
    """A roster of names and handles."""
    texts = [name.strip() for name in names if name.strip() and not name.startswith("# ")]
    handles = frozenset(text.strip("@").lower() for text in texts if "@" in text)
    return Roster(frozenset(text for text in texts if "@" not in text), handles)


def read_cases(path: Path) -> Iterator[Case]:
    """The cases of a file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            label, section, kind, sentence, *people = line.split("\t")
            known = tuple(name.strip() for name in people[0].split(";")) if people else ()
            yield Case(label == "P", section, ALIASES.get(kind, kind), sentence, known)


def to_document(case: Case, roster: Roster) -> Document:
    """A document that holds the sentence in its section."""
    if case.section == "title":
        text = f"# {case.sentence}\n\n## Summary\nIt broke for a while.\n"
    elif case.section in ("why", "why_chain"):
        answer = case.sentence.removeprefix("Why? ")
        text = f"## Five whys\n1. Why did it fail? It was full.\n2. Why was it full? {answer}\n"
    elif case.section == "actions":
        text = f"## Action items\n- {case.sentence}\n"
    else:
        text = f"# Incident\n\n## {HEADINGS[case.section]}\n\n{case.sentence}\n"
    return parse(text.encode(), "2026-02-11-incident.md", Settings(), roster)


def score(cases: list[Case], roster: Roster, *, misses: bool, only: str) -> None:
    """Print the figures of every class."""
    plan = replace(make_plan(Settings()), facts=Facts(roster=roster))
    found: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    false: Counter[str] = Counter()
    confused: dict[str, Counter[str]] = defaultdict(Counter)
    for case in cases:
        known = to_roster(case.people) if case.people else roster
        codes = [(one.code, one.severity) for one in lint(to_document(case, known), plan) if is_blame(one)]
        classes = {kind for kind, owned in CLASSES.items() for code, _ in codes if code in owned}
        if case.wanted:
            wanted[case.kind] += 1
            found[case.kind] += case.kind in classes
            confused[case.kind].update({code for code, _ in codes} or {"-"})
        loud = {kind for kind, owned in CLASSES.items() for code, weight in codes if code in owned and weight.rank < 2}
        wrong = loud - ({case.kind} if case.wanted else set())
        false.update(kind for kind in wrong if not (case.wanted and case.kind in classes))
        shown = (case.wanted and case.kind not in classes) or (not case.wanted and wrong)
        if misses and shown and (not only or only == case.kind or only in wrong):
            told = " ".join(code for code, _ in codes) or "-"
            print("missed" if case.wanted else "wrong", case.section, case.kind, told, case.sentence, sep="	")
    for kind, number in wanted.items():
        true = found[kind]
        precision = true / (true + false[kind]) if true + false[kind] else 0.0
        spread = ", ".join(f"{code} {count}" for code, count in confused[kind].most_common(6))
        figures = f"recall {true / number:.3f}  precision {precision:.3f}  wrong {false[kind]:3}"
        print(f"{kind:15} {number:4}  {figures}  ({spread})")


def is_blame(one: Diagnostic) -> bool:
    """Whether a finding is one of blame."""
    return one.code.startswith("PM5") or one.code in FAMILY


def noise(folder: Path, *, authors: bool, show: bool) -> None:
    """Print how many findings of blame the documents have."""
    groups: dict[Path, list[Path]] = defaultdict(list)
    for path in sorted(
        one for below in folder.iterdir() for one in ([below] if below.is_file() else below.rglob("*.md"))
    ):
        groups[path.parent].append(path)
    counted: Counter[tuple[str, Severity]] = Counter()
    documents = 0
    for group, paths in groups.items():
        roster = _authors(paths) if authors else Roster()
        plan = replace(make_plan(Settings()), facts=Facts(roster=roster))
        for path in paths:
            document = parse(path.read_bytes(), path.name, Settings(), roster)
            documents += 1
            for one in filter(is_blame, lint(document, plan)):
                counted[one.code, one.severity] += 1
                if show:
                    place = f"{group.name}/{path.name}:{one.problem.span.line}"
                    print(one.code, one.severity.value, place, _sentence(document, one), sep="	")
    for (code, severity), number in sorted(counted.items(), key=lambda pair: (pair[0][0], pair[0][1].rank)):
        print(f"{code} {severity.value:8} {number:5}  {number / max(documents, 1):.3f} a document")
    loud = sum(number for (_, severity), number in counted.items() if severity.rank < 2)
    print(f"{documents} documents, {loud} errors and warnings, {loud / max(documents, 1):.3f} a document")


def _authors(paths: list[Path]) -> Roster:
    names = {one for path in paths for one in _people(parse(path.read_bytes(), path.name, Settings()))}
    return to_roster(sorted(names))


def _people(document: Document) -> Iterator[str]:
    for key in ("owner", "author", "authors", "contributors", "reviewers", "participants"):
        written = document.stated(key) or ""
        yield from (
            part.strip()
            for part in written.replace(";", ",").replace(" and ", ",").split(",")
            if 2 <= len(part.split()) <= 3 or "@" in part
        )


def _sentence(document: Document, one: Diagnostic) -> str:
    span = one.problem.sentence or one.problem.span
    lines = document.text.split("\n")[span.line - 1 : span.end_line]
    marked = one.problem.span
    words = document.text.split("\n")[marked.line - 1][
        marked.column - 1 : marked.end_column - 1 if marked.end_line == marked.line else None
    ]
    return f"[{words}] {' '.join(lines).strip()[:300]}"


if __name__ == "__main__":
    sys.exit(main())
