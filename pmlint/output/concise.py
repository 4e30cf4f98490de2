"""One line a finding: `path:line:column: severity CODE name: message`."""

from pmlint.model.problem import Diagnostic, Report
from pmlint.output.escape import inert, visible
from pmlint.output.view import View, not_shown, shown


def write(report: Report, view: View) -> str:
    """The open findings in the order of path and place, a line each."""
    diagnostics, more = shown(report, view)
    lines = [headline(diagnostic, view) for diagnostic in diagnostics] + not_shown(more, view)
    return "".join(f"{inert(visible(line))}\n" for line in lines)


def headline(diagnostic: Diagnostic, view: View) -> str:
    """Place, weight, rule and sentence of a finding, not yet escaped."""
    span = diagnostic.problem.span
    place = f"{view.tell(diagnostic.path)}:{span.line}:{span.column}"
    rule = f"{diagnostic.severity.value} {diagnostic.code} {diagnostic.rule}"
    return f"{place}: {rule}: {diagnostic.problem.message}"
