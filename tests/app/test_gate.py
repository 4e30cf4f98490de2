"""Ways in which a pull request tries to weaken or to dodge its own gate. None turns it green."""

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest
from documents import CLEAN
from git_repository import ENVIRONMENT, Files, Repo, clean

from pmlint.app import baseline
from pmlint.app.check import Checked, Outcome, Request, check
from pmlint.app.compare import compare
from pmlint.app.comparison import Scope, open_comparison
from pmlint.app.project import open_project
from pmlint.engine.select import Choice
from pmlint.model.problem import Severity, State

ROOT = Path(__file__).parents[2]
FOLDER = "docs/postmortems"
BAD = CLEAN.replace(" Owner: @sam.", "")
OLD = f"{FOLDER}/old.md"
NEW = f"{FOLDER}/new.md"
ONE_MORE = "- Page when replicas lag for five minutes. Due: 2026-03-15. Tracked: PAY-1.\n"
SCHEMA = '{"$schema": "https://json-schema.org/draft/2020-12/schema", "$ref": "https://pmlint.dev/schemas/postmortem.schema.json"}'
SETTINGS = "schema: house.schema.json\ntemplates: [docs/template.md]\neffective-from: 2026-01-01\nbaseline: .pmlint-baseline.json\n"
BASE: Files = {
    OLD: CLEAN, ".pmlint.yml": SETTINGS, "house.schema.json": SCHEMA, "docs/template.md": "# Title\n\nDescribe what has happened to whom.\n",
}  # fmt: skip
DEFECT = {NEW: BAD}


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Repo:
    """A repository with a clean postmortem, settings, a schema and a template."""
    repo = Repo(tmp_path_factory.mktemp("origin"))
    repo.commit(BASE)
    return repo


@pytest.fixture
def repo(origin: Repo, tmp_path: Path) -> Repo:
    """A branch of it."""
    repo = origin.clone(tmp_path / "r")
    repo.git("checkout", "-q", "-b", "change")
    return repo


def compared(repo: Repo, choice: Choice | None = None) -> Checked:
    """What the comparison comes to."""
    with closing(open_comparison(repo.root, "origin/main")) as comparison:
        return compare(Request(comparison.project, choice=choice or Choice()), comparison)


def named(checked: Checked) -> list[str]:
    """What is named of the gate."""
    return [f"{one.path}: {one.problem.message}" for one in checked.report.diagnostics if one.code == "PM024"]


def link(path: str, target: str) -> Callable[[Path], None]:
    """Make a symbolic link."""

    def make(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).symlink_to(target)

    return make


def behind_a_link(root: Path) -> None:
    """Move the whole folder away, and leave a link in its place."""
    (root / FOLDER).rename(root / "hidden")
    (root / "hidden/new.md").write_text(BAD)
    (root / FOLDER).symlink_to("../hidden")


class Attack(NamedTuple):
    """What a pull request does besides its bad postmortem, and what is named of it."""

    files: Files
    named: list[str]
    act: Callable[[Path], None] | None = None
    code: str = "PM602"


