"""What a change is held to: which findings are its own, and what it does to its own gate."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pmlint.engine.fingerprint import fingerprint, mark
from pmlint.engine.matching import unmatched
from pmlint.engine.select import Active, Selection
from pmlint.model.document import Document
from pmlint.model.problem import Diagnostic, Problem, Severity, State
from pmlint.model.span import Span
from pmlint.model.trace import Trace, Version
from pmlint.registry import page_address

GATE_CHANGED = "gate-changed"
DRAFT = "draft"
START = Span(1, 1, 1, 1)


def is_judged_whole(head: Document, base: Document | None) -> bool:
    """Whether all findings of a document are the change's: it is new, or the change publishes or closes it."""
    return base is None or (head.is_published and head.status != base.status)


def without_old(head: Sequence[Diagnostic], base: Sequence[Diagnostic], renames: Mapping[str, str]) -> list[Diagnostic]:
    """The findings of the head, those marked as old that a finding of the base accounts for.

    `renames`: path in the head → path in the base. What a comment suppressed in the base accounts only for what one
    suppresses still.
    """
    found = list(head)
    for states in ({State.SUPPRESSED}, set(State) - {State.SUPPRESSED}):
        now = [index for index, one in enumerate(head) if one.state in states]
        then = [one for one in base if one.state in states]
        new = unmatched([head[index] for index in now], then, renames)
        for position, index in enumerate(now):
            if position not in new and head[index].state is State.OPEN:
                found[index] = replace(head[index], state=State.OLD)
    return found


def with_accepted(
    head: Sequence[Diagnostic], base: Sequence[Diagnostic], renames: Mapping[str, str]
) -> list[Diagnostic]:
    """The findings of the head, those marked as accepted that an accepted finding of the base accounts for.

    The baseline is held against the base only: no id or path that the change writes makes it count for something new.
    """
    accepted = [one for one in base if one.state is State.BASELINE]
    if not accepted:
        return list(head)
    new = unmatched(head, accepted, renames)
    return [
        one if index in new or one.state is not State.OPEN else replace(one, state=State.BASELINE)
        for index, one in enumerate(head)
    ]


def new_suppressions(
    head: Sequence[Diagnostic], base: Sequence[Diagnostic], renames: Mapping[str, str]
) -> list[Diagnostic]:
    """The findings that a comment suppresses now and none suppressed in the base."""
    now = [one for one in head if one.state is State.SUPPRESSED]
    new = unmatched(now, [one for one in base if one.state is State.SUPPRESSED], renames)
    return [one for index, one in enumerate(now) if index in new]


@dataclass(frozen=True, slots=True)
class Gate:
    """Names what a change does to the gate that judges it, as findings of the rule `gate-changed`."""

    active: Active | None
    """The rule, None where it is off."""

    @classmethod
    def of(cls, selection: Selection) -> "Gate":
        """The gate of a run with these rules."""
        return cls(next((one for one in selection.active("") if one.rule.name == GATE_CHANGED), None))

    def finding(self, path: str, problem: Problem) -> list[Diagnostic]:
        """The finding on a file; none where the rule is off and the problem has no weight of its own."""
        if self.active is None and problem.severity is None:
            return []
        level = self.active.severity if self.active is not None else Severity.OFF
        severity = min(level, problem.severity or level, key=lambda one: one.rank)
        trace = Trace(Version(path), problem.anchor, mark(problem.message))
        code = "PM024"
        return [
            Diagnostic(
                path=path,
                code=code,
                rule=GATE_CHANGED,
                severity=severity,
                problem=problem,
                url=page_address(code, GATE_CHANGED),
                fingerprint=fingerprint(GATE_CHANGED, trace),
                trace=trace,
            )
        ]
