"""What a rule finds, and what the engine makes of it."""

from dataclasses import dataclass
from enum import Enum

from pmlint.model.span import Span
from pmlint.model.trace import Trace


class Severity(Enum):
    """How much a finding weighs; `off` silences the rule."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    OFF = "off"

    @property
    def rank(self) -> int:
        """0 for error, growing as severity falls."""
        return list(Severity).index(self)


class State(Enum):
    """Whether a finding counts, and if not, why it is kept all the same."""

    OPEN = "open"
    SUPPRESSED = "suppressed"
    BASELINE = "baseline"
    OLD = "old"


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule yields: a place and a sentence, without the rule's name and severity (the engine stamps those)."""

    span: Span
    message: str
    hint: str = ""
    anchor: str = ""
    """What the problem is about, stable under edits elsewhere: `action:add-replay-alert`, `section:timeline`."""
    about: str | None = None
    """The words by which it is recognised after an edit elsewhere; None: the text under the span."""
    severity: Severity | None = None
    """The weight of this one finding where those of one rule differ; None: the rule's."""
    sentence: Span | None = None
    """The sentence it judges: of the findings on one sentence only the most severe is told."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A problem with the name and severity of its rule, in a file."""

    path: str
    code: str
    rule: str
    severity: Severity
    problem: Problem
    url: str = ""
    fingerprint: str = ""
    state: State = State.OPEN
    reason: str = ""
    trace: Trace | None = None
    """By what it is known again in another version of the document."""
    personal: bool = False
    """What it points at may name a person: no words of the document are shown in CI and in reports that are kept."""

    @property
    def sort_key(self) -> tuple[str, Span, str]:
        """The order in which diagnostics are reported."""
        return (self.path, self.problem.span, self.code)


@dataclass(frozen=True, slots=True)
class Report:
    """All that a run has to say."""

    diagnostics: tuple[Diagnostic, ...]
    documents: int
    skipped_rules: tuple[tuple[str, str], ...] = ()
    """Rule name and the need of it that was not met."""
    names_known: int = 0
    notices: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    """The documents that were checked, with findings or without."""
    failures: tuple[str, ...] = ()
    """What could not be done, a sentence each: then the report is not complete."""