ADDED, EDITED, GONE = (f"the change {does} {{}}".format for does in ("adds", "edits", "takes away"))
SKIP = "the change opts this document out with `pmlint: skip`"
MOVED = "the change moves this postmortem to where none is looked for"
ATTACKS = {
    "rules off in the settings": Attack(
        {**DEFECT, ".pmlint.yml": SETTINGS + "rules: {missing-owner: off}\n"}, [f".pmlint.yml: {EDITED('the settings')}"]
    ),
    "an override": Attack(
        {**DEFECT, ".pmlint.yml": SETTINGS + "overrides: [{files: ['*'], rules: {PM6: off}, reason: x}]\n"},
        [f".pmlint.yml: {EDITED('the settings')}"],
    ),
    "excluded in the settings": Attack(
        {**DEFECT, ".pmlint.yml": SETTINGS + "files: {exclude: ['**/new.md']}\n"}, [f".pmlint.yml: {EDITED('the settings')}"]
    ),
    "included no longer": Attack(
        {**DEFECT, ".pmlint.yml": SETTINGS + "files: {include: ['nothing/*.md']}\n"}, [f".pmlint.yml: {EDITED('the settings')}"]
    ),
    "effective from later": Attack(
        {**DEFECT, ".pmlint.yml": SETTINGS.replace("2026-01-01", "2027-01-01")}, [f".pmlint.yml: {EDITED('the settings')}"]
    ),
    "settings taken away": Attack({**DEFECT, ".pmlint.yml": None}, [f".pmlint.yml: {GONE('the settings')}"]),
    "settings broken": Attack(
        {**DEFECT, ".pmlint.yml": "rulse: {}\n"},
        [f".pmlint.yml: {EDITED('the settings')}", ".pmlint.yml: the change breaks the settings: there is no key `rulse`"],
    ),
    "settings ahead of the others": Attack(
        {**DEFECT, ".pmlint.yml": None, ".pmlint.yaml": "rules: {missing-owner: off}\n"},
        [f".pmlint.yaml: {ADDED('the settings')}", f".pmlint.yml: {GONE('the settings')}"],
    ),
    "settings as a link": Attack(
        {**DEFECT, ".pmlint.yml": None, "x.yml": "rules: {missing-owner: off}\n"},
        [f".pmlint.yml: {EDITED('the settings')}", ".pmlint.yml: the change breaks the settings: cannot be read: its links run in a circle"], link(".pmlint.yml", "x.yml"),
    ),
    "a schema that allows everything": Attack(
        {**DEFECT, "house.schema.json": "{}"}, [f"house.schema.json: {EDITED('the schema')}"]
    ),
    "a broken schema": Attack(
        {**DEFECT, "house.schema.json": "{"},
        [f"house.schema.json: {EDITED('the schema')}", "house.schema.json: the change breaks the settings: a key in double quotes is expected here"],
    ),
    "another template": Attack({**DEFECT, "docs/template.md": "x\n"}, [f"docs/template.md: {EDITED('a template')}"]),
    "a baseline": Attack(
        {**DEFECT, ".pmlint-baseline.json": '{"version": 1, "findings": []}\n'}, [f".pmlint-baseline.json: {ADDED('the baseline')}"]
    ),
    "a plugin": Attack(
        {**DEFECT, ".pmlint.yml": SETTINGS + "plugins: [evil]\n", "evil.py": "open('ran', 'w')\n"}, [f".pmlint.yml: {EDITED('the settings')}"]
    ),
    "attributes": Attack({**DEFECT, ".gitattributes": "*.md -diff -text binary filter=x\n"}, []),
    "ignored": Attack({**DEFECT, ".gitignore": "*.md\n", ".pmlintignore": "*.md\n", f"{FOLDER}/.gitignore": "*\n"}, []),
    "a committed cache": Attack({**DEFECT, ".pmlint_cache/x.json": "{}", ".cache/pmlint/x": b"\x80\x04."}, []),
    "opted out": Attack({NEW: BAD.replace("status:", "pmlint: skip\nstatus:")}, [f"{NEW}: {SKIP}"]),
    "an old one opted out": Attack({OLD: BAD.replace("status:", "pmlint: skip\nstatus:")}, [f"{OLD}: {SKIP}"]),
    "back to draft": Attack(
        {OLD: BAD.replace("published", "draft")}, [f"{OLD}: the change takes the status back from published to draft"]
    ),
    "an incident of the past": Attack(
        {OLD: BAD.replace("2026-02-11T", "2025-02-11T")}, [f"{OLD}: the change dates this incident before 2026-01-01, when judging starts"]
    ),
    "renamed to a README": Attack({OLD: None, f"{FOLDER}/README.md": CLEAN + ONE_MORE}, [f"{FOLDER}/README.md: {MOVED}"]),
    "renamed to another ending": Attack({OLD: None, f"{FOLDER}/old.txt": CLEAN + ONE_MORE}, [f"{FOLDER}/old.txt: {MOVED}"]),
    "renamed to another folder": Attack({OLD: None, "archive/old.md": CLEAN + ONE_MORE}, [f"archive/old.md: {MOVED}"]),
    "renamed into a folder that is never looked into": Attack(
        {OLD: None, f"{FOLDER}/node_modules/old.md": CLEAN + ONE_MORE}, [f"{FOLDER}/node_modules/old.md: {MOVED}"]
    ),
    "large letters": Attack({f"{FOLDER}/NEW.MD": BAD}, []),
    "a folder in large letters": Attack({"docs/PostMortems/new.md": BAD}, []),
    "a link to a file elsewhere": Attack({"elsewhere/x.md": BAD}, [], link(NEW, "../../elsewhere/x.md")),
    "a link to a folder elsewhere": Attack({"elsewhere/new.md": BAD}, [], link(f"{FOLDER}/2026", "../../elsewhere")),
    "a link to everything": Attack({"elsewhere/x.md": BAD, "src/x.py": ""}, [], link(f"{FOLDER}/2026", "../..")),
    "the folder itself a link": Attack({}, [f"hidden/old.md: {MOVED}"], behind_a_link),
    "the id of another": Attack(
        {OLD: CLEAN.replace("status:", "id: PM-1\nstatus:"), NEW: BAD.replace("status:", "id: PM-1\nstatus:")}, []
    ),
    "another id": Attack({OLD: BAD.replace("status:", "id: PM-2\nstatus:")}, []),
    "a huge file": Attack({OLD: CLEAN + "x " * 200_000}, [], code="PM007"),
    "not UTF-8": Attack({OLD: b"\xff" + BAD.encode()}, [], code="PM001"),
    "empty": Attack({OLD: ""}, [], code="PM003"),
    "front matter that is never closed": Attack({OLD: "---\npmlint: skip\n"}, [], code="PM001"),
}  # fmt: skip


