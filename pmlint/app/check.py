"""Check documents: find them, read them, let the rules judge, and say what came of it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum

from pmlint.app import baseline
from pmlint.app.baseline import Covered
from pmlint.app.facts import gather_facts, gather_roster
from pmlint.app.people import people_of
from pmlint.app.plugins import use_plugins_of
from pmlint.app.project import Project
from pmlint.app.time_limit import SECONDS_OF_A_DOCUMENT, OutOfTimeError, time_limit
from pmlint.app.validate import check_settings
from pmlint.config.read import anchored
from pmlint.document.parse import parse
from pmlint.engine.baseline import compared
from pmlint.engine.baseline_file import Entry
from pmlint.engine.lint import INTERNAL_ERROR, Plan, is_older, lint, make_plan
from pmlint.engine.select import Choice
from pmlint.errors import PmlintError, RepositoryError
from pmlint.model.document import Document
from pmlint.model.problem import Diagnostic, Problem, Report, Severity, State
from pmlint.model.span import Span
from pmlint.plugins import prints_aside
from pmlint.registry import page_address
from pmlint.repository.files import Found, Postmortem, Search, find, relative
from pmlint.repository.patterns import covered

EMPTY_LISTS = RepositoryError("the lists of paths are empty", "pass --allow-empty if they may be")
SKIP = ("pmlint", "skip")
"""A document with this key and value in its front matter is no postmortem."""
NOBODY_KNOWN = "no names of people are known here: `people.known` in the settings names them, or the history of a clone"


def _unwatched(_done: int, _of: int) -> None:
    """Nobody waits."""


class Outcome(Enum):
    """What a run comes to; the values are the exit codes."""

    CLEAN = 0
    FINDINGS = 1
    NOT_DONE = 2


@dataclass(frozen=True, slots=True)
class Request:
    """What to check; paths are relative to the project's working directory, or absolute."""

    project: Project
    paths: tuple[str, ...] = ()
    choice: Choice = field(default_factory=Choice)
    stdin: bytes | None = None
    """A document that is no file; `paths` then is its name."""
    only_named: bool = False
    """Without paths nothing is checked, and not what the settings include."""
    exclude: tuple[str, ...] | None = None
    """Replaces `files.exclude`; patterns start in the working directory."""
    extend_exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    respect_gitignore: bool = True
    allow_empty: bool = False
    as_of: str | None = None
    baseline: str | None = None
    """The file of accepted findings, in place of the settings'."""
    no_baseline: bool = False
    """No finding is accepted."""
    seconds: float = SECONDS_OF_A_DOCUMENT
    """How long one document may take."""
    watch: Callable[[int, int], None] = _unwatched
    """Told before each document how many are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a run found."""

    report: Report
    errors: tuple[PmlintError, ...] = ()
    """What could not be done; all else was."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """Path → text, of the documents with findings."""
    people: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Path → the people named in it, of the documents with findings."""
    crashes: tuple[BaseException, ...] = ()
    """What went wrong inside pmlint; the findings tell of it as PM000."""
    covered: Covered = field(default_factory=Covered)
    changed: frozenset[str] = frozenset()
    """The documents that the change touches, where one is checked."""

    def outcome(self, fail_on: Severity = Severity.ERROR, max_warnings: int | None = None) -> Outcome:
        """The verdict; `fail_on` off: findings never fail the run, but for more warnings than `max_warnings`."""
        found = [one for one in self.report.diagnostics if one.state is State.OPEN]
        if self.errors or any(one.code == INTERNAL_ERROR for one in found):
            return Outcome.NOT_DONE
        warnings = sum(1 for one in found if one.severity is Severity.WARNING)
        too_many = max_warnings is not None and warnings > max_warnings
        fails = fail_on is not Severity.OFF and any(one.severity.rank <= fail_on.rank for one in found)
        return Outcome.FINDINGS if fails or too_many else Outcome.CLEAN


def check(request: Request) -> Checked:
    """Check what is asked for. Raises a PmlintError of its kind where nothing can be judged at all."""
    project = request.project
    use_plugins_of(project)
    accepted = None if request.no_baseline else baseline.load(project, request.baseline)
    facts = gather_facts(project, gather_roster(project))
    plan = make_plan(project.settings, request.choice, project.root, request.as_of, facts, project.files)
    check_settings(project, plan.selection)
    run = Run(request, plan, accepted)
    with prints_aside(project.settings.plugins):
        run.judge_all()
    return run.checked()


