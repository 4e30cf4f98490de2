"""Suppressions: which findings they cover, and what is wrong with them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pmlint import registry
from pmlint.config.settings import Settings
from pmlint.model.directive import Directive
from pmlint.model.document import Document
from pmlint.model.problem import Diagnostic, Problem, State
from pmlint.rule import Rule

UNUSED, UNEXPLAINED, MISPLACED = "unused-suppression", "suppression-without-reason", "misplaced-suppression"
OWN_RULES = frozenset({UNUSED, UNEXPLAINED, MISPLACED})
"""The rules that speak of suppressions; nothing suppresses them."""
_ALL = {"all", "*", *registry.TAGS}
_Lines = tuple[int, int]


@dataclass(slots=True)
class _Order:
    """A rule, or several by their family, that a suppression names."""

    directive: Directive
    name: str
    rules: frozenset[str]
    used: bool = False


class Suppressions:
    """Those of one document."""

    def __init__(self, document: Document, settings: Settings) -> None:
        """Read the directives of the document; `settings` say what nobody may suppress."""
        self.faults: dict[str, list[Problem]] = {}
        """Rule → what is wrong with suppressions, but that they are of no use."""
        self._document = document
        self._require_reason = settings.require_reason
        self._forbidden = forbidden(settings)
        self._orders: list[_Order] = []
        self._of_file: dict[str, _Order] = {}
        self._of_lines: dict[_Lines, dict[str, _Order]] = {}
        for directive in document.directives:
            self._take(directive)
        self._scopes: dict[int, list[_Lines]] = {}
        for first, last in self._of_lines:
            for line in range(first, last + 1):
                self._scopes.setdefault(line, []).append((first, last))

    def apply(self, found: Iterable[Diagnostic]) -> list[Diagnostic]:
        """The findings, those that are covered marked as such, with the reason."""
        return [self._marked(one) for one in found]

    def unused(self, ran: frozenset[str], waiting: frozenset[str]) -> list[Problem]:
        """A problem for each name that has suppressed nothing.

        `ran`: the rules that judged the document; `waiting`: those that may find something in it elsewhere or later.
        """
        idle = (one for one in self._orders if not one.used and one.rules & ran and not one.rules & waiting)
        return [
            _problem(one.directive, f"the suppression of {one.name} suppresses nothing", "delete it", one.name)
            for one in idle
        ]

    def _take(self, directive: Directive) -> None:
        if directive.fault:
            self._note(MISPLACED, directive, directive.fault, directive.hint)
            return
        orders = [order for name in dict.fromkeys(directive.rules) for order in self._orders_of(directive, name)]
        if not directive.reason and self._require_reason:
            form = "# pmlint: ignore[{}] …" if directive.form == "key" else "pmlint-ignore {}: …"
            hint = f"write why: `{form.format(directive.rules[0][:60])}`"
            self._note(UNEXPLAINED, directive, "this suppression gives no reason, so it does not hold", hint)
            return
        self._orders += orders
        lines = (directive.first, directive.last)
        held = self._of_file if directive.form == "file" else self._of_lines.setdefault(lines, {})
        for order in orders:
            for rule in order.rules:
                held.setdefault(rule, order)

    def _orders_of(self, directive: Directive, name: str) -> Iterator[_Order]:
        """What a name orders; nothing where that cannot be followed, which is noted."""
        rules = frozenset(rule.name for rule in _found(name))
        fixed = frozenset(rule.name for rule in _found(name) if rule.essential) | self._forbidden | OWN_RULES
        if rules - fixed:
            yield _Order(directive, name, rules - fixed)
        elif rules:
            forbids = "the settings forbid it: `suppressions.forbid`"
            hint = forbids if rules & self._forbidden else "its findings are about pmlint's own work"
            self._note(MISPLACED, directive, f"{name} cannot be suppressed", hint)
        else:
            self._note(MISPLACED, directive, f"there is no rule `{name[:80]}` to be suppressed", _meant(name))

    def _marked(self, diagnostic: Diagnostic) -> Diagnostic:
        order = self._covering(diagnostic)
        if order is None:
            return diagnostic
        order.used = True
        return replace(diagnostic, state=State.SUPPRESSED, reason=order.directive.reason)

    def _covering(self, diagnostic: Diagnostic) -> _Order | None:
        rule = diagnostic.rule
        for line in self._lines(diagnostic):
            for lines in self._scopes.get(line, ()):
                if rule in self._of_lines[lines]:
                    return self._of_lines[lines][rule]
        return self._of_file.get(rule)

    def _lines(self, diagnostic: Diagnostic) -> Iterator[int]:
        """Where a finding stands: its first line, and that of its action item."""
        yield diagnostic.problem.span.line
        trace = diagnostic.trace
        if trace is not None and trace.subject is not None:
            yield self._document.actions[trace.subject].span.line

    def _note(self, rule: str, directive: Directive, message: str, hint: str) -> None:
        about = " ".join(directive.rules) or directive.fault
        self.faults.setdefault(rule, []).append(_problem(directive, message, hint, about))


def forbidden(settings: Settings) -> frozenset[str]:
    """The rules that `suppressions.forbid` names; what it names wrongly is left out."""
    return frozenset(rule.name for name in settings.forbid_suppression for rule in registry.find(name))


def _found(name: str) -> tuple[Rule, ...]:
    return () if name.lower() in _ALL else registry.find(name)


def _meant(name: str) -> str:
    if name.lower() in _ALL:
        return "all at once cannot be suppressed: name a code, a name or a family such as PM5"
    close = registry.suggestion(name)
    return f"did you mean `{close}`?" if close else "name a rule by code or name, or a family such as PM5"


def _problem(directive: Directive, message: str, hint: str, about: str) -> Problem:
    return Problem(directive.span, message, hint, anchor="suppression", about=about)