@pytest.mark.parametrize("committed", [True, False], ids=["committed", "on the disk"])
@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
def test_no_way_around_the_gate(attack: Attack, committed: bool, repo: Repo) -> None:
    if sys.platform == "win32" and attack.act is not None:
        pytest.skip("symbolic links")
    outside = (
        attack.act is not None or {".gitignore", "archive/old.md", "docs/PostMortems/new.md"} & attack.files.keys()
    )
    if not committed and outside:
        pytest.skip("what Git does not know it cannot be told to follow")
    repo.write(attack.files)
    if attack.act is not None:
        attack.act(repo.root)
    if committed:
        repo.git("add", "-A", "-f")
        repo.git("commit", "-q", "-m", "x")
    checked = compared(repo)
    assert checked.errors == ()
    found = [one.code for one in checked.report.diagnostics if one.severity.value == "error" and one.code != "PM024"]
    assert found == [attack.code]
    assert checked.outcome() is Outcome.FINDINGS
    assert named(checked) == attack.named
    assert not (repo.root / "ran").exists()


def test_a_baseline_of_the_command_line(repo: Repo) -> None:
    repo.commit({"accepted.json": "{}", **DEFECT})
    with closing(open_comparison(repo.root, "origin/main")) as comparison:
        checked = compare(Request(comparison.project, baseline="accepted.json"), comparison)
    assert (checked.outcome(), named(checked)) == (Outcome.FINDINGS, [f"accepted.json: {ADDED('the baseline')}"])


def test_what_is_named_stays_an_information(repo: Repo) -> None:
    repo.commit({".pmlint.yml": SETTINGS + "rules: {missing-owner: off}\n", OLD: None})
    checked = compared(repo)
    assert (checked.outcome(), named(checked)) == (
        Outcome.CLEAN, [f".pmlint.yml: {EDITED('the settings')}", f"{OLD}: the change deletes this postmortem"]
    )  # fmt: skip
    assert named(compared(repo, Choice(ignore=("PM024",)))) == []


def test_broken_settings_are_an_error_whatever_the_rules_say(repo: Repo) -> None:
    repo.commit({".pmlint.yml": "rulse: {}\n"})
    checked = compared(repo, Choice(ignore=("PM024",)))
    assert named(checked) == [".pmlint.yml: the change breaks the settings: there is no key `rulse`"]
    assert checked.outcome() is Outcome.FINDINGS
    place = next(one.problem.span for one in checked.report.diagnostics if one.code == "PM024")
    assert (place.line, place.column) == (1, 1)


def test_a_pyproject_counts_for_its_table(repo: Repo) -> None:
    repo.commit({"pyproject.toml": "[project]\nname = 'x'\n"})
    assert named(compared(repo)) == []
    repo.commit({"pyproject.toml": "[tool.pmlint]\nextends = 'strict'\n"})
    assert named(compared(repo)) == [f"pyproject.toml: {ADDED('the settings')}"]


def accepted_in(repo: Repo, files: Files) -> str:
    """A commit with these files, whose findings are accepted in a baseline."""
    repo.write({**files, ".pmlint.yml": SETTINGS})
    project = open_project(repo.root)
    checked = check(Request(project, no_baseline=True))
    baseline.create(project, None, checked.report.diagnostics, checked.covered)
    return repo.commit()


