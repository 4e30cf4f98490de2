"""Check what a change has done: the documents that it touches, each against its earlier version."""

from dataclasses import dataclass, field, replace

from pmlint.app import baseline
from pmlint.app.baseline import Covered
from pmlint.app.check import EMPTY_LISTS, Checked, Request, Run, is_skipped, search_of
from pmlint.app.comparison import Comparison, Scope
from pmlint.app.facts import gather_facts, gather_roster
from pmlint.app.gate import gate_findings
from pmlint.app.plugins import use_plugins_of
from pmlint.app.project import Project
from pmlint.app.time_limit import time_limit
from pmlint.app.validate import check_settings
from pmlint.document.parse import parse
from pmlint.engine.baseline import compared
from pmlint.engine.baseline_file import Entry
from pmlint.engine.compare import DRAFT, START, Gate, is_judged_whole, new_suppressions, with_accepted, without_old
from pmlint.engine.lint import is_older, lint, make_plan
from pmlint.engine.verdict import schema_paths
from pmlint.errors import UsageError
from pmlint.model.document import Document
from pmlint.model.problem import Diagnostic, Problem
from pmlint.plugins import prints_aside
from pmlint.repository.changed import Changed, changed_files
from pmlint.repository.wanted import Wanted

NOTHING = "the change touches no postmortem"
MERGED = "it holds once it is merged"


def compare(request: Request, comparison: Comparison) -> Checked:
    """Check a change; the request has the project of the comparison. Raises RepositoryError and what `check` raises."""
    project, sides = comparison.project, comparison.sides
    if request.stdin is not None:
        raise UsageError("a document on standard input has no base", "name its file, or leave --base out")
    use_plugins_of(project)
    accepted = None if request.no_baseline else _accepted(request, project)
    roster = gather_roster(project, sides.repository, (sides.base_id, sides.head_id))
    facts = gather_facts(project, roster)
    plan = make_plan(project.settings, request.choice, project.root, request.as_of, facts, project.files)
    check_settings(project, plan.selection)
    run = _Comparing(request, plan, accepted, comparison=comparison, gate=Gate.of(plan.selection))
    with prints_aside(project.settings.plugins):
        run.judge_all()
    return run.checked()


def files_to_compare(request: Request, comparison: Comparison) -> list[str]:
    """The paths of the documents that `compare` would judge."""
    found = _changed(request, comparison, _wanted(request, comparison))
    return [one.path for one in found if one.path is not None]


