"""From the flags of `pmlint check` to what the application is asked."""

from pmlint.app.check import Request
from pmlint.app.project import Project
from pmlint.cli.console import read_stdin
from pmlint.cli.parser import Options, flat
from pmlint.cli.paths import expanded, names_lists
from pmlint.engine.select import Choice
from pmlint.errors import UsageError

STDIN = "-"
STDIN_NAME = "stdin.md"


def request_of(options: Options, project: Project) -> Request:
    """What to check and how; reads standard input where it is the document. Raises UsageError."""
    if options.baseline is not None and options.no_baseline:
        raise UsageError("--baseline and --no-baseline exclude each other", "pass one of them")
    paths = expanded(options.paths, options.literal_paths)
    stdin = _stdin(paths, options, project)
    return Request(
        project=project,
        paths=(options.stdin_filename or STDIN_NAME,) if stdin is not None else paths,
        choice=choice_of(options),
        stdin=stdin,
        only_named=names_lists(options.paths),
        exclude=None if options.exclude is None else tuple(options.exclude),
        extend_exclude=tuple(options.extend_exclude or ()),
        force_exclude=options.force_exclude,
        respect_gitignore=not options.no_respect_gitignore,
        allow_empty=options.allow_empty,
        as_of=options.as_of,
        baseline=options.baseline,
        no_baseline=options.no_baseline,
    )


def choice_of(options: Options) -> Choice:
    """What the flags say about rules."""
    return Choice(
        preset=options.preset,
        select=flat(options.select),
        ignore=flat(options.ignore),
        extend_select=flat(options.extend_select),
        severity=flat(options.severity),
        ignore_suppressions=options.ignore_suppressions,
    )


def _stdin(paths: tuple[str, ...], options: Options, project: Project) -> bytes | None:
    if STDIN not in paths:
        if options.stdin_filename is not None:
            raise UsageError("--stdin-filename names a document on standard input", "add the path -")
        return None
    if len(paths) > 1:
        raise UsageError("- stands for the only document", "check files in a run of their own")
    return read_stdin(project.settings.max_size + 1)
