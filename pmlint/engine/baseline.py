"""Findings that are accepted for now: from findings to entries of a baseline, and back to what is new."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pmlint import registry
from pmlint.document.vocabulary import NAMES
from pmlint.engine.baseline_file import Entry
from pmlint.engine.fingerprint import mark
from pmlint.engine.matching import Ruled, accounted
from pmlint.model.problem import Diagnostic, State
from pmlint.model.trace import Subject, Trace, Version, Words

UNREAD = "invalid-front-matter"
_MARK = "#"
_FIXED = re.compile(r"[a-z][a-z_/-]{0,40}")


@dataclass(frozen=True, slots=True)
class Compared:
    """What a baseline makes of the findings of a run."""

    diagnostics: tuple[Diagnostic, ...]
    """All of them, those of the baseline marked."""
    left: tuple[Entry, ...]
    """What matched none: of an entry for several, the rest."""


def is_unread(diagnostic: Diagnostic) -> bool:
    """Whether it says that its document could not be read or judged as a whole, so that others may lie below it."""
    if diagnostic.rule == UNREAD or diagnostic.rule not in registry.names():
        return True
    rule = registry.rule(diagnostic.rule)
    return rule.essential or rule.decisive


def entries_of(diagnostics: Iterable[Diagnostic], known_keys: frozenset[str]) -> list[Entry]:
    """An entry for each open finding, equal ones as one; none for documents that could not be read.

    `known_keys`: the keys of front matter that are nobody's words.
    """
    found = list(diagnostics)
    unread = {one.path for one in found if is_unread(one)}
    single = [
        _entry(one.rule, one.trace, known_keys)
        for one in found
        if one.state is State.OPEN and one.trace is not None and one.path not in unread
    ]
    return sorted(replace(entry, count=number) for entry, number in Counter(single).items())


def compared(diagnostics: Sequence[Diagnostic], entries: Sequence[Entry]) -> Compared:
    """Mark the open findings that the baseline has."""
    open_ones = {
        index: (one.rule, _hidden(one.trace))
        for index, one in enumerate(diagnostics)
        if one.state is State.OPEN and one.trace is not None and not _says_unread(one)
    }
    order = list(open_ones)
    sources, earlier = _earlier(entries, Counter(rule for rule, _ in open_ones.values()))
    pairs = accounted([open_ones[index] for index in order], earlier, {})
    known = {order[now] for now in pairs}
    marked = tuple(
        replace(one, state=State.BASELINE) if index in known else one for index, one in enumerate(diagnostics)
    )
    used = Counter(sources[then] for then in pairs.values())
    rest = (replace(entry, count=entry.count - used[index]) for index, entry in enumerate(entries))
    return Compared(marked, tuple(entry for entry in rest if entry.count > 0))


def _says_unread(diagnostic: Diagnostic) -> bool:
    return diagnostic.rule in registry.names() and registry.rule(diagnostic.rule).essential


def _entry(rule: str, trace: Trace, known_keys: frozenset[str]) -> Entry:
    version = trace.version
    subject = Subject("", frozenset()) if trace.subject is None else version.subjects[trace.subject]
    return Entry(
        path=version.path,
        rule=rule,
        about=_about(trace.topic, known_keys),
        item=subject.mark,
        words=trace.mark,
        near=_digits(trace.words),
        around=_digits(trace.around),
        item_near=_digits(subject.words),
        item_name=subject.name,
        item_tracker=subject.tracker,
        id=version.id,
    )


def _about(topic: str, known_keys: frozenset[str]) -> str:
    """A topic as the file holds it: a mark where words of the document may stand in it."""
    kind, colon, rest = topic.partition(":")
    known = {"section": rest in NAMES, "key": rest.partition("/")[0] in known_keys}
    fixed = known.get(kind, False) if colon else _FIXED.fullmatch(topic) is not None
    return topic if fixed else _MARK + mark(topic)


def _hidden(trace: Trace) -> Trace:
    return replace(trace, topic=mark(trace.topic))


def _digits(words: Words) -> str:
    return " ".join(f"{number:04x}" for number in sorted(words))


def _numbers(digits: str) -> Words:
    return frozenset(int(part, 16) for part in digits.split())


def _earlier(entries: Sequence[Entry], wanted: Mapping[str, int]) -> tuple[list[int], list[Ruled]]:
    """Each accepted finding as one of an earlier version, and the entry that it comes from.

    `wanted`: how many findings of each rule there are; no more can be matched, whatever a file says.
    """
    by_path: dict[str, list[int]] = {}
    for index, entry in enumerate(entries):
        by_path.setdefault(entry.path, []).append(index)
    sources: list[int] = []
    found: list[Ruled] = []
    for path, indices in by_path.items():
        own = next((entries[index].id for index in indices if entries[index].id), "")
        items = _Items()
        placed = [(index, copy) for index in indices for copy in _copies(entries[index], items, wanted)]
        version = Version(path, own, tuple(items.subjects))
        for index, subject in placed:
            sources.append(index)
            found.append((entries[index].rule, _trace(entries[index], version, subject)))
    return sources, found


class _Items:
    """The action items of one document's entries: as many copies of each as one entry counts."""

    def __init__(self) -> None:
        self.subjects: list[Subject] = []
        self._places: dict[Subject, list[int]] = {}

    def place(self, subject: Subject, copy: int) -> int:
        """Where a copy of an item stands among the subjects."""
        places = self._places.setdefault(subject, [])
        while len(places) <= copy:
            places.append(len(self.subjects))
            self.subjects.append(subject)
        return places[copy]


def _copies(entry: Entry, items: _Items, wanted: Mapping[str, int]) -> Iterator[int | None]:
    subject = Subject(entry.item, _numbers(entry.item_near), entry.item_name, entry.item_tracker)
    for copy in range(max(1, min(entry.count, wanted.get(entry.rule, 0)))):
        yield items.place(subject, copy) if entry.item else None


def _trace(entry: Entry, version: Version, subject: int | None) -> Trace:
    topic = entry.about[1:] if entry.about.startswith(_MARK) else mark(entry.about)
    return Trace(version, topic, entry.words, _numbers(entry.near), _numbers(entry.around), subject)
