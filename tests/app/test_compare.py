"""What a change is held to, in real repositories: a base of bad postmortems, a change, and what must come of it."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest
from documents import CLEAN
from git_repository import Files, Repo

from pmlint.app.check import Checked, Request
from pmlint.app.compare import NOTHING, compare, files_to_compare
from pmlint.app.comparison import Scope, open_comparison
from pmlint.app.facts import gather_roster
from pmlint.errors import PmlintError
from pmlint.model.problem import Severity, State

FOLDER = "docs/postmortems"
BAD = CLEAN.replace(" Owner: @sam.", "").replace(" Due: 2026-03-15.", "")
ONE_MORE = "- Page when replicas lag for five minutes. Due: 2026-03-15. Tracked: PAY-1.\n"
DRAFT = BAD.replace("status: published", "status: draft")
OLD = {f"{FOLDER}/old-{number}.md": BAD.replace("Checkout", f"Checkout {number}") for number in range(30)} | {
    f"{FOLDER}/draft.md": DRAFT, f"{FOLDER}/clean.md": CLEAN, f"{FOLDER}/skipped.md": BAD.replace("status:", "pmlint: skip\nstatus:"),
    "src/main.py": "pass\n",
}  # fmt: skip
ZERO = f"{FOLDER}/old-0.md"
TEXT = str(OLD[ZERO])


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Repo:
    """A repository of thirty bad postmortems, a bad draft, a clean one and one that is none."""
    repo = Repo(tmp_path_factory.mktemp("origin"))
    repo.commit(OLD)
    return repo


@pytest.fixture
def repo(origin: Repo, tmp_path: Path) -> Repo:
    """A branch of it."""
    repo = origin.clone(tmp_path / "r")
    repo.git("checkout", "-q", "-b", "change")
    return repo


def compared(repo: Repo, base: str = "origin/main", *paths: str, scope: Scope = Scope.NEW, cwd: str = ".") -> Checked:
    """What the comparison comes to."""
    with closing(open_comparison(repo.root / cwd, base, scope)) as comparison:
        return compare(Request(comparison.project, paths), comparison)


def errors(checked: Checked) -> list[str]:
    """`file:line code` of each open error."""
    assert checked.errors == ()
    return [
        f"{one.path.removeprefix(FOLDER + '/')}:{one.problem.span.line} {one.code}"
        for one in checked.report.diagnostics
        if one.state is State.OPEN and one.severity is Severity.ERROR
    ]


def named(checked: Checked) -> list[str]:
    """What is named of the gate."""
    return [f"{one.path}: {one.problem.message}" for one in checked.report.diagnostics if one.code == "PM024"]


class Case(NamedTuple):
    """A change and the errors that it is held to."""

    change: Files
    errors: Sequence[str] = ()
    documents: int = 1
    old: int = 0


MOVED = {ZERO: None, f"{FOLDER}/2026/elsewhere.md": TEXT}
CHANGES = {
    "nothing of ours": Case({"src/main.py": "x = 1\n"}, documents=0),
    "a clean new one": Case({f"{FOLDER}/new.md": CLEAN}),
    "a bad new one": Case({f"{FOLDER}/new.md": BAD}, ["new.md:32 PM602", "new.md:33 PM603"]),
    "a bad new one and an unrelated edit": Case(
        {f"{FOLDER}/new.md": BAD, ZERO: TEXT + "\nMore.\n"}, ["new.md:32 PM602", "new.md:33 PM603"], documents=2, old=2
    ),
    "an unrelated edit in an old one": Case({ZERO: TEXT.replace("No order", "Not one order")}, old=2),
    "lines above old findings": Case({ZERO: TEXT.replace("## Timeline", "One more line.\n\n" * 40 + "## Timeline")}, old=2),
    "one new defect in an old one": Case({ZERO: TEXT + ONE_MORE}, ["old-0.md:34 PM602"], old=2),
    "one repaired, one new": Case(
        {ZERO: TEXT.replace("check. Due", "check. Owner: @sam. Due") + ONE_MORE}, ["old-0.md:34 PM602"], old=1
    ),
    "an old bad item reworded": Case({ZERO: TEXT.replace("Reject pool sizes below 20", "Reject pool sizes below 25")}, old=2),
    "old items in another order": Case({ZERO: TEXT.replace(TEXT[TEXT.index("- Reject") :], "".join(sorted(TEXT[TEXT.index("- Reject") :].splitlines(keepends=True))))}, old=2),
    "a section taken away": Case({ZERO: TEXT.replace("## What went well\n- The edge cache kept half of the reads alive.\n", "")}, ["old-0.md:31 PM201"], old=2),
    "renamed": Case(MOVED, old=2),
    "renamed and edited": Case({ZERO: None, f"{FOLDER}/x.md": TEXT + ONE_MORE}, ["x.md:34 PM602"], old=2),
    "two swapped": Case({ZERO: OLD[f"{FOLDER}/old-1.md"], f"{FOLDER}/old-1.md": TEXT}, documents=2, old=4),
    "an id added": Case({ZERO: TEXT.replace("status:", "id: PM-2026-014\nstatus:")}, old=2),
    "published": Case({f"{FOLDER}/draft.md": BAD}, ["draft.md:32 PM602", "draft.md:33 PM603"]),
    "published by an alias": Case({f"{FOLDER}/draft.md": DRAFT.replace("draft", "final")}, ["draft.md:32 PM602", "draft.md:33 PM603"]),
    "closed": Case({ZERO: TEXT.replace("published", "closed")}, ["old-0.md:32 PM602", "old-0.md:33 PM603"]),
    "a draft goes on": Case({f"{FOLDER}/draft.md": DRAFT + "More.\n"}, old=2),
    "a draft in review": Case({f"{FOLDER}/draft.md": DRAFT.replace("draft", "in-review")}, old=2),
    "no longer skipped": Case({f"{FOLDER}/skipped.md": BAD}, ["skipped.md:32 PM602", "skipped.md:33 PM603"]),
    "skipped as before": Case({f"{FOLDER}/skipped.md": f"{OLD[f'{FOLDER}/skipped.md']}More.\n"}, documents=0),
    "deleted": Case({ZERO: None}, documents=0),
    "no postmortem by name": Case({f"{FOLDER}/README.md": BAD, "docs/other.md": BAD, f"{FOLDER}/x.txt": BAD}, documents=0),
    "not UTF-8": Case({ZERO: b"\xff" + TEXT.encode()}, ["old-0.md:1 PM001"]),
    "huge": Case({ZERO: TEXT + "x " * 200_000}, ["old-0.md:1 PM007"]),
}  # fmt: skip


@pytest.mark.parametrize("committed", [True, False], ids=["committed", "on the disk"])
@pytest.mark.parametrize("case", CHANGES.values(), ids=CHANGES)
def test_a_change_is_held_to_what_it_did(case: Case, committed: bool, repo: Repo) -> None:
    repo.write(case.change)
    if committed:
        repo.commit()
    checked = compared(repo)
    assert errors(checked) == [*case.errors]
    states = [one.state for one in checked.report.diagnostics if one.severity is not Severity.INFO]
    assert (checked.report.documents, states.count(State.OLD)) == (case.documents, case.old)
    deleted = ZERO in case.change and case.change[ZERO] is None
    assert (NOTHING in checked.report.notices) is (case.documents == 0 and not deleted)


FIRST = "alpha beta gamma delta epsilon zeta eta theta iota kappa"
SECOND = "north south east west up down left right in out"


def test_ten_times_one_repaired_and_one_new(repo: Repo) -> None:
    items = [f"- Move queue {number} of the {word} pages to the new broker. Due: 2026-03-01. Tracked: PAY-{number}.\n"
             for number, word in enumerate(FIRST.split())]  # fmt: skip
    base = repo.commit({f"{FOLDER}/many.md": TEXT + "".join(items)})
    repaired = [item.replace(" Due:", " Owner: @lee. Due:") for item in items]
    new = [f"- Write a test that kills node {number} of rack {word}. Due: 2026-03-01. Tracked: OPS-{number}.\n"
           for number, word in enumerate(SECOND.split())]  # fmt: skip
    repo.write(
        {f"{FOLDER}/many.md": TEXT.replace("## Summary", "More.\n\n" * 10 + "## Summary") + "".join(repaired + new)}
    )
    found = errors(compared(repo, base))
    assert found == [f"many.md:{line} PM602" for line in range(64, 74)]


@pytest.mark.skipif(sys.platform == "win32", reason="names that Windows forbids")
@pytest.mark.parametrize("committed", [True, False])
@pytest.mark.parametrize(
    "name", ["a b.md", 'q"uo\'te.md', "new\nline.md", "tab\t.md", ":colon.md", "-dash.md", "--base=x.md", "ü.md", "*.md", "$(x).md", "UPPER.MD", "\udcff.md"]
)  # fmt: skip
def test_names_of_every_kind(name: str, committed: bool, repo: Repo) -> None:
    if name == "\udcff.md" and sys.platform != "linux":
        pytest.skip("names that are not UTF-8")
    files = {f"{FOLDER}/{name}": BAD, ZERO: TEXT + ONE_MORE}
    repo.write(files)
    if committed:
        repo.commit()
    expected = sorted([f"{name}:32 PM602", f"{name}:33 PM603", "old-0.md:34 PM602"])
    assert sorted(errors(compared(repo))) == expected
    assert sorted(errors(compared(repo, "origin/main", f"{FOLDER}/{name}"))) == [
        one for one in expected if not one.startswith("old")
    ]
    if committed:
        second = repo.git("rev-parse", "HEAD")
        repo.commit({f"{FOLDER}/{name}": BAD + ONE_MORE})
        assert errors(compared(repo, second)) == [f"{name}:34 PM602"]


PATHS = {
    "a file": ([ZERO], ["old-0.md:34 PM602"], 1),
    "a folder": (["docs"], ["new.md:32 PM602", "new.md:33 PM603", "old-0.md:34 PM602"], 2),
    "the folder with a slash": ([f"{FOLDER}/"], ["new.md:32 PM602", "new.md:33 PM603", "old-0.md:34 PM602"], 2),
    "a pattern": ([f"{FOLDER}/n*.md"], ["new.md:32 PM602", "new.md:33 PM603"], 1),
    "a file that did not change": ([f"{FOLDER}/old-5.md"], [], 0),
    "a file of another name": (["notes.txt"], ["notes.txt:32 PM602", "notes.txt:33 PM603"], 1),
    "everything": (["."], ["new.md:32 PM602", "new.md:33 PM603", "old-0.md:34 PM602"], 2),
}  # fmt: skip


@pytest.mark.parametrize(("paths", "found", "documents"), PATHS.values(), ids=PATHS)
def test_paths_limit_the_comparison(paths: list[str], found: list[str], documents: int, repo: Repo) -> None:
    repo.commit({f"{FOLDER}/new.md": BAD, ZERO: TEXT + ONE_MORE, "notes.txt": BAD})
    checked = compared(repo, "origin/main", *paths)
    assert (errors(checked), checked.report.documents) == (found, documents)


def test_a_path_that_is_nowhere(repo: Repo) -> None:
    checked = compared(repo, "origin/main", "nothing.md", "../out.md", ZERO)
    assert [(one.path.rpartition("/")[2], one.message) for one in checked.errors] == [
        ("nothing.md", "there is no such file or folder"),
        ("out.md", "lies outside the repository and has no base"),
    ]
    assert NOTHING not in checked.report.notices


def test_from_a_folder_below(repo: Repo) -> None:
    repo.commit({ZERO: TEXT + ONE_MORE})
    assert errors(compared(repo, "origin/main", cwd="docs")) == ["old-0.md:34 PM602"]
    assert errors(compared(repo, "origin/main", "old-0.md", cwd=FOLDER)) == ["old-0.md:34 PM602"]


SCOPES = {
    Scope.NEW: (["old-0.md:34 PM602"], 1),
    Scope.CHANGED: (["old-0.md:32 PM602", "old-0.md:33 PM603", "old-0.md:34 PM602"], 1),
}


@pytest.mark.parametrize(("scope", "expected"), SCOPES.items(), ids=[scope.value for scope in SCOPES])
def test_scopes(scope: Scope, expected: tuple[list[str], int], repo: Repo) -> None:
    repo.commit({ZERO: TEXT + ONE_MORE})
    checked = compared(repo, scope=scope)
    assert (errors(checked), checked.report.documents) == expected


def test_all_documents_with_the_settings_of_the_base(repo: Repo) -> None:
    repo.commit({ZERO: TEXT + ONE_MORE, ".pmlint.yml": "rules: {missing-owner: off}\n"})
    checked = compared(repo, scope=Scope.ALL)
    assert len(errors(checked)) == 30 * 2 + 1
    assert checked.report.documents == 32
    assert named(checked) == [".pmlint.yml: the change adds the settings"]


def test_only_what_parted_from_the_base(repo: Repo) -> None:
    """What others have merged meanwhile is no part of the change."""
    repo.commit({f"{FOLDER}/ours.md": BAD})
    repo.git("checkout", "-q", "main")
    repo.commit({f"{FOLDER}/theirs.md": BAD, ZERO: TEXT + ONE_MORE})
    repo.git("checkout", "-q", "change")
    assert errors(compared(repo, "main")) == ["ours.md:32 PM602", "ours.md:33 PM603"]


def test_a_file_touched_and_not_changed(repo: Repo) -> None:
    os.utime(repo.root / ZERO, (1, 1))
    checked = compared(repo, scope=Scope.CHANGED)
    assert (errors(checked), checked.report.documents, NOTHING in checked.report.notices) == ([], 0, True)
    assert len(errors(compared(repo, scope=Scope.ALL))) == 60


def test_links_are_judged_by_the_files_that_they_were(repo: Repo) -> None:
    """A relative link that was broken before is old; one that the change breaks is new."""
    linked = CLEAN.replace("half of the reads", "half of the [reads](gone.md) of [it](there.md)")
    base = repo.commit({f"{FOLDER}/l.md": linked, f"{FOLDER}/there.md": CLEAN})
    repo.commit({f"{FOLDER}/l.md": linked + "\nMore.\n", f"{FOLDER}/there.md": None})
    found = {one.problem.message: one.state for one in compared(repo, base).report.diagnostics if one.code == "PM015"}
    assert [(text.split("`")[1], state) for text, state in sorted(found.items())] == [
        ("gone.md", State.OLD), ("there.md", State.OPEN)
    ]  # fmt: skip


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links")
def test_what_stands_behind_links(repo: Repo) -> None:
    repo.write({"content/a.md": BAD, "content/2026/b.md": BAD})
    (repo.root / FOLDER / "a.md").symlink_to("../../content/a.md")
    (repo.root / FOLDER / "2026").symlink_to("../../content/2026")
    base = repo.commit()
    repo.commit({"content/a.md": BAD + ONE_MORE, "content/2026/b.md": BAD + ONE_MORE, "content/2026/c.md": BAD})
    assert errors(compared(repo, base)) == [
        "2026/b.md:34 PM602",
        "2026/c.md:32 PM602",
        "2026/c.md:33 PM603",
        "a.md:34 PM602",
    ]
    (repo.root / FOLDER / "out.md").symlink_to("/etc/passwd")
    checked = compared(repo, base)
    assert [(one.path, one.message) for one in checked.errors] == [
        (f"{FOLDER}/out.md", "is a link that leads out of the repository and is not read")
    ]
    repo.commit()
    assert [one.message for one in compared(repo, base).errors] == [
        "is a link that leads to no file of the repository and is not read"
    ]


def test_the_files_of_a_comparison(repo: Repo) -> None:
    repo.commit({f"{FOLDER}/new.md": BAD, ZERO: None})
    with closing(open_comparison(repo.root, "origin/main")) as comparison:
        assert files_to_compare(Request(comparison.project), comparison) == [f"{FOLDER}/new.md"]


@pytest.mark.parametrize(
    "prepare", [lambda _: None, lambda root: (root / ".git").mkdir(), Repo], ids=["nothing", "empty", "no commit"]
)
def test_what_has_no_base(prepare: Callable[[Path], object], tmp_path: Path) -> None:
    prepare(tmp_path)
    with pytest.raises(PmlintError, match=r"no Git repository|no commit here yet"):
        open_comparison(tmp_path, "auto")


SETTINGS: Mapping[str, Files] = {
    "settings": {".pmlint.yml": "rules: {missing-owner: off}\n"},
    "in pyproject": {"pyproject.toml": '[tool.pmlint.rules]\nmissing-owner = "off"\n'},
    "extended": {".pmlint.yml": "extends: house/rules.yml\n", "house/rules.yml": "rules: {missing-owner: off}\n"},
}


@pytest.mark.parametrize("files", SETTINGS.values(), ids=SETTINGS)
def test_settings_of_the_base_hold(files: Files, repo: Repo) -> None:
    base = repo.commit(files)
    repo.commit({ZERO: TEXT + ONE_MORE, **dict.fromkeys(files)})
    checked = compared(repo, base)
    assert errors(checked) == []
    assert named(checked) == [f"{path}: the change takes away the settings" for path in sorted(files)]


def test_broken_settings_of_the_base(repo: Repo) -> None:
    base = repo.commit({".pmlint.yml": "rulse: {}\n"})
    repo.commit({".pmlint.yml": ""})
    with pytest.raises(PmlintError, match="in the base: there is no key `rulse`"):
        compared(repo, base)


def test_people_are_those_of_the_base_and_the_authors_of_both(repo: Repo) -> None:
    settings = "people: {known: [Ngozi Eze]}\n"
    base = repo.commit({"CODEOWNERS": "* @dana\n", ".mailmap": "Lee Sung <lee@example.org>\n", ".pmlint.yml": settings})
    repo.commit({"CODEOWNERS": None, ".mailmap": None, ".pmlint.yml": None}, GIT_AUTHOR_NAME="Thu Hà Nguyễn")
    with closing(open_comparison(repo.root, base)) as comparison:
        roster = gather_roster(comparison.project, comparison.sides.repository, (base, comparison.sides.head_id))
        report = compare(Request(comparison.project), comparison).report
    assert (roster.names, roster.handles) == ({"Ngozi Eze", "Lee Sung", "Thu Hà Nguyễn", "Priya Raman"}, {"dana"})
    assert report.names_known == 5
