"""An action item, whatever the written form it came in."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pmlint.model.span import Span
from pmlint.model.words import slug


@dataclass(frozen=True, slots=True)
class ActionItem:
    """One follow-up change that the authors list."""

    id: str
    """As written, else `A1`, `A2` by its place."""
    text: str
    """The action itself, markup and inline fields removed."""
    shape: str
    """table, bullet, numbered, checklist, heading, paragraph or front-matter."""
    span: Span
    """The item's first line: the list item's, row's or heading's text."""
    owner: str | None = None
    """As written; None where nobody is named (`TBD`, `???` and empty cells are nobody)."""
    due: str | None = None
    """The day, YYYY-MM-DD, where what is written can be resolved."""
    due_as_written: str | None = None
    trackers: tuple[str, ...] = ()
    """The URL where the reference is a link, else the key as written."""
    unread_tracker: str | None = None
    """What stands in the tracker's place and is no tracker."""
    status: str = "open"
    """open, done or dropped."""
    priority: str | None = None
    type: str | None = None
    evidence: str | None = None
    completed: str | None = None
    dropped_reason: str | None = None
    implicit: bool = False
    """Found outside an action section: reported, never judged."""
    by_place: bool = False
    """Nobody gave it its id."""
    fields: Mapping[str, Span] = field(default_factory=dict)
    """owner, due, tracker, status, priority, type, text: the place of each, an empty cell's place too."""

    @property
    def called(self) -> str:
        """How a message calls it: the first 80 characters of its text, its id where it has none."""
        return (self.text or self.id)[:80]

    @property
    def anchor(self) -> str:
        """What tells its findings again after edits elsewhere."""
        return f"action:{slug(self.text) or self.id}"
