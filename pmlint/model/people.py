"""People: whom a repository knows, and where a document names them."""

from dataclasses import dataclass

from pmlint.model.span import Span


@dataclass(frozen=True, slots=True)
class Roster:
    """The people whom repository and settings name; no address is kept."""

    names: frozenset[str] = frozenset()
    """Full names as written: `Priya Raman`."""
    handles: frozenset[str] = frozenset()
    """In lower case and without `@`."""
    teams: frozenset[str] = frozenset()
    """Names and handles of teams, in lower case and without `@`."""
    not_people: frozenset[str] = frozenset()
    """Names that are never people here, in lower case."""

    @property
    def size(self) -> int:
        """How many names and handles it knows."""
        return len(self.names) + len(self.handles)


@dataclass(frozen=True, slots=True)
class Mention:
    """A person named in a document."""

    text: str
    """As written, a handle with its `@`."""
    span: Span
    tier: int
    """1: a handle or address; 2: declared by document, repository or settings; 3: a given name with a second cue."""


@dataclass(frozen=True, slots=True)
class Blame:
    """Somebody whom a sentence makes the doer of harm, of a change or of an omission."""

    kind: str
    """person, role, team or pronoun."""
    form: str
    """active, passive or fault."""
    weight: str
    """harm, omission, change, or recovery: a change that people make to recover as well."""
    text: str
    """The agent as written."""
    verb: str
    span: Span
    """The words to underline: agent and verb."""
    agent: Span
    sentence: Span
    passage: int
    """Which passage of the document's prose it stands in."""
    tier: int | None = None
    """Of a person."""
    sure: bool = False
    """More than a bare given name says that it is a person."""
    adverb: bool = False
    """An adverb judges it: `accidentally`."""
    harm: bool = False
    """The sentence says that the change was bad, or that harm came of it."""
    loose: bool = False
    """The verb is on no list: it is blame only where nothing but causes stand."""
