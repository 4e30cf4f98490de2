"""The two parsers of PyYAML, made to agree: libyaml's where the wheel has it, the one in Python else."""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, Protocol

import yaml
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError

from pmlint.source.loaded import Places
from pmlint.source.yaml_complaint import complaint

LINE_ENDS = "\0\r\n\x85\u2028\u2029"


class EventParser(Protocol):
    """What both parsers can do."""

    def get_event(self) -> Any:
        """The next event; None at the end."""


class PureParser(Reader, Scanner, Parser):
    """PyYAML's parser in Python, with libyaml's view of tabs and of escapes that name no character."""

    def __init__(self, content: str) -> None:
        """Set up the layers as PyYAML's own loaders do, without its composer and constructor."""
        Reader.__init__(self, content)
        Scanner.__init__(self)
        Parser.__init__(self)

    def scan_to_next_token(self) -> None:
        """Skip blanks, comments and line ends; tabs too where no key may start, as libyaml does."""
        while True:
            while self.peek() == " " or (self.peek() == "\t" and (self.flow_level or not self.allow_simple_key)):
                self.forward()
            if self.peek() == "#":
                while self.peek() not in LINE_ENDS:
                    self.forward()
            if not self._scan_line_break():
                return
            if not self.flow_level:
                self.allow_simple_key = True

    def scan_plain_spaces(self, indent: int, start_mark: Any) -> list[str]:
        """As PyYAML, but tabs inside an unquoted value are part of it and at its end they are blanks."""
        length = 0
        while self.peek(length) in {" ", "\t"}:
            length += 1
        blanks = self.prefix(length)
        if "\t" in blanks:
            self.forward(length)
            if self.peek() not in LINE_ENDS:
                return [blanks]
        return list(super().scan_plain_spaces(indent, start_mark) or ())

    def scan_block_scalar_indentation(self) -> tuple[list[str], int, Any]:
        """As PyYAML, but a tab is no indentation."""
        found = super().scan_block_scalar_indentation()
        self._refuse_tab()
        return found

    def scan_block_scalar_breaks(self, indent: int) -> tuple[list[str], Any]:
        """As PyYAML, but a tab is no indentation."""
        found = super().scan_block_scalar_breaks(indent)
        if self.column < indent:
            self._refuse_tab()
        return found

    def scan_flow_scalar_non_spaces(self, double: bool, start_mark: Any) -> list[str]:
        """As PyYAML, but half a surrogate pair and numbers over U+10FFFF are refused."""
        try:
            chunks = super().scan_flow_scalar_non_spaces(double, start_mark)
            "".join(chunks).encode("utf-8")
        except ValueError:
            problem = "found invalid Unicode character escape code"
            raise ScannerError("while parsing a quoted scalar", start_mark, problem, self.get_mark()) from None
        return list(chunks)

    def _scan_line_break(self) -> bool:
        scan: Callable[[], str] = self.scan_line_break
        return bool(scan())

    def _refuse_tab(self) -> None:
        if self.peek() == "\t":
            problem = "found a tab character where an indentation space is expected"
            raise ScannerError("while scanning a block scalar", self.get_mark(), problem, self.get_mark())


# The type stubs do not know that yaml.cyaml holds libyaml's parser without a composer.
FASTEST: Callable[[str], EventParser] = vars(yaml.cyaml)["CParser"] if yaml.__with_libyaml__ else PureParser


TOO_DEEP = "exceeded maximum nesting depth"


def events(places: Places, parser: Callable[[str], EventParser]) -> Iterator[Any]:
    """PyYAML's events for the content of `places`; UnreadableError in place of every error of a parser.

    libyaml reads ahead, and refuses what is nested deeper than 1,000 before it tells of the first of it. The other
    parser then goes on, so that whoever takes the events meets its own limit, and at its own place.
    """
    given = 0
    try:
        source = parser(places.content)
        while (event := source.get_event()) is not None:
            yield event
            given += 1
    except yaml.MarkedYAMLError as error:
        if error.problem == TOO_DEEP and parser is not PureParser:
            yield from islice(events(places, PureParser), given, None)
            return
        raise places.invalid(*complaint(error, places.content)) from None
    except (yaml.YAMLError, ValueError, LookupError, AttributeError, TypeError, RecursionError):
        raise places.invalid("this cannot be read as YAML", "put values in quotes", 0) from None
