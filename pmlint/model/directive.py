"""What a document asks of pmlint itself: not to tell a finding, and why."""

from dataclasses import dataclass

from pmlint.model.span import Span


@dataclass(frozen=True, slots=True)
class Directive:
    """A comment that suppresses findings."""

    form: str
    """`line` (this line, row or item), `next` (the next heading or paragraph), `file`, or `key` of the front matter."""
    rules: tuple[str, ...]
    """As written."""
    reason: str
    """Empty where none is given."""
    span: Span
    first: int = 1
    last: int = 1
    """The lines it is for; all of them for `file`."""
    fault: str = ""
    """Why it can be for nothing: a sentence."""
    hint: str = ""
