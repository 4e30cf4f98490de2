"""Check postmortems: what stands below the paths, else what the settings include (docs/postmortems)."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
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
from pmlint.cli.progress import Progress, is_wanted
from pmlint.cli.reports import Look, Reports, put_report, reports_of, view_of, write_report
from pmlint.cli.settings import config_of, project_of
from pmlint.errors import OutputError, PmlintError, RepositoryError, UsageError
from pmlint.model.problem import Report, Severity
from pmlint.output.escape import visible
from pmlint.output.formats import ENDS_WITH_TOTALS
from pmlint.output.statistics import statistics
from pmlint.output.view import View, closing_lines

NOT_DONE = 2
LEVELS = {"error": Severity.ERROR, "warning": Severity.WARNING, "info": Severity.INFO, "never": Severity.OFF}


def configure(parser: Parser) -> None:
    """The flags of `pmlint check`."""
    add_check_flags(parser)


def run(options: Options) -> int:
    """Check, write the report, and give the verdict as exit code."""
    if options.show_settings or options.show_files:
        with _place_of(options) as (project, comparison):
            return _show(options, project, comparison)
    return check_and_tell(options).exit_code


def check_and_tell(options: Options) -> Look:
    """Check, write the report to standard output, and the reports to files; raises PmlintError."""
    reports = reports_of(options)
    with _place_of(options) as (project, comparison):
        return _check_and_tell(options, reports, project, comparison)


@contextmanager
def _place_of(options: Options) -> Iterator[tuple[Project, Comparison | None]]:
    """The project, and what is compared, if anything is."""
    if options.base is None:
        if options.scope is not None:
            raise UsageError("--scope says what a change is held to", "add --base REF, or --base auto")
        yield project_of(options), None
        return
    scope = Scope(options.scope or Scope.NEW.value)
    config = config_of(options)
    opened = open_comparison(
        Path.cwd(), options.base, scope, config=config, isolated=options.isolated, environment=os.environ
    )
    with closing(opened) as comparison:
        yield comparison.project, comparison


def _check_and_tell(options: Options, reports: Reports, project: Project, comparison: Comparison | None) -> Look:
    try:
        checked = _checked(request_of(options, project), comparison, quiet=options.quiet)
    except PmlintError as error:
        raise told(error, project) from None
    code = checked.outcome(LEVELS[options.fail_on], options.max_warnings).value
    look = Look(checked, project, code)
    done = [_tell_all(reports.formats, options, look)]
    done += [_write(name, path, look) for name, path in reports.files]
    return look if all(done) else look._replace(exit_code=NOT_DONE)


def _show(options: Options, project: Project, comparison: Comparison | None) -> int:
    try:
        request = request_of(options, project)
        if options.show_settings:
            put(settings_text(settings_in_force(project, request.choice)))
            return 0
        return _show_files(request, project, options, comparison)
    except PmlintError as error:
        raise told(error, project) from None


def _checked(request: Request, comparison: Comparison | None, *, quiet: bool) -> Checked:
    bar = Progress(wanted=is_wanted(os.environ, quiet=quiet))
    request = replace(request, watch=bar)
    try:
        return check(request) if comparison is None else compare(request, comparison)
    finally:
        bar.clear()


def _write(name: str, path: Path, look: Look) -> bool:
    """Write a report to a file; one that cannot be written stops neither the others nor standard output."""
    try:
        write_report(name, path, look)
    except RepositoryError as error:
        tell_error(error)
        return False
    return True


def _tell_all(formats: tuple[str, ...], options: Options, look: Look) -> bool:
    """Write to the streams; False where standard output takes no more, which stops no file."""
    try:
        _tell(formats, options, look)
    except BrokenPipeError:
        silence_output()
    except OutputError as error:
        tell_error(error)
        return False
    return True


def _tell(formats: tuple[str, ...], options: Options, look: Look) -> None:
    view = view_of(options, look)
    for name in formats:
        put_report(name, look, view)
    for notice in () if options.quiet else look.project.notices:
        say(f"note: {notice}")
    for error in look.checked.errors:
        tell_error(told(error, look.project))
    for crash in look.checked.crashes if options.verbose > 1 else ():
        tell_trace(crash)
    _tell_beside(formats, options, look.checked.report, view)


def _tell_beside(formats: tuple[str, ...], options: Options, report: Report, view: View) -> None:
    """What is no finding: on standard error, where the report on standard output does not say it."""
    if options.statistics:
        lines = statistics(report)
        if formats[0] == "full":
            put("".join(f"{line}\n" for line in lines))
        else:
            for line in lines:
                say(line)
    if options.quiet:
        return
    for notice in report.notices:
        say(f"note: {notice}")
    if not ENDS_WITH_TOTALS & {*formats}:
        for line in closing_lines(report, view):
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
