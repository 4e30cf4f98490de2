"""A cause, a contributing factor, or an answer in a chain of whys."""

from dataclasses import dataclass

from pmlint.model.span import Span


@dataclass(frozen=True, slots=True)
class Agent:
    """Who or what a cause makes the doer."""

    kind: str
    """person, role, team or system."""
    text: str
    verb: str
    span: Span
    form: str = "active"
    """active, passive or fault."""


@dataclass(frozen=True, slots=True)
class Cause:
    """One stated cause."""

    text: str
    span: Span
    depth: int = 0
    """0 for a factor outside a chain; in a chain the number of whys above and with this answer, from 1."""
    branch: int = 0
    """0 outside a chain; in a chain the number of its branch, from 1."""
    agents: tuple[Agent, ...] = ()
    form: str = "paragraph"
    """paragraph, item, group (an item with more below it), row, heading or why."""
