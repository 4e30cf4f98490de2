"""pmlint as a process: what it loads, and how it behaves at the ends of a pipe."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from documents import CLEAN

ROOT = Path(__file__).parents[2]
BAD = CLEAN.replace(" Owner: @sam.", "")
HEAVY = {"yaml", "jsonschema", "git", "markdown_it", "importlib.metadata", "dataclasses", "argparse"}
START = "import sys; from pmlint.cli import main; sys.exit(main(sys.argv[1:]))"


def run(
    *arguments: str, cwd: Path = ROOT, stdin: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run pmlint as its console script would."""
    clean = {key: value for key, value in os.environ.items() if key not in {"PMLINT_CONFIG", "PMLINT_OUTPUT_FORMAT"}}
    return subprocess.run(
        [sys.executable, "-c", START, *arguments],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        check=False,
        env={**clean, "PYTHONPATH": str(ROOT), **environment},
    )


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


def test_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    for number in range(200):
        (tmp_path / f"docs/{number}.md").write_text(BAD)
    command = f"'{sys.executable}' -c '{START}' -q docs | head -n 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", command], cwd=tmp_path, capture_output=True, check=True, env={"PYTHONPATH": str(ROOT)}
    )
    assert done.stderr == b""
    assert done.stdout.splitlines()[-1] == b"1"


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_no_encoding_stops_a_report(encoding: str, tmp_path: Path) -> None:
    document = BAD.replace("Reject pool sizes", "Reject pool sizes ✖ 日本")
    done = run("-", "-q", cwd=tmp_path, stdin=document.encode(), PYTHONIOENCODING=encoding)
    assert done.returncode == 1
    assert b"PM602" in done.stdout
    assert done.stderr == b""


@pytest.mark.skipif(sys.platform != "linux", reason="names that are not UTF-8")
@pytest.mark.parametrize("format_name", ["full", "concise", "json"])
def test_a_name_that_is_not_utf_8(format_name: str, tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path) + b"/docs"
    os.mkdir(folder)  # noqa: PTH102 - a name in bytes
    with open(folder + b"/a\xff\n::error::x.md", "wb") as file:  # noqa: PTH123 - a name in bytes
        file.write(BAD.encode())

    done = run("docs", "--output-format", format_name, cwd=tmp_path)

    assert done.returncode == 1, done.stderr
    shown = {"json": b'"docs/a\\ufffd\\n::error::x.md"'}.get(format_name, b"docs/a\\xff\\n::error::x.md:32:3: error")
    assert shown in done.stdout
    assert not any(line.lstrip().startswith(b"::") for line in done.stdout.splitlines())


def test_an_interrupted_report_leaves_the_old_one(tmp_path: Path) -> None:
    (tmp_path / "r.json").write_text("old")
    done = run("-", "--report", "json=r.json", cwd=tmp_path, stdin=BAD.encode())
    assert done.returncode == 1
    assert json.loads((tmp_path / "r.json").read_text())["summary"]["errors"] == 1
    assert [path.name for path in tmp_path.iterdir()] == ["r.json"]
