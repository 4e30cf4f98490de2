"""The report for a reader at a terminal: each finding with its line, underlined, and what to write instead."""

from collections.abc import Iterator

from pmlint.language.secrets import masked
from pmlint.model.problem import Diagnostic, Report, Severity
from pmlint.output.concise import headline
from pmlint.output.escape import inert, visible
from pmlint.output.frame import frame
from pmlint.output.privacy import blanked
from pmlint.output.view import View, closing_lines, not_shown, shown
from pmlint.output.width import width

BOLD, DIM = "1", "2"
COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;34", Severity.OFF: DIM}


def write(report: Report, view: View) -> str:
    """The open findings in the order of path and place, then what they come to."""
    diagnostics, more = shown(report, view)
    lines = list(_findings(diagnostics, view))
    lines += [visible(line) for line in not_shown(more, view)]
    if view.verbosity >= 0:
        lines += ["", *closing_lines(report, view)] if lines else closing_lines(report, view)
    return "".join(f"{inert(line)}\n" for line in lines)


def _findings(diagnostics: list[Diagnostic], view: View) -> Iterator[str]:
    explained: set[str] = set()
    lines = {path: _showable(path, view).split("\n") for path in {one.path for one in diagnostics}}
    for number, diagnostic in enumerate(diagnostics):
        if number:
            yield ""
        yield _headline(diagnostic, view)
        hidden = view.in_ci and diagnostic.personal
        yield from _framed(diagnostic, [] if hidden else lines[diagnostic.path], view)
        if diagnostic.code not in explained:
            explained.add(diagnostic.code)
            yield _painted(f"  help: pmlint rule {diagnostic.code}", DIM, view)


def _showable(path: str, view: View) -> str:
    """The text of a document without its secrets, and without names where the report is kept."""
    text = masked(view.texts.get(path, ""))
    return blanked(text, view.people.get(path, ())) if view.in_ci else text


def _headline(diagnostic: Diagnostic, view: View) -> str:
    line = visible(headline(diagnostic, view))
    if not view.colour:
        return line
    colour = COLOURS[diagnostic.severity]
    weight = f": {diagnostic.severity.value} {diagnostic.code} "
    place, _, rest = line.partition(weight)
    rule, _, message = rest.partition(": ")
    painted = _painted(f"{diagnostic.severity.value} {diagnostic.code}", colour, view)
    return f"{_painted(place, BOLD, view)}: {painted} {rule}: {message}"


def _framed(diagnostic: Diagnostic, lines: list[str], view: View) -> Iterator[str]:
    """The line of the document and the underline with the hint, which goes below where it does not fit."""
    span, hint = diagnostic.problem.span, visible(diagnostic.problem.hint)
    number = str(span.line)
    margin = " " * (len(number) + 3)
    if span.line <= len(lines):
        framed = frame(lines[span.line - 1], span, view.width - len(margin) - 2)
        yield f"  {number} | {framed.line}".rstrip()
        mark = " " * framed.start + _painted("^" * framed.length, COLOURS[diagnostic.severity], view)
        fits = len(margin) + 2 + framed.start + framed.length + 1 + width(hint) <= view.width
        yield f"{margin}| {mark} {hint}".rstrip() if fits else f"{margin}| {mark}"
        if fits:
            return
    if hint:
        yield f"{margin}| {hint}"


def _painted(text: str, colour: str, view: View) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m" if view.colour else text
