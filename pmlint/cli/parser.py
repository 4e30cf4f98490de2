"""Arguments of a command: argparse with our manners. Mistakes are UsageErrors, flags have no short cuts by prefix."""

import argparse
import re
from collections.abc import Sequence
from datetime import date
from typing import Any, NoReturn

from pmlint.config.names import did_you_mean
from pmlint.errors import UsageError

UNKNOWN = re.compile(r"unrecognized arguments: (\S+)")
Options = argparse.Namespace


class Parser(argparse.ArgumentParser):
    """A parser for one command."""

    def __init__(self, prog: str, description: str, epilog: str | None = None, usage: str | None = None) -> None:
        """`description` and `epilog` stand above and below the list of flags; `usage` is made up where not given."""
        super().__init__(
            prog=prog,
            description=description,
            epilog=epilog,
            usage=usage,
            allow_abbrev=False,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )

    def parse(self, arguments: Sequence[str]) -> Options:
        """Read the arguments; what follows `--` is a path, whatever it looks like. Raises UsageError."""
        given = list(arguments)
        cut = given.index("--") if "--" in given else len(given)
        options, unread = self.parse_known_intermixed_args(given[:cut])
        if unread:
            self.error(f"unrecognized arguments: {unread[0]}")
        options.literal_paths = given[cut + 1 :]
        return options

    def error(self, message: str) -> NoReturn:
        """A mistake in the arguments."""
        unknown = UNKNOWN.search(message)
        if unknown is None:
            raise UsageError(message, f"`{self.prog} --help` lists what is possible")
        flag = unknown[1].partition("=")[0]
        hint = did_you_mean(flag, self.flags(), f"`{self.prog} --help` lists what is possible")
        message = f"there is no flag `{flag}`" if flag.startswith("-") else f"`{flag}` is one argument too many"
        raise UsageError(message, hint if flag.startswith("-") else f"see `{self.prog} --help`")

    def flags(self) -> list[str]:
        """The long flags there are."""
        return [flag for action in self._actions for flag in action.option_strings if flag.startswith("--")]


def add_settings_flags(parser: Parser) -> None:
    """Which settings hold."""
    group = parser.add_argument_group("settings")
    group.add_argument("--config", metavar="FILE", help="the settings file; patterns in it start here")
    group.add_argument("--isolated", action="store_true", help="use no settings file")


def add_verbosity_flags(parser: Parser) -> None:
    """How much is said."""
    group = parser.add_argument_group("verbosity")
    group.add_argument("-q", "--quiet", action="store_true", help="findings only: no notices, no totals")
    group.add_argument("-v", "--verbose", action="count", default=0, help="more; -vv for tracebacks")


def day(text: str) -> str:
    """A day on the command line, YYYY-MM-DD."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        message = f"{text!r} is no day; write it as in 2026-03-27"
        raise argparse.ArgumentTypeError(message) from None


def natural(text: str) -> int:
    """A whole number from 0."""
    if not text.isascii() or not text.isdigit() or len(text) > 9:
        message = f"{text!r} is no number from 0"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def words(text: str) -> list[str]:
    """Words with commas between them."""
    found = [word.strip() for word in text.split(",") if word.strip()]
    if not found:
        message = "a value is missing"
        raise argparse.ArgumentTypeError(message)
    return found


def flat(lists: Sequence[Sequence[Any]] | None) -> tuple[Any, ...]:
    """The values of a flag that may be given several times, each time with several values."""
    return tuple(value for values in lists or () for value in values)
