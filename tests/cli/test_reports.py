"""Several reports of one run: where they go, and what becomes of them in CI."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from documents import CLEAN
from processes import ROOT, START, environment, run
from reports import obeyed

from pmlint.output.formats import FORMATS

BAD = CLEAN.replace(" Owner: @sam.", "")
IN_ACTIONS = {"GITHUB_ACTIONS": "true", "CI": "true"}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with a document that lacks something."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "docs/postmortems").mkdir(parents=True)
    (tmp_path / "docs/postmortems/a.md").write_text(BAD, encoding="utf-8")
    (tmp_path / ".pmlint.yml").write_text("people: {known: [Ines Ortega]}\n", encoding="utf-8")
    return tmp_path


def test_all_formats_at_once(repository: Path) -> None:
    flags = [f"--report={name}=out.{name}" for name in FORMATS]
    done = run(*flags, cwd=repository)
    assert done.returncode == 1
    assert b"Checked 1 postmortem: 1 error" in done.stdout
    assert done.stderr == b""
    for name in FORMATS:
        assert "PM602" in (repository / f"out.{name}").read_text(encoding="utf-8")
    assert [path.name for path in repository.glob(".pmlint-tmp-*")] == []


def test_a_file_is_the_same_in_every_environment(repository: Path) -> None:
    run(*(f"--report={name}=one.{name}" for name in FORMATS), cwd=repository)
    two = [f"--report={name}=two.{name}" for name in FORMATS]
    run(*two, "-q", "--output-format", "json", "--color", "always", cwd=repository, **IN_ACTIONS)
    for name in FORMATS:
        assert (repository / f"one.{name}").read_bytes() == (repository / f"two.{name}").read_bytes()


def test_a_report_that_cannot_be_written_stops_no_other(repository: Path) -> None:
    done = run("--report", "json=no/x.json", "--report", "sarif=x.sarif", cwd=repository)
    assert done.returncode == 2
    assert b"there is no folder no\n  make it first" in done.stderr.replace(b"\r", b"")
    assert json.loads((repository / "x.sarif").read_text())["version"] == "2.1.0"
    assert b"PM602" in done.stdout


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (["--report", "json=-"], b"`--output-format json` is for standard output"),
        (["--report", "json"], b"is not of the form FORMAT=FILE"),
        (["--report", "jsn=x"], b"did you mean `json`?"),
        (["--report", "json=x", "--report", "sarif=./x"], b"two reports are to be written to x"),
    ],
)
def test_mistakes(flags: list[str], said: bytes, repository: Path) -> None:
    done = run(*flags, cwd=repository)
    assert (done.returncode, said in done.stderr, done.stdout) == (2, True, b"")


def test_in_actions_there_is_a_log_and_then_annotations(repository: Path) -> None:
    done = run(cwd=repository, **IN_ACTIONS)
    lines = done.stdout.decode().splitlines()
    assert lines[0].startswith("::stop-commands::")
    word = lines[0].removeprefix("::stop-commands::")
    assert len(word) == 32
    end = lines.index(f"::{word}::")
    assert lines[1].startswith("docs/postmortems/a.md:32:3: error PM602 missing-owner")
    assert lines[end - 1].startswith("Checked 1 postmortem")
    assert [one.properties["file"] for one in obeyed(done.stdout.decode())] == ["docs/postmortems/a.md"]
    assert run(cwd=repository, **IN_ACTIONS).stdout.splitlines()[0] != done.stdout.splitlines()[0]


@pytest.mark.parametrize("name", ["full", "concise", "json", "github"])
def test_a_format_that_is_chosen_is_the_only_one(name: str, repository: Path) -> None:
    plain, chosen = (run("--output-format", name, cwd=repository, **more) for more in ({"CI": "true"}, IN_ACTIONS))
    fences = 2 if name in {"full", "concise"} else 0
    lines = chosen.stdout.splitlines()
    assert lines[1:-1] if fences else lines == plain.stdout.splitlines()
    assert len(lines) == len(plain.stdout.splitlines()) + fences
    by_environment = run(cwd=repository, PMLINT_OUTPUT_FORMAT=name, **IN_ACTIONS)
    assert len(by_environment.stdout.splitlines()) == len(lines)


def test_a_log_in_a_file_has_no_fence(repository: Path) -> None:
    with (repository / "log").open("wb") as log:
        command = [sys.executable, "-c", START, "--output-format", "concise"]
        subprocess.run(
            command, cwd=repository, stdout=log, check=False, stderr=subprocess.PIPE, env=environment(**IN_ACTIONS)
        )
    assert (repository / "log").read_bytes().startswith(b"docs/postmortems/a.md:32:3")


@pytest.mark.skipif(sys.platform == "win32", reason="a name with colons")
def test_a_document_cannot_speak_in_the_log_of_actions(repository: Path) -> None:
    words = "Rejects ##[error]x ::error::y"
    document = BAD.replace("- Reject pool sizes", f"- {words}\r::add-mask::z\u2028::error::q")
    (repository / "docs/postmortems/a.md").write_bytes(document.encode())
    (repository / "docs/postmortems/::error::b.md").write_bytes(BAD.encode())
    done = run("docs", "no such ::error::\n::error::file.md", "-v", "--statistics", cwd=repository, **IN_ACTIONS)
    commands = obeyed(done.stdout.decode())
    assert commands
    assert {one.name for one in commands} <= {"error", "warning", "notice"}
    assert all(one.properties["title"].startswith(("PM", "pmlint")) for one in commands)
    assert obeyed(done.stderr.decode()) == []


@pytest.mark.parametrize("name", ["concise", "github", "junit"])
def test_statistics_stand_beside_every_format(name: str, repository: Path) -> None:
    plain = run("--output-format", name, cwd=repository)
    counted = run("--output-format", name, "--statistics", cwd=repository)
    assert counted.stdout == plain.stdout
    assert b"     1 error   PM602 missing-owner" in counted.stderr


def test_lines_on_the_web_are_linked_where_ci_says_where(repository: Path) -> None:
    where = {"GITHUB_SERVER_URL": "https://github.com", "GITHUB_REPOSITORY": "acme/shop", "GITHUB_SHA": "ab" * 20}
    run("--report", "markdown=x.md", cwd=repository, **where)
    line = f"(https://github.com/acme/shop/blob/{'ab' * 20}/docs/postmortems/a.md?plain=1#L32)"
    assert line in (repository / "x.md").read_text(encoding="utf-8")
    run(
        "--report",
        "markdown=x.md",
        cwd=repository,
        CI_PROJECT_URL="https://gitlab.example/a/b",
        CI_COMMIT_SHA="ab" * 20,
    )
    assert "(https://gitlab.example/a/b/-/blob/abab" in (repository / "x.md").read_text(encoding="utf-8")
    run("--report", "markdown=x.md", cwd=repository, **{**where, "GITHUB_REPOSITORY": "acme/shop](x"})
    assert "| 32 | :x: |" in (repository / "x.md").read_text(encoding="utf-8")


def test_all_documents_have_a_test_and_what_failed_too(repository: Path) -> None:
    (repository / "docs/postmortems/b.md").write_text(CLEAN, encoding="utf-8")
    done = run("docs", "missing.md", "--output-format", "junit", cwd=repository)
    assert done.returncode == 2
    assert b'<testcase name="nothing to report" classname="docs/postmortems/b.md" time="0"/>' in done.stdout
    assert b'<error type="not done" message="missing.md: ' in done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device")
@pytest.mark.parametrize("name", ["full", "github", "sarif"])
def test_a_full_disk_is_said_and_stops_no_file(name: str, repository: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-c", START, "--output-format", name, "--report", "json=x.json"],
            cwd=repository, stdout=full, stderr=subprocess.PIPE, check=False, env=environment(),
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.startswith(b"pmlint: error: standard output cannot be written: no space left on device\n")
    assert b"Traceback" not in done.stderr
    assert json.loads((repository / "x.json").read_text())["summary"]["errors"] == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device")
def test_standard_error_that_is_full_changes_nothing(repository: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-c", START, "--output-format", "concise", "--statistics"]
        done = subprocess.run(
            command, cwd=repository, stdout=subprocess.PIPE, stderr=full, check=False, env=environment()
        )
    assert (done.returncode, done.stdout.count(b"\n")) == (1, 1)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own")
@pytest.mark.parametrize("target", ["outside/secret.txt", "repository/.git/config"])
def test_nothing_outside_the_repository_is_quoted(target: str, tmp_path: Path) -> None:
    repository = tmp_path / "repository"
    (repository / "docs/postmortems").mkdir(parents=True)
    (repository / ".git").mkdir()
    (tmp_path / "outside").mkdir()
    (tmp_path / target).write_text("# Hush hush\n\n## Action items\n- Hush hush now\n", encoding="utf-8")
    os.symlink(tmp_path / target, repository / "docs/postmortems/a.md")  # noqa: PTH211 - reads like `ln -s`
    done = run("-v", *(f"--report={name}=out.{name}" for name in FORMATS), cwd=repository)
    assert done.returncode == 2
    assert b"ush hush" not in done.stdout + done.stderr
    assert all("ush hush" not in (repository / f"out.{name}").read_text(encoding="utf-8") for name in FORMATS)


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of its own")
@pytest.mark.parametrize("closed", ["1", "2"])
def test_a_stream_that_is_closed_changes_nothing(closed: str, repository: Path) -> None:
    command = f"'{sys.executable}' -c '{START}' --report json=x.json {closed}>&-"
    done = subprocess.run(["bash", "-c", command], cwd=repository, check=False, capture_output=True, env=environment())
    assert (done.returncode, done.stderr) == (1, b"")
    assert json.loads((repository / "x.json").read_text())["summary"]["errors"] == 1


def test_help_names_the_formats() -> None:
    done = run("check", "--help", cwd=ROOT)
    assert all(name.encode() in done.stdout for name in FORMATS)