def files_to_check(request: Request) -> Found:
    """The files that `check` would read."""
    if request.stdin is not None:
        return _stdin_found(request)
    if request.only_named and not request.paths:
        return Found((), empty=(EMPTY_LISTS,))
    return find(request.paths, search_of(request), request.project.cwd)


@dataclass(slots=True)
class Run:
    """A run while it goes on: what it has found so far."""

    request: Request
    plan: Plan
    accepted: tuple[Entry, ...] | None
    diagnostics: list[Diagnostic] = field(default_factory=list)
    errors: list[PmlintError] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    crashes: list[BaseException] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    people: dict[str, frozenset[str]] = field(default_factory=dict)
    documents: set[str] = field(default_factory=set)
    changed: frozenset[str] = frozenset()
    skips: int = 0
    older: int = 0

    def judge_all(self) -> None:
        """Judge all that is asked for."""
        self.note_unknown_people()
        self.judge_found()

    def judge_found(self, leaving_out: frozenset[str] = frozenset()) -> None:
        """Judge the files that are found, but for those with these paths."""
        found = files_to_check(self.request)
        self.errors += found.errors
        self._note_left_out(found)
        files = [file for file in found.files if file.path not in leaving_out]
        for number, file in enumerate(files):
            self.request.watch(number, len(files))
            self._judge(file)
        self._note_skips(found)
        self.note_older()

    def note_unknown_people(self) -> None:
        """Say so where nobody is known."""
        if not self.plan.facts.roster.size:
            self.notices.append(NOBODY_KNOWN)

    def checked(self) -> Checked:
        """All that was found."""
        covered = Covered(frozenset(self.documents), self.plan.selection.ran(self.plan.met), self.plan.known_keys)
        found = tuple(sorted(self.diagnostics, key=lambda one: one.sort_key))
        report = Report(
            diagnostics=self.without_accepted(found, covered),
            documents=len(self.documents),
            skipped_rules=self.plan.selection.skipped(self.plan.met),
            names_known=self.plan.facts.roster.size,
            notices=tuple(self.notices),
            paths=tuple(sorted(self.documents)),
            failures=tuple(": ".join(filter(None, (one.path, one.message))) for one in self.errors),
        )
        errors, crashes = tuple(self.errors), tuple(self.crashes)
        return Checked(report, errors, self.texts, self.people, crashes, covered, self.changed)

    def without_accepted(self, found: tuple[Diagnostic, ...], covered: Covered) -> tuple[Diagnostic, ...]:
        """The findings, those of the baseline marked."""
        if self.accepted is None:
            return found
        result = compared(found, self.accepted)
        request = self.request
        everything = not request.paths and not request.only_named
        old = baseline.stale(result.left, covered, request.project.root) if everything else ()
        if old:
            number = sum(entry.count for entry in old)
            findings = "1 finding" if number == 1 else f"{number} findings"
            gone = "is" if number == 1 else "are"
            self.notices.append(f"{findings} of the baseline {gone} gone: `pmlint baseline prune` takes them out")
        return result.diagnostics

    def _judge(self, file: Postmortem) -> None:
        def work() -> list[Diagnostic] | None:
            data = self._data(file)
            with time_limit(self.request.seconds):
                return self._found(data, file.path)

        self.guarded(file.path, work)

    def guarded(self, path: str, work: Callable[[], list[Diagnostic] | None]) -> None:
        """Read and judge a file; one that goes wrong must not hide what is wrong in the others.

        `work` gives what the rules say of it, None where it is no postmortem.
        """
        try:
            found = work()
        except RepositoryError as error:
            self.errors.append(error)
            return
        except OutOfTimeError:
            found = [_stopped(path, self.request.seconds)]
        except PmlintError:
            raise
        except Exception as error:
            self.crashes.append(error)
            found = [_crash(path, error)]
        if found is None:
            return
        self.documents.add(path)
        self.diagnostics += found

    def _data(self, file: Postmortem) -> bytes:
        given = self.request.stdin
        return file.read(self.request.project.settings.max_size + 1) if given is None else given

    def _found(self, data: bytes, path: str) -> list[Diagnostic] | None:
        """What the rules say of a document; None for one that is not judged, which is counted."""
        document = parse(data, path, self.plan.selection.settings, self.plan.facts.roster)
        if is_skipped(document):
            self.skips += 1
            return None
        if is_older(document, self.plan.selection.settings):
            self.older += 1
            return None
        found = lint(document, self.plan, self.crashes.append)
        self.keep_text(document, found)
        return found

    def keep_text(self, document: Document, found: list[Diagnostic]) -> None:
        """Keep what a report shows of a document with findings."""
        if found:
            self.texts[document.path] = document.text
            self.people[document.path] = people_of(document)

    def _note_left_out(self, found: Found) -> None:
        for path in found.left_out:
            self.notices.append(f"{path} is excluded and not checked")
        if self.request.allow_empty:
            self.notices += [": ".join(filter(None, (one.path, one.message))) for one in found.empty]
        else:
            self.errors += found.empty

    def _note_skips(self, found: Found) -> None:
        if not self.skips:
            return
        files = "1 file says" if self.skips == 1 else f"{self.skips} files say"
        self.notices.append(f"{files} `pmlint: skip` and {'is' if self.skips == 1 else 'are'} not checked")
        named = self.request.stdin is not None or {*self.request.paths} >= {file.path for file in found.files}
        if not self.documents and not self.older and not named and not self.request.allow_empty:
            message = "every file says `pmlint: skip`, so nothing is checked"
            self.errors.append(RepositoryError(message, "take it out of one, or pass --allow-empty"))

    def note_older(self) -> None:
        """Say how many documents are left to the reports."""
        if self.older:
            day = self.plan.selection.settings.effective_from
            older = "1 document of an incident" if self.older == 1 else f"{self.older} documents of incidents"
            left = "is" if self.older == 1 else "are"
            self.notices.append(f"{older} before {day} {left} left to the reports (`effective-from`), not checked")


