"""How a report is shown, and what of it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from pmlint.model.problem import Diagnostic, Problem, Report, Severity, State

MOST_OF_ONE_DOCUMENT = 1000
MANY_ERRORS = 50
FOR_REVIEWERS = frozenset({"PM024"})
"""Rules that are told to a human whatever they weigh: that a change touches its own gate."""
ENDS = (".", "?", "!", "…", ".`", "?`")
FIRST_RUN = (
    "Many errors at once? `effective-from: DATE` in .pmlint.yml leaves older incidents alone, "
    "and `--preset minimal` starts with the least."
)


def _as_it_is(path: str) -> str:
    return path


@dataclass(frozen=True, slots=True)
class View:
    """How a report is shown; nothing in it changes what is reported or the exit code."""

    texts: Mapping[str, str] = field(default_factory=dict)
    """Path → text of the document, its lines ended by LF."""
    tell: Callable[[str], str] = _as_it_is
    """How a path is shown to somebody in the working directory."""
    colour: bool = False
    width: int = 120
    """Columns of the terminal."""
    verbosity: int = 0
    """-1 for findings only, 1 with information, 2 with everything."""
    in_ci: bool = False
    """The log is kept and public: nothing is shown of what a personal finding points at."""
    people: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Path → the people whom the document names, as written; reports that are kept hold none of them."""
    first_run: bool = False
    """The team has no settings yet."""
    exit_code: int | None = None
    """What the run comes to; None where nobody says."""
    changed: frozenset[str] = frozenset()
    """Paths that the change touches: what is found in them is shown first."""
    source: str = ""
    """The web address below which the files stand at the checked commit, `/` at its end; empty: nothing is linked."""
    most_annotations: int = 10
    """Of each level that the `github` commands give: a runner shows no more of a step."""
    most_bytes: int = 900 * 1024
    """The size of a `markdown` summary: GitHub refuses those over 1 MiB, and comments over 65,536 characters."""


def sentence(problem: Problem) -> str:
    """Message and hint as one sentence."""
    message = problem.message
    if problem.hint:
        message += f" {problem.hint}" if message.endswith(ENDS) else f"; {problem.hint}"
    return message if message.endswith(ENDS) else f"{message}."


def count(number: int, noun: str) -> str:
    """`1 error`, `2 errors`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def within_limit(diagnostics: Iterable[Diagnostic]) -> tuple[list[Diagnostic], dict[str, int]]:
    """The first 1,000 findings of each document, and how many more each has."""
    kept: list[Diagnostic] = []
    seen: dict[str, int] = {}
    for diagnostic in diagnostics:
        seen[diagnostic.path] = seen.get(diagnostic.path, 0) + 1
        if seen[diagnostic.path] <= MOST_OF_ONE_DOCUMENT:
            kept.append(diagnostic)
    more = {path: number - MOST_OF_ONE_DOCUMENT for path, number in seen.items()}
    return kept, {path: number for path, number in more.items() if number > 0}


def shown(report: Report, view: View) -> tuple[list[Diagnostic], dict[str, int]]:
    """The open findings that a human sees, and how many more of a document there are."""
    least = Severity.INFO if view.verbosity > 0 else Severity.WARNING
    still = (one for one in report.diagnostics if one.state is State.OPEN)
    return within_limit(one for one in still if one.severity.rank <= least.rank or one.code in FOR_REVIEWERS)


def not_shown(more: Mapping[str, int], view: View) -> list[str]:
    """A sentence for each document that has more findings than are shown."""
    return [f"{view.tell(path)}: {number:,} more findings are not shown" for path, number in more.items()]


def tally(report: Report) -> dict[str, int]:
    """How many: errors, warnings, infos that are open; baselined, suppressed, old."""
    levels = {"errors": Severity.ERROR, "warnings": Severity.WARNING, "infos": Severity.INFO}
    states = {"baselined": State.BASELINE, "suppressed": State.SUPPRESSED, "old": State.OLD}
    found = report.diagnostics
    still = {
        name: sum(1 for one in found if one.state is State.OPEN and one.severity is level)
        for name, level in levels.items()
    }
    return still | {name: sum(1 for one in found if one.state is state) for name, state in states.items()}


def closing_lines(report: Report, view: View) -> list[str]:
    """What the run comes to, in a line, and advice where a team meets everything at once."""
    counts = tally(report)
    found = [count(counts["errors"], "error"), count(counts["warnings"], "warning")]
    if counts["infos"]:
        found.append(count(counts["infos"], "info") + ("" if view.verbosity > 0 else " (-v shows them)"))
    kept = [
        f"{counts[name]} {words}"
        for name, words in (("baselined", "in the baseline"), ("suppressed", "suppressed"), ("old", "old"))
        if counts[name]
    ]
    aside = f" ({', '.join(kept)})" if kept else ""
    line = f"Checked {count(report.documents, 'postmortem')}: {', '.join(found)}{aside}."
    line += f" Names known: {report.names_known}."
    if report.skipped_rules:
        line += f" Rules skipped: {len(report.skipped_rules)}{'.' if view.verbosity > 0 else ' (-v lists them).'}"
    lines = [line]
    if view.verbosity > 0:
        lines += [f"  skipped: {rule} needs {need}" for rule, need in report.skipped_rules]
    if view.first_run and counts["errors"] > MANY_ERRORS:
        lines.append(FIRST_RUN)
    return lines
