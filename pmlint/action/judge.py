"""Check, and tell of it: the log, annotations, the summary of the job, outputs, and what a comment will say."""

import hashlib
import os
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from pmlint import __version__
from pmlint.action.comment import Comment, save_comment
from pmlint.action.event import Event, read_event
from pmlint.action.inputs import Inputs, command_line, read_inputs
from pmlint.action.install import FOLDER
from pmlint.action.runner import add_summary, set_outputs, tell
from pmlint.cli import check
from pmlint.cli.dispatch import parser_of
from pmlint.cli.errors import tell_crash, tell_error
from pmlint.cli.parser import Options
from pmlint.cli.reports import view_of
from pmlint.errors import PmlintError, UsageError
from pmlint.model.problem import Report
from pmlint.output.formats import writer
from pmlint.output.view import View, tally

NOT_DONE = 2
MOST_FAILURES = 3
"""Annotations on what could not be done; the summary has them all."""
MOST_BYTES_OF_A_COMMENT = 60_000
"""GitHub refuses those over 65,536 characters."""
MOST_BYTES_OF_A_SUMMARY = 1_000_000
"""GitHub refuses those over 1 MiB."""


class Judged(NamedTuple):
    """What the check came to."""

    code: int
    report: Report
    view: View


def run(environment: Mapping[str, str]) -> int:
    """Judge, publish, and give the exit code of `pmlint check`. Raises UsageError."""
    inputs = read_inputs(environment)
    folder = Path(environment[FOLDER])
    try:
        os.chdir(inputs.working_directory)
    except OSError as error:
        message = f"the input `working-directory` is `{inputs.working_directory[:80]}`: {error.strerror}"
        raise UsageError(message, "it starts in the checked out repository") from None
    event = read_event(environment)
    judged = _judge(inputs, event)
    report_json = folder / "report.json"
    report_json.write_text(writer("json")(judged.report, judged.view), encoding="utf-8", errors="replace")
    hindrance = _hindrance(event) if inputs.comment else ""
    if hindrance:
        tell("notice", f"there is no comment: {hindrance}; the summary of the job says the same")
    comment_file = _save_comment(inputs, judged, folder) if inputs.comment and not hindrance else ""
    set_outputs({**_outputs(judged), "report-json": str(report_json), "comment-file": comment_file}, environment)
    if inputs.annotations:
        _annotate(judged, inputs.max_annotations, spent=int(bool(hindrance)))
    if inputs.summary:
        add_summary(writer("markdown")(judged.report, judged.view), environment)
    return judged.code


def _judge(inputs: Inputs, event: Event) -> Judged:
    """Whatever goes wrong is told in the log, and as what could not be done."""
    try:
        options = _options(inputs)
        look = check.check_and_tell(options)
    except PmlintError as error:
        tell_error(error)
        where = f"{error.path}: " if error.path else ""
        return _not_done(f"{where}{error.message}; {error.hint}" if error.hint else f"{where}{error.message}")
    except Exception as error:
        tell_crash(error, trace=True)
        return _not_done(f"internal error: {type(error).__name__}")
    view = view_of(options, look)
    view = replace(view, in_ci=True, source=event.source or view.source, most_bytes=MOST_BYTES_OF_A_SUMMARY)
    return Judged(look.exit_code, look.checked.report, view)


def _options(inputs: Inputs) -> Options:
    try:
        options = parser_of(check, "check").parse(["--output-format=full", *command_line(inputs)])
    except SystemExit:  # argparse has printed the help
        options = None
    if options is None or options.show_files or options.show_settings:
        raise UsageError("the input `args` asks for something else than a check", "run pmlint itself for that")
    return options


def _not_done(message: str) -> Judged:
    report = Report(diagnostics=(), documents=0, failures=(message,))
    return Judged(NOT_DONE, report, View(in_ci=True, exit_code=NOT_DONE))


def _annotate(judged: Judged, most: int, spent: int) -> None:
    """Tell failures and findings, no more of a level than GitHub shows; so many are `spent` on notices."""
    failures = judged.report.failures
    shown = min(len(failures), MOST_FAILURES, most)
    for failure in failures[:shown]:
        tell("error", failure)
    view = replace(judged.view, most_annotations=max(0, most - max(shown, spent)))
    sys.stdout.write(writer("github")(judged.report, view))
    sys.stdout.flush()


def _outputs(judged: Judged) -> dict[str, str]:
    counts = tally(judged.report)
    numbers = {
        "exit-code": judged.code,
        "findings": counts["errors"] + counts["warnings"] + counts["infos"],
        "errors": counts["errors"],
        "warnings": counts["warnings"],
        "baselined": counts["baselined"],
        "suppressed": counts["suppressed"],
        "files-checked": judged.report.documents,
    }
    return {"version": __version__, **{name: str(number) for name, number in numbers.items()}}


def _hindrance(event: Event) -> str:
    """Why there can be no comment; empty where there can."""
    if event.pull_request is None:
        return "the event is no pull request"
    return "" if event.may_comment else "pull requests of forks may only read"


def _save_comment(inputs: Inputs, judged: Judged, folder: Path) -> str:
    """The file with what the comment says, for the next step."""
    counts = tally(judged.report)
    clean = judged.code == 0 and not counts["errors"] and not counts["warnings"]
    body = writer("markdown")(judged.report, replace(judged.view, most_bytes=MOST_BYTES_OF_A_COMMENT))
    save_comment(Comment(_marker(inputs), body, clean), folder / "comment.json")
    return str(folder / "comment.json")


def _marker(inputs: Inputs) -> str:
    """One comment for each set of paths: an Action that is used twice in a workflow writes two."""
    place = "\n".join([os.path.normpath(inputs.working_directory), *inputs.paths])
    return f"<!-- pmlint {hashlib.sha256(place.encode('utf-8', 'surrogateescape')).hexdigest()[:16]} -->"
