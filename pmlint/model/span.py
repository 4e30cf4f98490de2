"""Where something stands in a file."""

from typing import NamedTuple


class Span(NamedTuple):
    """A range of characters in a file: 1-based, columns count characters (code points), end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int

    @classmethod
    def on_line(cls, line: int, column: int, end_column: int) -> "Span":
        """The span of a piece of one line."""
        return cls(line, column, line, end_column)

    def to(self, other: "Span") -> "Span":
        """From the start of this span to the end of `other`."""
        return Span(self.line, self.column, other.end_line, other.end_column)
