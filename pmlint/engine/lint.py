"""One document through the rules of its run."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from pmlint.config.settings import Settings
from pmlint.document.export import to_json
from pmlint.engine.demands import severity_words
from pmlint.engine.fingerprint import fingerprint
from pmlint.engine.one_a_sentence import one_a_sentence
from pmlint.engine.select import Active, Choice, Selection, weight
from pmlint.engine.suppress import OWN_RULES, UNUSED, Suppressions
from pmlint.engine.traces import Traces
from pmlint.engine.verdict import (
    MISSING_FRONT_MATTER,
    SPELLING_RULE,
    handed_over,
    make_judge,
    misspelt,
    problems,
    without_doubtful_sections,
    without_missing_keys,
)
from pmlint.language.secrets import find_secrets, without
from pmlint.model.document import Document
from pmlint.model.problem import Diagnostic, Problem, Severity
from pmlint.model.span import Span
from pmlint.registry import page_address
from pmlint.rule import Context, Facts, Need, Scope
from pmlint.schema.judge import Judge
from pmlint.schema.keywords import fold
from pmlint.source.file import DISK, Reader

ENGLISH = "en"
INTERNAL_ERROR = "PM000"
INVALID_FRONT_MATTER = "invalid-front-matter"
MAX_MESSAGE = 500
Given = dict[str, tuple[Problem, ...]]
Told = Callable[[BaseException], object]


def _unheard(_error: BaseException) -> None:
    """Whoever lints does not care why a rule crashed."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything about a run that does not depend on the document."""

    selection: Selection
    judge: Judge
    known_keys: frozenset[str]
    full_review: frozenset[str]
    """The severities of full review as `fold` writes them."""
    as_of: str | None = None
    """The day that rules about today take for today, YYYY-MM-DD."""
    facts: Facts = field(default_factory=Facts)
    _contexts: dict[str, tuple[Active, Context]] = field(default_factory=dict, init=False, repr=False, compare=False)
    """By the name of a rule, as most rules are told the same of every document; made anew where `replace` changes a
    plan."""

    def context(self, active: Active, given: tuple[Problem, ...]) -> Context:
        """What a rule knows besides the document; `given`: what the schema and the reader tie to it there."""
        owner, kept = self._contexts.get(active.rule.name, (None, None))
        if kept is not None and owner is active and not given:
            return kept
        made = Context(self.selection.settings, active.options, given, self.known_keys, self.as_of, self.facts)
        if not given:
            self._contexts[active.rule.name] = active, made
        return made

    @property
    def met(self) -> frozenset[Need]:
        """The needs of rules that this run meets."""
        return self.facts.met | (frozenset({Need.AS_OF}) if self.as_of else frozenset())


def make_plan(
    settings: Settings,
    choice: Choice | None = None,
    root: Path | None = None,
    as_of: str | None = None,
    facts: Facts | None = None,
    files: Reader = DISK,
) -> Plan:
    """Prepare a run. Raises ConfigError, UsageError or SchemaError where the settings cannot be followed.

    `root`: the repository, or the working directory where there is none; `as_of`: a day, YYYY-MM-DD. Rules stay
    silent whose needs `facts` does not meet. The team's own schema is read from `files`.
    """
    selection = Selection(settings, choice)
    judge = make_judge(selection.settings, root or Path.cwd(), files)
    words = severity_words(settings.full_review, settings.severities)
    known_keys = frozenset(judge.declared("front_matter"))
    return Plan(selection, judge, known_keys, frozenset(map(fold, words)), as_of, facts or Facts())


def lint(document: Document, plan: Plan, told: Told = _unheard) -> list[Diagnostic]:
    """What the rules of the run say of a document, in the order of the file.

    A rule that crashes gives PM000 and the others go on; `told` is given the error. Raises SchemaError where the
    schema cannot be followed.
    """
    if is_older(document, plan.selection.settings):
        return []
    met = plan.met
    rules = [
        one
        for one in plan.selection.active(document.path)
        if one.rule.scope is Scope.DOCUMENT
        and one.rule.needs <= met
        and (document.language == ENGLISH or not one.rule.english)
    ]
    given = _flaws(document)
    ran = [one for one in rules if one.rule.decisive]
    found = list(_judged(document, plan, ran, given, told))
    if all(diagnostic.code == INTERNAL_ERROR for diagnostic in found):
        ran = rules
        rest = [one for one in rules if not one.rule.decisive]
        given = _with_verdict(given, document, plan, {one.rule.name: one.rule.severity for one in rest})
        found.extend(_judged(document, plan, rest, given, told))
    found = _suppressed(one_a_sentence(found), document, plan, ran, told)
    return sorted(_without_secrets(found, document.text), key=lambda diagnostic: diagnostic.sort_key)


def is_older(document: Document, settings: Settings) -> bool:
    """Whether it is of an incident before `effective-from`; one without a day is not."""
    start = settings.effective_from
    return start is not None and document.incident_date is not None and document.incident_date < start


