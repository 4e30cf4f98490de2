"""Errors as lines on standard error."""

import sys
import traceback

from pmlint import __version__
from pmlint.cli.console import say
from pmlint.errors import PmlintError

REPORT_TO = "https://github.com/pmlint/pmlint/issues"


def tell_error(error: PmlintError) -> None:
    """Say what is wrong, where, and what to do; several mistakes one by one."""
    for mistake in getattr(error, "mistakes", (error,)):
        place = mistake.path
        if place and mistake.span:
            place = f"{place}:{mistake.span.line}:{mistake.span.column}"
        say(f"{place or 'pmlint'}: error: {mistake.message}")
        if mistake.hint:
            say(f"  {mistake.hint}")


def tell_trace(error: BaseException) -> None:
    """Say where in pmlint an error happened, for whoever repairs it."""
    for lines in traceback.format_exception(error):
        for line in lines.splitlines():
            say(line)


def tell_crash(error: Exception, *, trace: bool = False) -> None:
    """Say that pmlint itself failed, and what to do about it."""
    say(f"pmlint: internal error: {type(error).__name__}: {error}")
    say(f"  this is a mistake in pmlint {__version__}; please report it at {REPORT_TO}")
    if trace:
        tell_trace(error)
    else:
        say("  -vv shows where it happened")
    sys.stderr.flush()
