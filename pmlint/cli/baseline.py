"""Accept the findings that are there for now: create the baseline, prune what is repaired, or show what it holds."""

from collections.abc import Callable

from pmlint.app import baseline
from pmlint.app.check import Checked, Request, check
from pmlint.app.project import Project, told
from pmlint.cli.check_flags import add_rule_flags
from pmlint.cli.check_request import choice_of
from pmlint.cli.console import put, say
from pmlint.cli.errors import tell_error
from pmlint.cli.parser import Options, Parser, add_settings_flags, add_verbosity_flags, day
from pmlint.cli.paths import expanded, names_lists
from pmlint.cli.settings import project_of
from pmlint.errors import PmlintError, UsageError
from pmlint.output.escape import visible
from pmlint.output.view import count

NOT_DONE = 2
MOST_UNREAD = 10
"""Documents named that could not be read; the others are counted."""


def configure(parser: Parser) -> None:
    """The flags of `pmlint baseline`."""
    parser.add_argument("action", choices=tuple(ACTIONS), help="what to do")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="the documents; by default those of `pmlint check`")
    parser.add_argument("--baseline", metavar="FILE", help="the file, in place of the settings'")
    add_rule_flags(parser)
    add_settings_flags(parser)
    parser.add_argument("--as-of", type=day, metavar="DATE", help="the day that stands for today, YYYY-MM-DD")
    add_verbosity_flags(parser)


def run(options: Options) -> int:
    """Do what is asked of the baseline."""
    project = project_of(options)
    try:
        return ACTIONS[options.action](options, project)
    except PmlintError as error:
        raise told(error, project) from None


def _create(options: Options, project: Project) -> int:
    baseline.refuse_to_overwrite(project, options.baseline)
    checked = _checked(options, project)
    if checked.errors:
        return NOT_DONE
    written = baseline.create(project, options.baseline, checked.report.diagnostics, checked.covered)
    number = sum(entry.count for entry in written.entries)
    documents = len({entry.path for entry in written.entries})
    path = project.tell(written.path)
    put(visible(f"{path}: {count(number, 'finding')} in {count(documents, 'document')} accepted for now") + "\n")
    for unread in written.unread[:MOST_UNREAD]:
        say(f"note: {project.tell(unread)} cannot be read as it is, so none of its findings is accepted")
    if len(written.unread) > MOST_UNREAD:
        say(f"note: nor can {len(written.unread) - MOST_UNREAD} more")
    if project.settings.baseline is None and options.baseline is None:
        say(f"note: add `baseline: {baseline.DEFAULT}` to the settings, so that every run heeds it")
    return NOT_DONE if checked.crashes else 0


def _prune(options: Options, project: Project) -> int:
    baseline.show(project, options.baseline)  # a baseline that cannot be read is told before anything is judged
    checked = _checked(options, project)
    written = baseline.prune(project, options.baseline, checked.report.diagnostics, checked.covered)
    number = sum(entry.count for entry in written.entries)
    path = project.tell(written.path)
    put(visible(f"{path}: {count(written.removed, 'finding')} taken out, {number} left") + "\n")
    return NOT_DONE if checked.errors or checked.crashes else 0


def _show(options: Options, project: Project) -> int:
    if options.paths or options.literal_paths:
        raise UsageError("`show` takes no path", "it lists all that the baseline holds")
    found = baseline.show(project, options.baseline)
    for path, rules in found.items():
        put(visible(f"{project.tell(path)}: {sum(rules.values())}") + "\n")
        put("".join(visible(f"  {number:>4} {rule}") + "\n" for rule, number in rules.items()))
    total = sum(sum(rules.values()) for rules in found.values())
    put(f"{count(total, 'finding')} in {count(len(found), 'document')}\n")
    return 0


def _checked(options: Options, project: Project) -> Checked:
    """What a run without the baseline finds, its errors told."""
    request = Request(
        project=project,
        paths=expanded(options.paths, options.literal_paths),
        choice=choice_of(options),
        only_named=names_lists(options.paths),
        as_of=options.as_of,
        no_baseline=True,
    )
    checked = check(request)
    for error in checked.errors:
        tell_error(told(error, project))
    for notice in () if options.quiet else (*project.notices, *checked.report.notices):
        say(f"note: {notice}")
    return checked


ACTIONS: dict[str, Callable[[Options, Project], int]] = {"create": _create, "prune": _prune, "show": _show}
