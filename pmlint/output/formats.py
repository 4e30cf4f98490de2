"""The formats of a report: a name and the module that writes it, which is loaded when it is asked for."""

from collections.abc import Callable
from importlib import import_module

from pmlint.model.problem import Report
from pmlint.output.privacy import kept, without_secrets
from pmlint.output.view import View

FORMATS = {
    "full": "pmlint.output.full",
    "concise": "pmlint.output.concise",
    "json": "pmlint.output.json",
    "sarif": "pmlint.output.sarif",
    "github": "pmlint.output.github",
    "gitlab": "pmlint.output.gitlab",
    "junit": "pmlint.output.junit",
    "markdown": "pmlint.output.markdown",
}
FOR_A_TERMINAL = frozenset({"full", "concise"})
"""Their text is read and gone; all others are kept, and hold nobody's name."""
ENDS_WITH_TOTALS = frozenset({"full", "json", "markdown"})
"""Their text says how many findings there are; for the others that is a notice."""
COMMANDS = frozenset({"github"})
"""Their text is meant for a CI runner to obey."""


def writer(name: str) -> Callable[[Report, View], str]:
    """The function that writes the format of that name; KeyError where there is none.

    Whatever is kept (every format but those for a terminal, and those too in CI and in files) names nobody.
    """
    write: Callable[[Report, View], str] = import_module(FORMATS[name]).write

    def write_kept(report: Report, view: View) -> str:
        report = without_secrets(report)
        return write(kept(report, view) if view.in_ci or name not in FOR_A_TERMINAL else report, view)

    return write_kept
