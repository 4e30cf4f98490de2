"""Print the version."""

from pmlint import __version__
from pmlint.cli.console import put
from pmlint.cli.parser import Options, Parser


def configure(_parser: Parser) -> None:
    """No flags."""


def run(_options: Options) -> int:
    """Print it."""
    put(f"pmlint {__version__}\n")
    return 0
