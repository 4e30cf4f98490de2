"""Errors as lines on standard error."""

import traceback

from pmlint.cli.console import say
from pmlint.errors import PmlintError


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
