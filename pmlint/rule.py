"""All that the author of a rule imports: the decorator `rule`, what a rule is given, and what it may need.

A rule is a generator in a file of its own. The place of the file is the rule's name, the docstring of the
file is its page, and the decorator holds the rest:

    @rule("PM602", severity=Severity.ERROR)
    def check(_document: Document, context: Context) -> Iterator[Problem]:
        yield from context.given
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Protocol

from pmlint.config.settings import Settings
from pmlint.model.document import Document
from pmlint.model.people import Roster
from pmlint.model.problem import Problem, Severity

CHAPTERS = ("What it does", "Why it matters", "Bad", "Good", "How to fix", "Options", "When to suppress")
"""The headings of a rule's page."""
EXACT = frozenset({"exact"})
HEURISTIC = frozenset({"heuristic"})


class Need(Enum):
    """A fact beyond the document without which a rule cannot judge."""

    ROSTER = "the names of people"
    HISTORY = "the Git history"
    DOCUMENTS = "all documents"
    AS_OF = "--as-of"
    FILES = "the files of the repository"


class Draft(Enum):
    """What a rule does while `status: draft`."""

    CAPPED = "an error becomes a warning"
    MILDER = "one step milder"
    SAME = "weighs the same"


class Scope(Enum):
    """What a rule looks at."""

    DOCUMENT = "document"
    CHANGE = "change"
    REPOSITORY = "repository"


@dataclass(frozen=True, slots=True)
class Option:
    """An option of a rule: what it holds when nobody sets it, and what it is for."""

    default: Any
    """A boolean, a number, a text, or a tuple of texts; a value in the settings has the same type."""
    summary: str
    choices: tuple[str, ...] = ()
    """The texts that are possible; all are where there are none."""
    pattern: bool = False
    """Its texts are regular expressions."""
    least: float | None = None
    """The smallest number that is possible."""


class Files(Protocol):
    """The files of the repository. Paths start at its root, with forward slashes; large and small letters differ."""

    def exists(self, path: str) -> bool:
        """Whether there is a file or folder of that name."""

    def names(self, folder: str) -> tuple[str, ...]:
        """What stands in a folder, sorted; nothing where there is none. The root is the empty text."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a run knows beyond documents and settings; the application gathers it."""

    files: Files | None = None
    """None outside a repository."""
    guidance: frozenset[str] = frozenset()
    """The passages of the registered templates, as `document.passages` marks them."""
    roster: Roster = field(default_factory=Roster)
    """The people whom repository and settings name; empty where they name none."""

    @property
    def met(self) -> frozenset[Need]:
        """The needs of rules that these facts meet."""
        known = {Need.FILES: self.files is not None, Need.ROSTER: self.roster.size > 0}
        return frozenset(need for need, met in known.items() if met)


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule knows besides the document."""

    settings: Settings = field(default_factory=Settings)
    options: Mapping[str, Any] = field(default_factory=dict)
    """Every option of this rule, the defaults filled in."""
    given: tuple[Problem, ...] = ()
    """What the schema and the reader of the document tie to this rule, at its place and in its words."""
    known_keys: frozenset[str] = frozenset()
    """The front-matter keys that the schema in force declares."""
    as_of: str | None = None
    """The day to take for today, YYYY-MM-DD; no rule reads the clock."""
    facts: Facts = field(default_factory=Facts)


Check = Callable[[Document, Context], Iterator[Problem]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: how it is called, what it weighs, when it speaks, and how it judges."""

    code: str
    name: str
    family: str
    summary: str
    docs: str
    """The rule's page: Markdown without its first line, the summary."""
    check: Check
    severity: Severity
    """In the preset `recommended`."""
    strict: Severity | None = None
    """In the preset `strict`, where it is not what the preset makes of `severity`."""
    tags: frozenset[str] = EXACT
    draft: Draft = Draft.CAPPED
    full_review: bool = False
    """Speaks only for the severities that get a full review."""
    decisive: bool = False
    """Where it finds something, nothing else of the document is judged."""
    essential: bool = False
    """It says that the document was not judged, so it cannot be turned off or suppressed."""
    personal: bool = False
    """Its findings may point at the name of a person: their messages never hold it, and neither do kept reports."""
    english: bool = False
    """It judges how English sentences are worded, and is silent where a document says `language: de`."""
    scope: Scope = Scope.DOCUMENT
    needs: frozenset[Need] = frozenset()
    options: Mapping[str, Option] = field(default_factory=dict)
    since: str = "0.1"


def chapters(page: str) -> dict[str, str]:
    """The parts of a rule's page by heading; a `##` inside a code fence is text."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    fenced = False
    for line in page.split("\n"):
        fenced ^= line.startswith("```")
        if line.startswith("## ") and not fenced:
            lines = found.setdefault(line[3:], [])
        else:
            lines.append(line)
    return {heading: "\n".join(text).strip() for heading, text in found.items()}


def rule(code: str, **facts: Any) -> Callable[[Check], Rule]:
    """Make a generator of problems a rule.

    `code` is `PMnnn`; `facts` are fields of `Rule`, `severity` at least. Name, family, summary and page
    come from the module: its place and its docstring.
    """

    def make(check: Check) -> Rule:
        module = sys.modules[check.__module__]
        family, _, defect = module.__name__.rpartition(".")
        summary, _, page = (module.__doc__ or "").strip().partition("\n")
        return Rule(
            code=code,
            name=defect.replace("_", "-"),
            family=family.rpartition(".")[2],
            summary=summary,
            docs=page.strip(),
            check=check,
            **facts,
        )

    return make