@dataclass(slots=True)
class _Comparing(Run):
    comparison: Comparison = field(kw_only=True)
    gate: Gate = field(kw_only=True)

    def judge_all(self) -> None:
        self.note_unknown_people()
        wanted = _wanted(self.request, self.comparison)
        self.errors += wanted.errors
        changed = _changed(self.request, self.comparison, wanted)
        if self.request.only_named and not self.request.paths and not self.request.allow_empty:
            self.errors.append(EMPTY_LISTS)
        for one in changed:
            if one.path is None:
                self._name(one.earlier or "", "the change deletes this postmortem", "")
            else:
                self._judge_changed(one, one.path, wanted)
        self.changed = frozenset(self.documents)
        chosen = self.request.baseline
        place = baseline.place(self.request.project, chosen) if chosen is not None else None
        self.diagnostics += gate_findings(self.comparison, schema_paths(self.plan.judge), place, self.gate)
        if self.comparison.scope is Scope.ALL:
            self.older = 0
            self.judge_found(leaving_out=self.changed | {error.path for error in self.errors})
        elif not (self.documents or self.older or self.errors or any(one.path is None for one in changed)):
            self.notices.append(NOTHING)
        if self.comparison.scope is not Scope.ALL:
            self.note_older()

    def without_accepted(self, found: tuple[Diagnostic, ...], _covered: Covered) -> tuple[Diagnostic, ...]:
        """The findings; of those in documents that the change leaves alone, those of the baseline marked."""
        if self.accepted is None or self.comparison.scope is not Scope.ALL:
            return found
        rest = tuple(one for one in found if one.path not in self.changed)
        marked = [*compared(rest, self.accepted).diagnostics, *(one for one in found if one.path in self.changed)]
        return tuple(sorted(marked, key=lambda one: one.sort_key))

    def _judge_changed(self, one: Changed, path: str, wanted: Wanted) -> None:
        if one.earlier is not None and wanted.takes(one.earlier) and not wanted.takes(path):
            self._name(
                path, "the change moves this postmortem to where none is looked for", "it is judged all the same"
            )
        self.guarded(path, lambda: self._compared(one, path))

    def _compared(self, one: Changed, path: str) -> list[Diagnostic] | None:
        """What the change is held to in a document; None where it is no postmortem, now and before."""
        limit = self.plan.selection.settings.max_size + 1
        data, before = one.read(limit), one.read_earlier(limit)
        if before is not None and before == data and one.path == one.earlier:
            return None  # touched on the disk and not changed
        with time_limit(self.request.seconds):
            earlier, old = self._earlier(one, before)
        with time_limit(self.request.seconds):
            head = self._read(data, path)
            if is_skipped(head) and before is not None and earlier is None:
                return None
            head = self._held(head, earlier)
            if is_older(head, self.plan.selection.settings):
                self.older += 1
                return None
            found = lint(head, self.plan, self.crashes.append)
        self.keep_text(head, found)
        renames = {path: one.earlier or path}
        for suppressed in new_suppressions(found, old, renames):
            message = f"the change suppresses {suppressed.code} here"
            problem = Problem(
                suppressed.problem.span, message, suppressed.reason, anchor=f"suppressed:{suppressed.rule}"
            )
            self.diagnostics += self.gate.finding(path, problem)
        if self.comparison.scope is not Scope.NEW or is_judged_whole(head, earlier):
            return with_accepted(found, old, renames)
        return without_old(found, old, renames)

    def _earlier(self, one: Changed, data: bytes | None) -> tuple[Document | None, list[Diagnostic]]:
        """The earlier version and what was found in it; None and nothing where it was no postmortem."""
        if data is None or one.earlier is None:
            return None, []
        document = self._read(data, one.earlier)
        if is_skipped(document):
            return None, []
        there = replace(self.plan.facts, files=self.comparison.sides.base)
        if is_older(document, self.plan.selection.settings):
            return document, []
        found = lint(document, replace(self.plan, facts=there))
        return document, found if self.accepted is None else list(compared(found, self.accepted).diagnostics)

    def _held(self, head: Document, earlier: Document | None) -> Document:
        """The document as the change is held to it: what would open the gate is named, and not followed."""
        if is_skipped(head):
            self._name(
                head.path, "the change opts this document out with `pmlint: skip`", f"{MERGED}; until then it is judged"
            )
        if earlier is None:
            return head
        if head.status == DRAFT and earlier.status != DRAFT:
            message = f"the change takes the status back from {earlier.status} to draft"
            self._name(head.path, message, "what was an error stays one")
            head = replace(head, status=earlier.status)
        settings = self.plan.selection.settings
        if is_older(head, settings) and not is_older(earlier, settings):
            message = f"the change dates this incident before {settings.effective_from}, when judging starts"
            self._name(head.path, message, "it is judged by the day that it had")
            head = replace(head, incident_date=earlier.incident_date)
        return head

    def _read(self, data: bytes, path: str) -> Document:
        return parse(data, path, self.plan.selection.settings, self.plan.facts.roster)

    def _name(self, path: str, message: str, hint: str) -> None:
        self.diagnostics += self.gate.finding(path, Problem(START, message, hint, anchor="gate"))


def _wanted(request: Request, comparison: Comparison) -> Wanted:
    trees = (comparison.sides.head, comparison.sides.base)
    return Wanted(search_of(request), request.paths, comparison.project.cwd, trees)


def _changed(request: Request, comparison: Comparison, wanted: Wanted) -> list[Changed]:
    """What the change touches of that; nothing where lists of paths were given and are empty."""
    if request.only_named and not request.paths:
        return []
    return changed_files(comparison.sides, wanted, respect_gitignore=request.respect_gitignore)


def _accepted(request: Request, project: Project) -> tuple[Entry, ...] | None:
    """The entries of the base's baseline; None where it has none, if only not yet."""
    there = project.files.is_file(baseline.place(project, request.baseline))
    return baseline.load(project, request.baseline) if there else None
