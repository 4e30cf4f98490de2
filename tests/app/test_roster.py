"""Whom a run knows: from Git, CODEOWNERS, .mailmap and the settings."""

from pathlib import Path

import pytest
from documents import CLEAN
from git_repository import Repo

from pmlint.app.check import NOBODY_KNOWN, Request, check
from pmlint.app.facts import gather_roster
from pmlint.app.project import open_project
from pmlint.model.people import Roster

CODEOWNERS = "* @Dana @acme/SRE dana@example.org\n"
MAILMAP = "Łukasz Nowak <lukasz@example.org>\nThu Hà Nguyễn <thuha@example.org> praman <priya@example.org>\n"


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """A repository with a person, a nick, a machine and somebody whom the forge hides."""
    repo = Repo(tmp_path)
    repo.commit({"docs/postmortems/a.md": CLEAN})
    repo.commit(GIT_AUTHOR_NAME="lnowak", GIT_AUTHOR_EMAIL="lukasz@example.org")
    repo.commit(GIT_AUTHOR_NAME="dependabot[bot]", GIT_AUTHOR_EMAIL="1+dependabot[bot]@users.noreply.github.com")
    repo.commit(GIT_AUTHOR_NAME="Sam", GIT_AUTHOR_EMAIL="77+sam-i@users.noreply.github.com")
    repo.commit(GIT_COMMITTER_NAME="Ada Obi", message="x\n\nCo-authored-by: Bo Lindqvist <bo@example.org>")
    return repo


def names(repo: Repo, settings: str = "") -> Roster:
    """The roster of the repository with these settings."""
    repo.write({".pmlint.yml": settings})
    return gather_roster(open_project(repo.root))


def test_from_git(repo: Repo) -> None:
    roster = names(repo)
    assert sorted(roster.names) == ["Ada Obi", "Bo Lindqvist", "Priya Raman"]
    assert sorted(roster.handles) == ["lnowak", "sam-i"]


def test_from_everything(repo: Repo) -> None:
    repo.write({".github/CODEOWNERS": CODEOWNERS, ".mailmap": MAILMAP, "CODEOWNERS": "* @nobody-else\n"})
    settings = "people: {known: [Ngozi Eze, '@kai'], teams: ['@Acme/Payments', Core Platform], allow: [Ada Obi]}"
    roster = names(repo, settings)
    assert sorted(roster.names) == ["Bo Lindqvist", "Ngozi Eze", "Priya Raman", "Thu Hà Nguyễn", "Łukasz Nowak"]
    assert sorted(roster.handles) == ["dana", "kai", "sam-i"]
    assert sorted(roster.teams) == ["acme/payments", "acme/sre", "core platform"]
    assert roster.not_people == {"ada obi"}


@pytest.mark.parametrize(
    ("sources", "known"),
    [
        ("[]", {"Ngozi Eze"}),
        ("[codeowners]", {"Ngozi Eze", "dana"}),
        ("[mailmap]", {"Ngozi Eze", "Łukasz Nowak", "Thu Hà Nguyễn"}),
        ("[git]", {"Ngozi Eze", "Łukasz Nowak", "Priya Raman", "Ada Obi", "Bo Lindqvist", "sam-i"}),
    ],
)
def test_only_what_the_settings_ask_for(sources: str, known: set[str], repo: Repo) -> None:
    repo.write({"CODEOWNERS": CODEOWNERS, ".mailmap": MAILMAP})
    roster = names(repo, f"people: {{known: [Ngozi Eze], from: {sources}}}")
    assert roster.names | roster.handles == known


def test_no_address_is_kept(repo: Repo) -> None:
    repo.write({"CODEOWNERS": CODEOWNERS, ".mailmap": MAILMAP})
    roster = names(repo)
    assert not [one for one in (*roster.names, *roster.handles, *roster.teams) if "@" in one or "example" in one]


def test_a_shallow_clone_knows_what_is_there(repo: Repo, tmp_path_factory: pytest.TempPathFactory) -> None:
    clone = repo.clone(tmp_path_factory.mktemp("clone") / "c", "--depth=1")
    assert gather_roster(open_project(clone.root)).names == {"Ada Obi", "Bo Lindqvist", "Priya Raman"}


def test_a_run_says_how_many_names_it_knows(repo: Repo) -> None:
    report = check(Request(open_project(repo.root))).report
    assert report.names_known == 5
    assert NOBODY_KNOWN not in report.notices


@pytest.mark.parametrize("broken", ["nothing", "an empty folder", "a file", "no commit"])
def test_a_run_says_that_it_knows_none(broken: str, tmp_path: Path) -> None:
    (tmp_path / "docs/postmortems").mkdir(parents=True)
    (tmp_path / "docs/postmortems/a.md").write_text(CLEAN)
    if broken == "an empty folder":
        (tmp_path / ".git").mkdir()
    elif broken == "a file":
        (tmp_path / ".git").write_text("gitdir: nowhere\n")
    elif broken == "no commit":
        Repo(tmp_path)
    checked = check(Request(open_project(tmp_path)))
    assert (checked.errors, checked.report.names_known, NOBODY_KNOWN in checked.report.notices) == ((), 0, True)