ITEM = "- Reject pool sizes below 20 in the configuration check. Due: 2026-03-01. Tracked: PAY-4821.\n"
ACCEPTED = {
    "an unrelated edit": ({OLD: BAD + "\nMore.\n"}, []),
    "the same once more": ({OLD: BAD + ITEM}, ["old.md:34"]),
    "published": ({"docs/postmortems/draft.md": BAD}, []),
    "the id of one whose findings are accepted": ({NEW: BAD.replace("status:", "id: PM-9\nstatus:")}, ["new.md:33"]),
    "its id given to another": ({"docs/postmortems/clean.md": BAD.replace("status:", "id: PM-9\nstatus:")}, ["clean.md:33"]),
    "its path given to another": ({"docs/postmortems/x/old.md": BAD}, ["x/old.md:32"]),
}  # fmt: skip


@pytest.mark.parametrize(("change", "found"), ACCEPTED.values(), ids=ACCEPTED)
def test_the_baseline_of_the_base_holds_for_what_it_was_made_of(change: Files, found: list[str], repo: Repo) -> None:
    files = {
        OLD: BAD, "docs/postmortems/clean.md": CLEAN, "docs/postmortems/draft.md": BAD.replace("published", "draft"),
        "docs/postmortems/named.md": BAD.replace("status:", "id: PM-9\nstatus:"),
    }  # fmt: skip
    base = accepted_in(repo, files)
    repo.commit(change)
    with closing(open_comparison(repo.root, base)) as comparison:
        checked = compare(Request(comparison.project), comparison)
    errors = [one for one in checked.report.diagnostics if one.state is State.OPEN and one.severity is Severity.ERROR]
    assert [f"{one.path.removeprefix(FOLDER + '/')}:{one.problem.span.line}" for one in errors] == found
    with closing(open_comparison(repo.root, base, Scope.ALL)) as comparison:
        checked = compare(Request(comparison.project), comparison)
    errors = [one for one in checked.report.diagnostics if one.state is State.OPEN and one.severity is Severity.ERROR]
    assert [f"{one.path.removeprefix(FOLDER + '/')}:{one.problem.span.line}" for one in errors] == found


def test_suppressions_that_the_change_adds_are_named(repo: Repo) -> None:
    comment = " <!-- pmlint-ignore PM602: the vendor owns it -->"
    repo.commit({OLD: BAD.replace("PAY-4821.", f"PAY-4821.{comment}")})
    checked = compared(repo)
    assert (checked.outcome(), named(checked)) == (Outcome.CLEAN, [f"{OLD}: the change suppresses PM602 here"])
    base = repo.git("rev-parse", "HEAD")
    repo.commit({OLD: BAD.replace("PAY-4821.", f"PAY-4821.{comment}") + "\nMore.\n"})
    with closing(open_comparison(repo.root, base)) as comparison:
        assert named(compare(Request(comparison.project), comparison)) == []
    repo.commit({OLD: BAD})
    with closing(open_comparison(repo.root, base)) as comparison:
        assert compare(Request(comparison.project), comparison).outcome() is Outcome.FINDINGS


EVIL = "open({!r}, 'w').close()\n"
SHADOWS = ["yaml.py", "git/__init__.py", "jsonschema.py", "markdown_it/__init__.py", "argparse.py", "sitecustomize.py", "pathlib.py", "gitdb.py", "dataclasses.py"]  # fmt: skip


@pytest.mark.parametrize("start", [["-c", "import sys; del sys.path[0]; from pmlint.cli import main; sys.exit(main())"], ["-m", "pmlint"]], ids=["script", "module"])  # fmt: skip
def test_modules_of_the_checkout_are_not_loaded(start: list[str], repo: Repo) -> None:
    ran = repo.root / "ran"
    files: dict[str, str | bytes | None] = {name: EVIL.format(str(ran)) for name in SHADOWS}
    files["evil-1.dist-info/entry_points.txt"] = "[pmlint.rules]\nevil = yaml\n"
    files["evil-1.dist-info/METADATA"] = "Metadata-Version: 2.1\nName: evil\nVersion: 1\n"
    files[".pmlint.yml"] = SETTINGS + "plugins: [evil]\n"
    repo.commit({**DEFECT, **files})
    clone = {**clean(), **ENVIRONMENT}
    package = {"PYTHONPATH": os.pathsep.join(path for path in [str(ROOT), *sys.path] if path)}
    done = subprocess.run(
        [sys.executable, *start, "check", "--base", "origin/main"], cwd=repo.root, env={**clone, **package},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    assert "PM602" in done.stdout
    assert not ran.exists()
