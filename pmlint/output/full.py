"""The report for a reader at a terminal."""

from pmlint.model.problem import Report
from pmlint.output import concise
from pmlint.output.view import View, closing_lines


def write(report: Report, view: View) -> str:
    """The findings and what they come to."""
    closing = [] if view.verbosity < 0 else ["", *closing_lines(report, view)]
    return concise.write(report, view) + "".join(f"{line}\n" for line in closing)
