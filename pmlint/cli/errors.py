"""Errors as lines on standard error."""

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
