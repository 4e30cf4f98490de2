"""The hooks, run by pre-commit itself: which files each looks at, and when a commit is stopped.

pre-commit installs pmlint from this tree as it would from a tag, so this needs the package index.
"""

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from documents import CLEAN

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("pmlint", "schemas", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
"""What pre-commit needs of this repository."""
BAD = CLEAN.replace(" Owner: @sam.", "")
SETTINGS = "files: {include: ['docs/**/*.md']}\n"
NAMES = (
    "docs/postmortems/a b.md",
    'docs/postmortems/it\'s "quoted".md',
    "docs/postmortems/$(touch pwned) `touch pwned`.md",
    "docs/postmortems/[a]*.md",
    "docs/postmortems/%0A::error::x.md",
    "docs/post-mortem/umlaut-ü.md",
    "incidents/-x.md",
    "-v/postmortems/a.md",
    "--exclude=**/postmortems/a.md",
    "@list/incident/a.md",
)
NAMES_OF_POSIX = ("docs/postmortems/new\nline.md", "docs/postmortems/:colon.md", "docs/postmortems/tab\t.md")

pytestmark = pytest.mark.skipif(
    find_spec("pre_commit") is None, reason='pre-commit is not installed: pip install -e ".[dev]"'
)


def run(folder: Path, *command: str, home: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run a program as somebody without settings of Git, of pre-commit or of pmlint."""
    left_out = ("GIT_", "PMLINT", "PRE_COMMIT", "GITHUB", "PYTHON", "SKIP")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(left_out)}
    environment |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    environment |= {f"GIT_{role}_{key}": "a@b.example" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")}
    if home is not None:
        environment["PRE_COMMIT_HOME"] = str(home)
    return subprocess.run(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def repository(folder: Path, files: dict[str, str]) -> Path:
    """A repository with these files added."""
    folder.mkdir(parents=True, exist_ok=True)
    run(folder, "git", "init", "--quiet", "--initial-branch", "main")
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    assert run(folder, "git", "add", "--all").returncode == 0
    return folder


class Hooks:
    """pre-commit with the hooks of this tree."""

    def __init__(self, source: Path, commit: str, home: Path) -> None:
        self.source, self.commit, self.home = source, commit, home

    def __call__(self, folder: Path, hook: str, *selection: str, args: str = "") -> subprocess.CompletedProcess[str]:
        """Run a hook on what is in the index, or on what `selection` says."""
        given = f", args: {args}" if args else ""
        hooks = f"hooks: [{{id: {hook}, verbose: true{given}}}]"
        config = folder.parent / f"{folder.name}.yaml"
        config.write_text(
            f"repos: [{{repo: {self.source.as_posix()}, rev: {self.commit}, {hooks}}}]\n", encoding="utf-8"
        )
        pre_commit = (sys.executable, "-m", "pre_commit", "run", hook, "--config", str(config), "--color", "never")
        return run(folder, *pre_commit, *selection, home=self.home)


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This tree as a repository with a commit."""
    folder = tmp_path_factory.mktemp("source") / "pmlint"
    folder.mkdir()
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / part, folder / part)
    repository(folder, {})
    assert run(folder, "git", "commit", "--quiet", "--message", "all").returncode == 0
    return folder


@pytest.fixture(scope="module")
def hooks(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Hooks:
    home = tmp_path_factory.mktemp("pre-commit")
    commit = run(source, "git", "rev-parse", "HEAD").stdout.strip()
    config = home / "config.yaml"
    config.write_text(
        f"repos: [{{repo: {source.as_posix()}, rev: {commit}, hooks: [{{id: pmlint}}]}}]\n", encoding="utf-8"
    )
    pre_commit = (sys.executable, "-m", "pre_commit", "install-hooks", "--config", str(config))
    done = run(repository(home / "any", {}), *pre_commit, home=home)
    if done.returncode != 0 and not os.environ.get("CI"):
        pytest.skip(f"pre-commit cannot install pmlint (it needs the package index): {done.stdout[-300:]}")
    assert done.returncode == 0, done.stdout + done.stderr
    return Hooks(source, commit, home)


def worktree(folder: Path) -> list[Path]:
    """What stands in a repository besides Git's own files."""
    return sorted(path for path in folder.rglob("*") if ".git" not in path.parts)


def lines_with(text: str, words: str) -> list[str]:
    """The lines of what pre-commit printed in which pmlint says this."""
    return [line for line in text.split("\n") if words in line]


@pytest.mark.parametrize(
    ("files", "code", "findings"),
    [
        pytest.param({"docs/postmortems/a.md": CLEAN}, 0, [], id="good"),
        pytest.param({"docs/postmortems/a.md": BAD}, 1, ["docs/postmortems/a.md"], id="bad"),
        pytest.param({"docs/notes/a.md": BAD, "docs/postmortems/a.txt": BAD}, 0, [], id="elsewhere"),
        pytest.param({"docs/postmortems/README.md": BAD}, 0, [], id="excluded by default"),
        pytest.param(
            {"docs/postmortems/a.md": BAD, ".pmlint.yml": "files: {exclude: ['docs/**']}\n"}, 0, [], id="excluded"
        ),
        pytest.param(
            {"Incident/a.md": BAD, "x/incidents/a.md": BAD, "post-mortems/2026/a.markdown": BAD},
            1,
            ["post-mortems/2026/a.markdown", "x/incidents/a.md"],
            id="folders by other names",
        ),
    ],
)
def test_a_commit(files: dict[str, str], code: int, findings: list[str], tmp_path: Path, hooks: Hooks) -> None:
    done = hooks(repository(tmp_path / "r", files), "pmlint", args="[--output-format, concise, --]")
    assert done.returncode == code, done.stdout + done.stderr
    assert lines_with(done.stdout, "PM602") == [
        f'{path}:32:3: error PM602 missing-owner: action item "Reject pool sizes below 20 in the configuration check." has no owner'
        for path in findings
    ]


def test_names_are_names(tmp_path: Path, hooks: Hooks) -> None:
    names = NAMES if os.name == "nt" else NAMES + NAMES_OF_POSIX
    names = tuple(name for name in names if os.name != "nt" or not set(name) & set('"*:'))
    folder = repository(tmp_path / "r", dict.fromkeys(names, BAD) | {"list/incident/a.md": "docs/postmortems/none.md"})
    before = worktree(folder)
    done = hooks(folder, "pmlint")
    assert done.returncode == 1, done.stdout + done.stderr
    told = [line.partition(":32:3: error")[0] for line in lines_with(done.stdout, "error PM602")]
    assert sorted(told) == sorted(name.replace("\n", "\\n").replace("\t", "\\t") for name in names)
    assert worktree(folder) == before


def test_only_what_the_commit_touches_is_judged(tmp_path: Path, hooks: Hooks) -> None:
    folder = repository(tmp_path / "r", {"docs/postmortems/old.md": BAD})
    run(folder, "git", "commit", "--quiet", "--message", "old")
    repository(folder, {"docs/postmortems/new.md": CLEAN})
    done = hooks(folder, "pmlint")
    assert (done.returncode, lines_with(done.stdout, "Checked")) == (
        0,
        ["Checked 1 postmortem: 0 errors, 0 warnings. Names known: 0."],
    ), done.stdout
    assert hooks(folder, "pmlint-all").returncode == 1


@pytest.mark.parametrize(
    ("changed", "code", "said"),
    [
        ({"docs/x.md": CLEAN}, 0, "(no files to check)"),
        ({".pmlint.yml": SETTINGS}, 1, "docs/old/old.md:32:3: error PM602"),
        ({"docs/postmortems/new.md": CLEAN}, 1, "docs/old/old.md:32:3: error PM602"),
    ],
    ids=["nothing of ours", "the settings", "a postmortem"],
)
def test_all_postmortems(changed: dict[str, str], code: int, said: str, tmp_path: Path, hooks: Hooks) -> None:
    folder = repository(tmp_path / "r", {"docs/old/old.md": BAD, ".pmlint.yml": SETTINGS.replace("\n", " # old\n")})
    run(folder, "git", "commit", "--quiet", "--message", "old")
    done = hooks(repository(folder, changed), "pmlint-all")
    assert done.returncode == code, done.stdout + done.stderr
    assert said in done.stdout


@pytest.mark.parametrize(
    ("files", "code", "said"),
    [
        ({".pmlint.yml": SETTINGS, "a/.pmlint.yaml": "extends: strict\n"}, 0, "a/.pmlint.yaml: the settings are valid"),
        (
            {".pmlint.yml": SETTINGS, "a/.pmlint.yaml": "rulse: 1\n"},
            1,
            "a/.pmlint.yaml:1:1: error: there is no key `rulse`",
        ),
        ({"-a/.pmlint.yml": "rulse: 1\n"}, 1, "-a/.pmlint.yml:1:1: error: there is no key `rulse`"),
        ({"pmlint.yml": "rulse: 1\n"}, 0, "(no files to check)"),
    ],
    ids=["valid", "a mistake", "named like a flag", "no settings"],
)
def test_settings(files: dict[str, str], code: int, said: str, tmp_path: Path, hooks: Hooks) -> None:
    done = hooks(repository(tmp_path / "r", files), "pmlint-config")
    assert done.returncode == code, done.stdout + done.stderr
    assert said in done.stdout


def test_a_team_tries_the_hooks(source: Path, hooks: Hooks, tmp_path: Path) -> None:
    folder = repository(
        tmp_path / "r", {"docs/postmortems/a.md": CLEAN, "docs/postmortems/b.md": BAD, ".pmlint.yml": SETTINGS}
    )
    done = run(folder, sys.executable, "-m", "pre_commit", "try-repo", str(source), "--all-files", "--color", "never")
    assert done.returncode == 1, done.stdout + done.stderr
    verdicts = [
        line.replace(".", "") for line in done.stdout.split("\n") if line.endswith(("Passed", "Failed", "Skipped"))
    ]
    assert verdicts == ["pmlintFailed", "pmlint (all postmortems)Failed", "pmlint (settings)Passed"]
    assert lines_with(done.stdout, "Checked") == ["Checked 2 postmortems: 1 error, 0 warnings. Names known: 0."] * 2
