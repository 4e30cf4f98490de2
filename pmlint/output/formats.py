"""The formats of a report: a name and the module that writes it, which is loaded when it is asked for."""

from collections.abc import Callable
from importlib import import_module

from pmlint.model.problem import Report
from pmlint.output.view import View

FORMATS = {
    "full": "pmlint.output.full",
    "concise": "pmlint.output.concise",
    "json": "pmlint.output.json",
}
ENDS_WITH_TOTALS = frozenset({"full", "json"})
"""Their text says how many findings there are; for the others that is a notice."""


def writer(name: str) -> Callable[[Report, View], str]:
    """The function that writes the format of that name; KeyError where there is none."""
    write: Callable[[Report, View], str] = import_module(FORMATS[name]).write
    return write
