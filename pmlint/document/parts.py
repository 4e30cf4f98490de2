"""The parts of a document while it is read: headings, or what stands for them, with the blocks below."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pmlint.document.naming import Naming
from pmlint.source.inline import Inline
from pmlint.source.markdown import Block

Aliases = Mapping[str, Sequence[str]]
"""Role → headings that mean it, from the settings."""


@dataclass(slots=True)
class Part:
    """A section while it is read."""

    heading: Inline
    level: int
    form: str
    naming: Naming | None = None
    role: str | None = None
    also: tuple[str, ...] = ()
    sub: bool = False
    parent: Part | None = None
    children: list[Part] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    """What stands directly below, up to the next part."""
    end_line: int = 0
    listed: bool = True
    """False for headings that are no section: the title, a time, an action item."""

    @property
    def title(self) -> str:
        """The heading's text on one line."""
        return " ".join(self.heading.plain.split())

    @property
    def line(self) -> int:
        """The 1-based line of the heading."""
        return self.heading.line

    def below(self) -> Iterator[Part]:
        """The parts under this one, at any depth, in order."""
        for child in self.children:
            yield child
            yield from child.below()

    def all_blocks(self) -> list[Block]:
        """What stands below this part and the parts under it."""
        return [*self.blocks, *(block for part in self.below() for block in part.blocks)]

    def within(self, role: str) -> bool:
        """Whether this part or one above it has the role."""
        part: Part | None = self
        while part is not None:
            if part.role == role:
                return True
            part = part.parent
        return False


@dataclass(slots=True)
class Outline:
    """The parts of a document in order, and its title."""

    preamble: list[Block]
    """Blocks before the first part."""
    parts: list[Part]
    title: Part | None
