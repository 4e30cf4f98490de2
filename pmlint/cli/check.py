"""Check postmortems: what stands below the paths, else what the settings include (docs/postmortems)."""

import os
from contextlib import closing
from pathlib import Path

from pmlint.app.check import Checked, Request, check, files_to_check
from pmlint.app.compare import compare, files_to_compare
from pmlint.app.comparison import Comparison, Scope, open_comparison
from pmlint.app.project import Project, told
from pmlint.app.settings import settings_in_force
from pmlint.cli.check_flags import add_check_flags
from pmlint.cli.check_request import request_of
from pmlint.cli.config import settings_text
from pmlint.cli.console import put, say, silence_output
from pmlint.cli.errors import tell_error, tell_trace
from pmlint.cli.parser import Options, Parser
from pmlint.cli.reports import Reports, reports_of, view_of, write_report
from pmlint.cli.settings import config_of, project_of
from pmlint.errors import PmlintError, RepositoryError, UsageError
from pmlint.model.problem import Severity
from pmlint.output.escape import visible
from pmlint.output.formats import ENDS_WITH_TOTALS, writer
from pmlint.output.statistics import statistics
from pmlint.output.view import View, closing_lines

NOT_DONE = 2
LEVELS = {"error": Severity.ERROR, "warning": Severity.WARNING, "info": Severity.INFO, "never": Severity.OFF}


def configure(parser: Parser) -> None:
    """The flags of `pmlint check`."""
    add_check_flags(parser)


def run(options: Options) -> int:
    """Check, write the report, and give the verdict as exit code."""
    reports = reports_of(options)
    if options.base is None:
        if options.scope is not None:
            raise UsageError("--scope says what a change is held to", "add --base REF, or --base auto")
        return _run(options, reports, project_of(options))
    with closing(_comparison_of(options)) as comparison:
        return _run(options, reports, comparison.project, comparison)


def _comparison_of(options: Options) -> Comparison:
    scope = Scope(options.scope or Scope.NEW.value)
    config = config_of(options)
    return open_comparison(
        Path.cwd(), options.base, scope, config=config, isolated=options.isolated, environment=os.environ
    )


def _run(options: Options, reports: Reports, project: Project, comparison: Comparison | None = None) -> int:
    try:
        request = request_of(options, project)
        if options.show_settings:
            put(settings_text(settings_in_force(project, request.choice)))
            return 0
        if options.show_files:
            return _show_files(request, project, options, comparison)
        checked = check(request) if comparison is None else compare(request, comparison)
    except PmlintError as error:
        raise told(error, project) from None
    code = checked.outcome(LEVELS[options.fail_on], options.max_warnings).value
    try:
        _tell(checked, reports.format, options, project)
    except BrokenPipeError:
        silence_output()
    written = [_write(name, path, checked, project) for name, path in reports.files]
    return code if all(written) else NOT_DONE


def _write(name: str, path: Path, checked: Checked, project: Project) -> bool:
    """Write a report to a file; one that cannot be written stops neither the others nor standard output."""
    try:
        write_report(name, path, checked, project)
    except RepositoryError as error:
        tell_error(error)
        return False
    return True


def _tell(checked: Checked, format_name: str, options: Options, project: Project) -> None:
    view = view_of(options, checked, project)
    put(writer(format_name)(checked.report, view))
    for notice in () if options.quiet else project.notices:
        say(f"note: {notice}")
    for error in checked.errors:
        tell_error(told(error, project))
    for crash in checked.crashes if options.verbose > 1 else ():
        tell_trace(crash)
    _tell_beside(checked, format_name, options, view)


def _tell_beside(checked: Checked, format_name: str, options: Options, view: View) -> None:
    """What is no finding: on standard error, where the report on standard output does not say it."""
    if options.statistics:
        lines = statistics(checked.report)
        if format_name == "full":
            put("".join(f"{line}\n" for line in lines))
        else:
            for line in lines:
                say(line)
    if options.quiet:
        return
    for notice in checked.report.notices:
        say(f"note: {notice}")
    if format_name not in ENDS_WITH_TOTALS:
        for line in closing_lines(checked.report, view):
            say(line)


def _show_files(request: Request, project: Project, options: Options, comparison: Comparison | None) -> int:
    if comparison is not None:
        paths = files_to_compare(request, comparison)
        put("".join(f"{visible(project.tell(path))}\n" for path in paths))
        return 0
    found = files_to_check(request)
    put("".join(f"{visible(project.tell(file.path))}\n" for file in found.files))
    empty = () if options.allow_empty else found.empty
    for error in (*found.errors, *empty):
        tell_error(told(error, project))
    return NOT_DONE if found.errors or empty else 0
