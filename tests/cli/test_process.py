"""pmlint as a process: what it loads, and how it behaves at the ends of a pipe."""

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
HEAVY = {"yaml", "jsonschema", "git", "markdown_it", "importlib.metadata", "dataclasses", "argparse"}


def loaded_by(code: str) -> set[str]:
    """The heavy modules that are loaded after some code has run."""
    script = f"{code}\nimport sys, json; sys.stderr.write(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=True, env={"PYTHONPATH": str(ROOT)}
    )
    return set(json.loads(done.stderr)) & HEAVY


@pytest.mark.parametrize(
    ("code", "loaded"),
    [
        pytest.param("import pmlint.cli", set(), id="import"),
        pytest.param("from pmlint.cli import main; main(['--version'])", set(), id="--version"),
        pytest.param("from pmlint.cli import main; main(['version'])", {"argparse"}, id="version"),
    ],
)
def test_nothing_heavy_is_loaded(code: str, loaded: set[str]) -> None:
    assert loaded_by(code) == loaded


def test_the_console_script_and_the_module_agree(tmp_path: Path) -> None:
    module = subprocess.run([sys.executable, "-m", "pmlint", "--version"], cwd=ROOT, capture_output=True, check=True)
    assert module.stdout == run("--version").stdout


@pytest.mark.parametrize("format_name", ["full", "sarif"])
def test_a_closed_pipe_is_quiet(format_name: str, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    for number in range(200):
        (tmp_path / f"docs/{number}.md").write_text(BAD)
    command = (
        f"'{sys.executable}' -c '{START}' -q docs --output-format {format_name} | head -n 1; echo ${{PIPESTATUS[0]}}"
    )
    done = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, check=True, env=environment())
    assert done.stderr == b""
    assert done.stdout.splitlines()[-1] == b"1"


@pytest.mark.parametrize(
    ("format_name", "encoding"), [*((name, "ascii") for name in FORMATS), ("full", "cp1252"), ("full", "utf-8")]
)
def test_no_encoding_stops_a_report(format_name: str, encoding: str, tmp_path: Path) -> None:
    document = BAD.replace("Reject pool sizes", "Reject pool sizes ✖ 日本")
    done = run(
        "-", "-q", "--output-format", format_name, cwd=tmp_path, stdin=document.encode(), PYTHONIOENCODING=encoding
    )
    assert done.returncode == 1
    assert b"PM602" in done.stdout
    assert done.stderr == b""


NAME = b"a\xff\n::error::x ##[error]y.md"


@pytest.mark.skipif(sys.platform != "linux", reason="names that are not UTF-8")
@pytest.mark.parametrize(
    ("format_name", "shown"),
    [
        ("full", b"docs/a\\xff\\n::error::x #\\x23[error]y.md:32:3: error"),
        ("concise", b"docs/a\\xff\\n::error::x #\\x23[error]y.md:32:3: error"),
        ("json", b'"docs/a\\ufffd\\n::error::x #\\u0023[error]y.md"'),
        ("sarif", b'"docs/a%FF%0A%3A%3Aerror%3A%3Ax%20%23%23%5Berror%5Dy.md"'),
        ("github", b"file=docs/a\\xff%0A%3A%3Aerror%3A%3Ax #\\x23[error]y.md,line=32"),
        ("gitlab", b'"docs/a\\ufffd\\n::error::x #\\u0023[error]y.md"'),
        ("junit", b'name="docs/a\\xff\\n::error::x #\\x23[error]y.md"'),
        ("markdown", b"<code>docs/a\\xff\\n::error::x #\\x23[error]y.md</code>"),
    ],
)
def test_a_name_that_is_not_utf_8(format_name: str, shown: bytes, tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path) + b"/docs"
    os.mkdir(folder)  # noqa: PTH102 - a name in bytes
    with open(folder + b"/" + NAME, "wb") as file:  # noqa: PTH123 - a name in bytes
        file.write(BAD.encode())

    done = run("docs", "--output-format", format_name, cwd=tmp_path)

    assert done.returncode == 1, done.stderr
    assert shown in done.stdout
    commands = obeyed(done.stdout.decode()) + obeyed(done.stderr.decode())
    assert [one.name for one in commands] == (["error"] if format_name == "github" else [])


def test_an_interrupted_report_leaves_the_old_one(tmp_path: Path) -> None:
    (tmp_path / "r.json").write_text("old")
    done = run("-", "--report", "json=r.json", cwd=tmp_path, stdin=BAD.encode())
    assert done.returncode == 1
    assert json.loads((tmp_path / "r.json").read_text())["summary"]["errors"] == 1
    assert [path.name for path in tmp_path.iterdir()] == ["r.json"]