def is_skipped(document: Document) -> bool:
    """Whether a document says that it is no postmortem."""
    key, value = SKIP
    return document.front_matter is not None and document.front_matter.data.get(key) == value


def _crash(path: str, error: Exception) -> Diagnostic:
    message = f"pmlint failed on this document ({type(error).__name__}); the other documents were checked"
    hint = "this is a mistake in pmlint: please report it with the document"
    problem = Problem(Span(1, 1, 1, 1), message, hint, anchor="document")
    url = page_address(INTERNAL_ERROR, "internal-error")
    return Diagnostic(path, INTERNAL_ERROR, "internal-error", Severity.ERROR, problem, url)


def _stopped(path: str, seconds: float) -> Diagnostic:
    message = f"the document took longer than {seconds:g} seconds and was not judged to its end"
    hint = "look for a slow `pattern` in your schema or settings (nested repeats as in `(a+)+`), or split the document"
    problem = Problem(Span(1, 1, 1, 1), message, hint, anchor="document", about="")
    code, name = "PM007", "oversized-document"
    return Diagnostic(path, code, name, Severity.ERROR, problem, url=page_address(code, name))


def search_of(request: Request) -> Search:
    """What counts as a postmortem in this run."""
    settings, project = request.project.settings, request.project
    folder = relative(project.cwd, project.root)
    exclude = settings.exclude if request.exclude is None else tuple(_placed(request.exclude, folder))
    return Search(
        root=project.root,
        include=settings.include,
        exclude=(*exclude, *_placed(request.extend_exclude, folder)),
        force_exclude=request.force_exclude,
        respect_gitignore=request.respect_gitignore,
    )


def _placed(patterns: tuple[str, ...], folder: str) -> Iterator[str]:
    return (anchored(pattern, folder) for pattern in patterns)


def _stdin_found(request: Request) -> Found:
    """The document on standard input, under the name it was given."""
    project = request.project
    location = project.cwd / request.paths[0]
    path = relative(location, project.root)
    if request.force_exclude and covered(search_of(request).exclude, path):
        return Found((), left_out=(request.paths[0],))
    return Found((Postmortem(path, location),))
