"""How well pmlint reads documents: precision, recall and F1 against hand labels.

    python bench/extraction_score.py DOCUMENTS LABELS [-v] [--skip PART ...] [--only PART ...]

DOCUMENTS is a folder; LABELS a folder of JSON files, one a document, each with `corpus_path` (below DOCUMENTS or below
its parent), `sections`, `action_items` and `timeline`. What counts as a hit:

* a section: its line ± 1, and its role or one of the label's `also`; roles `other` and sub-headings are left out;
* an action item: its line ± 1; labels marked implicit, process or declined are neutral, found or not;
* owner, due, tracker, done: over the items found, the value as labelled (case and punctuation at the ends ignored);
  trackers count one by one; done only where the label says true or false;
* a timeline: the number of entries within max(1, 10 %) of the labelled number.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pmlint.config.settings import Settings
from pmlint.document.parse import parse
from pmlint.model.action import ActionItem
from pmlint.model.document import Document


@dataclass
class Tally:
    """Hits, false finds and misses of one kind of thing."""

    hits: int = 0
    false: int = 0
    missed: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.hits / (self.hits + self.false) if self.hits + self.false else 1.0

    @property
    def recall(self) -> float:
        """Share of what is labelled that was found."""
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


KINDS = ("sections", "actions", "owner", "due", "tracker", "done", "timeline")


def main(arguments: list[str]) -> int:
    """Print the score; 2 where a document of the labels is not there."""
    options = _parser().parse_args(arguments)
    tallies = {kind: Tally() for kind in KINDS}
    labels = list(_labels(options))
    for label in labels:
        path = _document_path(options.documents, label["corpus_path"])
        if path is None:
            print(f"no document for {label['corpus_path']}", file=sys.stderr)
            return 2
        document = parse(path.read_bytes(), path.name, Settings())
        score_document(document, label, tallies)
    print(f"{len(labels)} documents")
    for kind, tally in tallies.items():
        _print_tally(kind, tally, verbose=options.verbose)
    return 0


def score_document(document: Document, label: dict[str, Any], tallies: dict[str, Tally]) -> None:
    """Compare one document with its labels and add to the tallies."""
    name = label["corpus_path"].rsplit("/", 1)[-1]
    _score_sections(document, label, tallies["sections"], name)
    _score_actions(document, label, tallies, name)
    _score_timeline(document, label, tallies["timeline"], name)


def _score_sections(document: Document, label: dict[str, Any], tally: Tally, name: str) -> None:
    open_labels = [entry for entry in label["sections"] if entry["role"] != "other" and not entry.get("sub")]
    for section in document.outline:
        if section.role is None or section.sub:
            continue
        hit = next(
            (
                entry
                for entry in open_labels
                if abs(entry["line"] - section.span.line) <= 1
                and section.role in (entry["role"], *entry.get("also", ()))
            ),
            None,
        )
        if hit is not None:
            tally.hits += 1
            open_labels.remove(hit)
        else:
            tally.false += 1
            tally.notes.append(f"{name}:{section.span.line}: found {section.role} ({section.form}) {section.heading!r}")
    tally.missed += len(open_labels)
    tally.notes += [
        f"{name}:{entry['line']}: missed {entry['role']} ({entry['form']}) {entry['heading']!r}"
        for entry in open_labels
    ]


def _score_actions(document: Document, label: dict[str, Any], tallies: dict[str, Tally], name: str) -> None:
    tally = tallies["actions"]
    labelled = list(label["action_items"])
    neutral = [entry for entry in labelled if entry.get("implicit") or entry.get("process") or entry.get("declined")]
    counted = [entry for entry in labelled if entry not in neutral]
    for item in document.actions:
        if item.implicit:
            continue
        hit = _nearest(item, counted)
        if hit is not None:
            tally.hits += 1
            counted.remove(hit)
            _score_values(item, hit, tallies, name)
        elif (other := _nearest(item, neutral)) is not None:
            neutral.remove(other)
        else:
            tally.false += 1
            tally.notes.append(f"{name}:{item.span.line}: found {item.shape} {item.text[:70]!r}")
    tally.missed += len(counted)
    tally.notes += [f"{name}:{entry['line']}: missed {entry['text'][:70]!r}" for entry in counted]


def _nearest(item: ActionItem, entries: Iterable[dict[str, Any]]) -> dict[str, Any] | None:
    near = [entry for entry in entries if abs(entry["line"] - item.span.line) <= 1]
    return min(near, key=lambda entry: abs(entry["line"] - item.span.line), default=None)


def _score_values(item: ActionItem, entry: dict[str, Any], tallies: dict[str, Tally], name: str) -> None:
    place = f"{name}:{item.span.line}"
    for kind, found in (("owner", item.owner), ("due", item.due_as_written)):
        _compare(tallies[kind], _folded(found), _folded(entry.get(kind)), place)
    found_trackers = {_folded(tracker) for tracker in item.trackers}
    labelled = {_folded(tracker) for tracker in entry.get("tracker") or ()}
    for tracker in found_trackers | labelled:
        _compare(
            tallies["tracker"],
            tracker if tracker in found_trackers else "",
            tracker if tracker in labelled else "",
            place,
        )
    if entry.get("done") is not None:
        done = item.status == "done"
        tally = tallies["done"]
        if done == entry["done"]:
            tally.hits += 1
        else:
            tally.false += 1
            tally.missed += 1
            tally.notes.append(f"{place}: {item.status}, labelled done={entry['done']}")


def _compare(tally: Tally, found: str, labelled: str, place: str) -> None:
    if found == labelled:
        tally.hits += bool(found)
        return
    tally.false += bool(found)
    tally.missed += bool(labelled)
    tally.notes.append(f"{place}: found {found!r}, labelled {labelled!r}")


def _folded(value: str | None) -> str:
    return re.sub(r"^[\W_]+|[\W_]+$", "", " ".join((value or "").split()).casefold())


def _score_timeline(document: Document, label: dict[str, Any], tally: Tally, name: str) -> None:
    labelled = label["timeline"]["entries"]
    if abs(len(document.timeline) - labelled) <= max(1, labelled / 10):
        tally.hits += 1
        return
    tally.false += 1
    tally.missed += 1
    tally.notes.append(f"{name}: {len(document.timeline)} entries, labelled {labelled} ({label['timeline']['format']})")


def _labels(options: argparse.Namespace) -> Iterator[dict[str, Any]]:
    for path in sorted(options.labels.glob("*.json")):
        label = json.loads(path.read_text(encoding="utf-8"))
        where = label["corpus_path"]
        if any(part in where for part in options.skip) or (
            options.only and not any(part in where for part in options.only)
        ):
            continue
        yield label


def _document_path(folder: Path, corpus_path: str) -> Path | None:
    candidates = (folder / corpus_path, folder.parent / corpus_path, folder / Path(corpus_path).name)
    return next((path for path in candidates if path.is_file()), None)


def _print_tally(kind: str, tally: Tally, *, verbose: bool) -> None:
    figures = f"precision {tally.precision:.3f}  recall {tally.recall:.3f}  F1 {tally.f1:.3f}"
    print(f"{kind:<9} {figures}  (hits {tally.hits}, false {tally.false}, missed {tally.missed})")
    for note in tally.notes if verbose else ():
        print(f"    {note}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", type=Path)
    parser.add_argument("labels", type=Path)
    parser.add_argument("-v", "--verbose", action="store_true", help="list what was missed and what was found wrongly")
    parser.add_argument("--skip", nargs="*", default=[], help="leave out documents whose path holds one of these")
    parser.add_argument("--only", nargs="*", default=[], help="take only documents whose path holds one of these")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
