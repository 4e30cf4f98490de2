"""Which findings an earlier version of the documents accounts for.

Each earlier finding accounts for one: repair one and add one, and one is new. Documents are the same by `id`, else by
path; action items by text, id or tracker, else by the words that they share, and an item that is still there without
its finding accounts for no other. Sections and keys are the same by name, what stands in prose by its words and those
around it.
"""

from collections.abc import Iterable, Mapping, Sequence

from pmlint.engine.pairing import ENOUGH_WORDS, equal_pairs, likeness, near_pairs, weighty
from pmlint.model.problem import Diagnostic
from pmlint.model.trace import Subject, Trace, Version

DISTINCT_WORDS = 4
"""So many words that carry meaning say which finding it is, whatever stands around them."""
_NEW = -1
Ruled = tuple[str, Trace]
"""A finding: rule and trace."""


def unmatched(
    head: Sequence[Diagnostic], base: Sequence[Diagnostic], renames: Mapping[str, str] | None = None
) -> frozenset[int]:
    """The indices in `head` of the findings that no finding of `base` accounts for.

    `renames`: path in the head → path in the base, of documents that were moved.
    """
    given = [_ruled(one) for one in head]
    return frozenset(range(len(head))) - accounted(given, [_ruled(one) for one in base], renames or {}).keys()


def accounted(head: Sequence[Ruled], base: Sequence[Ruled], renames: Mapping[str, str]) -> dict[int, int]:
    """Index in `head` → index in `base` of the finding that accounts for it; each accounts for one."""
    now, then = _by_path(head), _by_path(base)
    found: dict[int, int] = {}
    for path, earlier in _same_documents(_versions(now), _versions(then), renames).items():
        found |= _in_document(now[path], then[earlier])
    return found


def _ruled(diagnostic: Diagnostic) -> Ruled:
    plain = Trace(Version(diagnostic.path), diagnostic.problem.anchor)
    return diagnostic.rule, diagnostic.trace or plain


def _by_path(findings: Sequence[Ruled]) -> dict[str, dict[int, Ruled]]:
    found: dict[str, dict[int, Ruled]] = {}
    for index, (rule, trace) in enumerate(findings):
        found.setdefault(trace.version.path, {})[index] = (rule, trace)
    return found


def _versions(findings: Mapping[str, Mapping[int, Ruled]]) -> dict[str, Version]:
    return {path: next(iter(ones.values()))[1].version for path, ones in findings.items()}


def _same_documents(
    now: Mapping[str, Version], then: Mapping[str, Version], renames: Mapping[str, str]
) -> dict[str, str]:
    """Path in the head → path in the base: by path and id, by id, by path."""
    placed = {path: renames.get(path, path) for path in now if renames.get(path, path) in then}
    found = {path: earlier for path, earlier in placed.items() if now[path].id and now[path].id == then[earlier].id}
    rest = {index: path for index, path in enumerate(now) if path not in found}
    taken = set(found.values())
    free = {index: path for index, path in enumerate(then) if path not in taken}
    by_id = equal_pairs(
        {index: now[path] for index, path in rest.items()},
        {index: then[path] for index, path in free.items()},
        lambda version: version.id or None,
    )
    found |= {rest[one]: free[other] for one, other in by_id.items()}
    taken = set(found.values())
    return {path: earlier for path, earlier in placed.items() if path not in found and earlier not in taken} | found


def same_subjects(now: Sequence[Subject], then: Sequence[Subject]) -> dict[int, int]:
    """Index in `now` → index in `then` of the same action item: by text, by id, by tracker, by its words."""
    found = equal_pairs(dict(enumerate(now)), dict(enumerate(then)), lambda item: (item.mark, item.name, item.tracker))
    for key in (_mark, _name, _tracker):
        found |= equal_pairs(_rest(now, found.keys()), _rest(then, found.values()), key)
    return found | near_pairs(
        _rest(now, found.keys()),
        _rest(then, found.values()),
        lambda item: item.words,
        lambda item, other: likeness(item.words, other.words),
    )


def _mark(item: Subject) -> str:
    return item.mark


def _name(item: Subject) -> str | None:
    return item.name or None


def _tracker(item: Subject) -> str | None:
    return item.tracker or None


def _rest(items: Sequence[Subject], taken: Iterable[int]) -> dict[int, Subject]:
    gone = frozenset(taken)
    return {index: item for index, item in enumerate(items) if index not in gone}


def _in_document(head: Mapping[int, Ruled], base: Mapping[int, Ruled]) -> dict[int, int]:
    """The pairs of one document."""
    now, then = (next(iter(findings.values()))[1].version for findings in (head, base))
    same = same_subjects(now.subjects, then.subjects)
    groups: dict[tuple[str, str, int | None], dict[int, Trace]] = {}
    for index, (rule, trace) in base.items():
        groups.setdefault((rule, trace.topic, trace.subject), {})[index] = trace
    wanted: dict[tuple[str, str, int | None], dict[int, Trace]] = {}
    for index, (rule, trace) in head.items():
        earlier = None if trace.subject is None else same.get(trace.subject, _NEW)
        wanted.setdefault((rule, trace.topic, earlier), {})[index] = trace
    found: dict[int, int] = {}
    for key, traces in wanted.items():
        found |= _in_group(traces, groups.get(key, {}))
    return found


def _in_group(head: Mapping[int, Trace], base: Mapping[int, Trace]) -> dict[int, int]:
    """The pairs among findings of one rule on one topic."""
    found = equal_pairs(head, base, lambda trace: (trace.mark, trace.around))
    gone = frozenset(found.values())
    left = {index: trace for index, trace in head.items() if index not in found}
    right = {index: trace for index, trace in base.items() if index not in gone}
    if not left or not right:
        return found
    return found | near_pairs(left, right, lambda trace: {trace.mark, *trace.words, *trace.around}, _alike)


def _alike(now: Trace, then: Trace) -> float:
    if now.mark == then.mark:
        near = likeness(now.around, then.around)
        known = len(weighty(now.words)) >= DISTINCT_WORDS or not now.around or not then.around
        return 1 + near if near or known else 0.0
    if not now.around and not then.around and now.words < then.words and now.topic.startswith("section:"):
        return len(now.words) / len(then.words)  # of several things that were missing, some are there now
    whole, earlier = now.words | now.around, then.words | then.around
    return likeness(whole, earlier) if min(len(whole), len(earlier)) >= ENOUGH_WORDS else 0.0