def _suppressed(
    found: list[Diagnostic], document: Document, plan: Plan, ran: list[Active], told: Told
) -> list[Diagnostic]:
    """The findings, those marked that a comment suppresses, and what is wrong with such comments."""
    if not document.directives or plan.selection.choice.ignore_suppressions:
        return found
    suppressions = Suppressions(document, plan.selection.settings)
    marked = suppressions.apply(found)
    names = frozenset(active.rule.name for active in ran)
    waiting = frozenset(active.rule.name for active in plan.selection.active(document.path)) - names
    idle = {UNUSED: suppressions.unused(names, waiting)}
    given = {name: tuple(problems) for name, problems in {**suppressions.faults, **idle}.items()}
    own = [active for active in ran if active.rule.name in OWN_RULES]
    return [*marked, *_judged(document, plan, own, given, told)]


def _without_secrets(found: list[Diagnostic], text: str) -> list[Diagnostic]:
    """The findings, their sentences without the secrets of the document."""
    secrets = [text[one.hidden : one.end].strip() for one in find_secrets(text)] if found else []
    if not secrets:
        return found
    return [replace(one, problem=_silenced(one.problem, secrets), reason=without(one.reason, secrets)) for one in found]


def _silenced(problem: Problem, secrets: list[str]) -> Problem:
    return replace(problem, message=without(problem.message, secrets), hint=without(problem.hint, secrets))


def _flaws(document: Document) -> Given:
    """What the reader of the document ties to rules."""
    found: dict[str, list[Problem]] = {}
    for flaw in document.flaws:
        found.setdefault(flaw.defect, []).append(Problem(flaw.span, flaw.message, flaw.hint))
    return {name: tuple(ones) for name, ones in found.items()}


def _with_verdict(given: Given, document: Document, plan: Plan, rules: Mapping[str, Severity]) -> Given:
    """What the reader and the schema tie to rules; `rules`: those that judge, with their severity in `recommended`."""
    model, spans = to_json(document)
    found = problems(plan.judge.judge(model), model, spans)
    if not document.text.strip():
        return {MISSING_FRONT_MATTER: found.get(MISSING_FRONT_MATTER, ())}  # nothing is there to be judged
    invalid = INVALID_FRONT_MATTER in given
    if invalid:
        found = without_missing_keys(found)
    light = plan.selection.settings.light_sections
    found = without_doubtful_sections(found, document, light, unread=invalid)
    if SPELLING_RULE in rules:
        replaced = misspelt(found, document, plan.known_keys)
        found = {name: tuple(one for one in ones if one.anchor not in replaced) for name, ones in found.items()}
        found[SPELLING_RULE] = tuple(replaced.values())
    found = handed_over(found, rules, all_asked=plan.selection.preset.strict)
    return {name: given.get(name, ()) + found.get(name, ()) for name in {**given, **found}}


def _judged(document: Document, plan: Plan, rules: Iterable[Active], given: Given, told: Told) -> Iterator[Diagnostic]:
    traces = Traces(document)
    in_full_review = document.severity is not None and fold(document.severity) in plan.full_review
    for active in rules:
        rule = active.rule
        if rule.full_review and not in_full_review and not active.explicit:
            continue  # `weight` would silence whatever it found
        context = plan.context(active, given.get(rule.name, ()))
        try:
            found = list(dict.fromkeys(map(_sound, rule.check(document, context))))
        except (Exception, SystemExit) as error:  # a rule's crash must not hide what the others find
            told(error)
            yield _crash(document, rule.name, error, traces)
            continue
        for problem in found:
            severity = weight(active, problem.severity, document, plan.selection.preset, in_full_review)
            if severity is not Severity.OFF:
                yield _stamped(document, active, problem, severity, traces)


def _sound(problem: object) -> Problem:
    """What a rule has yielded, which in a plugin may be anything. Raises TypeError where it is no problem."""
    if isinstance(problem, Problem):
        parts: list[tuple[object, type]] = [(problem.span, Span), (problem.message, str), (problem.anchor, str)]
        if all(isinstance(value, kind) for value, kind in parts):
            return problem
    message = f"a rule yields problems, not {type(problem).__name__}"
    raise TypeError(message)


def _stamped(document: Document, active: Active, problem: Problem, severity: Severity, traces: Traces) -> Diagnostic:
    rule = active.rule
    trace = traces.trace(problem)
    return Diagnostic(
        path=document.path,
        code=rule.code,
        rule=rule.name,
        severity=severity,
        problem=problem,
        url=page_address(rule.code, rule.name),
        fingerprint=fingerprint(rule.name, trace),
        trace=trace,
        personal=rule.personal,
    )


def _crash(document: Document, name: str, error: BaseException, traces: Traces) -> Diagnostic:
    message = f"the rule {name} failed on this document ({type(error).__name__}); the other rules went on"
    problem = Problem(
        Span(1, 1, 1, 1),
        message,
        "this is a mistake in pmlint: please report it with the document",
        f"rule:{name}",
        "",
    )
    trace = traces.trace(problem)
    return Diagnostic(
        document.path,
        INTERNAL_ERROR,
        "internal-error",
        Severity.ERROR,
        problem,
        url=page_address(INTERNAL_ERROR, "internal-error"),
        fingerprint=fingerprint("internal-error", trace),
        trace=trace,
    )
