"""The command line: parse the arguments, run the one command asked for, give its exit code.

Nothing heavy is imported here: a command is a name in a table, and its module is loaded when it is asked for.
"""

import sys
from collections.abc import Sequence
from importlib import import_module

from pmlint import __version__

VERSION_FLAGS = ("--version", "-V")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run pmlint with these arguments, or those of the process; the result is the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and given[0] in VERSION_FLAGS:
        sys.stdout.write(f"pmlint {__version__}\n")
        return 0
    code: int = import_module("pmlint.cli.dispatch").run(given)
    return code
