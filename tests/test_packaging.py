"""The wheel: built from the source archive, everything inside that a run needs, and it works where it is installed."""

import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).resolve().parent.parent
DATA = {".py", ".json", ".txt"}
"""Endings of the files in the package; `py.typed` has none of them."""


def run(*command: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command without what the tests' environment says of Python."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "PMLINT"))}
    return subprocess.run(
        list(map(str, command)), cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of source archive and wheel, the wheel built from the source archive."""
    folder = tmp_path_factory.mktemp("dist")
    done = run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT, folder=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def in_wheel(archives: Path) -> set[str]:
    """The paths of the files in the wheel."""
    with zipfile.ZipFile(next(archives.glob("*.whl"))) as wheel:
        return set(wheel.namelist())


@pytest.fixture(scope="module")
def installed(archives: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts folder of a new environment with the wheel in it; what pmlint needs comes from this one."""
    folder = tmp_path_factory.mktemp("installed") / "venv"
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    paths = {"base": str(folder), "platbase": str(folder)}
    scheme = "nt" if os.name == "nt" else "posix_prefix"  # that of every virtual environment
    scripts, packages = (Path(sysconfig.get_path(name, scheme, paths)) for name in ("scripts", "purelib"))
    # Comes after the new environment's own packages, and its .pth files are not read: no editable pmlint.
    (packages / "tests.pth").write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    wheel = next(archives.glob("*.whl"))
    pip = [sys.executable, "-m", "pip", "--python", scripts / "python", "--disable-pip-version-check"]
    done = run(*pip, "install", "--no-deps", "--no-index", wheel, folder=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return scripts


def test_the_wheel_holds_code_schemas_word_lists_and_presets(in_wheel: set[str]) -> None:
    expected = {f"pmlint/schemas/{file.name}" for file in (ROOT / "schemas").glob("*.schema.json")}
    package = (file for file in (ROOT / "pmlint").rglob("*") if file.is_file() and "__pycache__" not in file.parts)
    expected |= {file.relative_to(ROOT).as_posix() for file in package}
    assert {name for name in in_wheel if ".dist-info/" not in name} == expected
    assert {"pmlint/py.typed", "pmlint/schemas/postmortem.schema.json"} <= in_wheel
    assert any(PurePosixPath(name).match("pmlint/language/lexicon/*.txt") for name in in_wheel)


def test_the_wheel_holds_nothing_strange(in_wheel: set[str]) -> None:
    code = {PurePosixPath(name) for name in in_wheel if ".dist-info/" not in name}
    assert {path.parts[0] for path in code} == {"pmlint"}
    assert {path.suffix for path in code if path.name != "py.typed"} <= DATA
    facts = {name.partition(".dist-info/")[2] for name in in_wheel if ".dist-info/" in name}
    assert facts == {"METADATA", "WHEEL", "RECORD", "entry_points.txt", "licenses/LICENSE"}


def test_the_source_archive_holds_what_a_packager_needs_to_test(archives: Path) -> None:
    with tarfile.open(next(archives.glob("*.tar.gz"))) as source:
        names = {PurePosixPath(name).relative_to(PurePosixPath(name).parts[0]).as_posix() for name in source.getnames()}
    assert {"README.md", "LICENSE", "pyproject.toml", "tests/test_packaging.py", "examples/lessons.md"} <= names
    assert not [name for name in names if "__pycache__" in name]


def test_the_installed_wheel_lints_an_example(installed: Path, tmp_path: Path) -> None:
    for name in ("2026-02-11-checkout-pool.md", "2026-03-02-search-latency-bad.md"):
        (tmp_path / name).write_bytes((ROOT / "examples" / name).read_bytes())
    place = run(installed / "python", "-c", "import pmlint; print(pmlint.__file__)", folder=tmp_path)
    assert Path(place.stdout.strip()).is_relative_to(installed.parent), place.stderr
    good = run(installed / "pmlint", "-q", "2026-02-11-checkout-pool.md", folder=tmp_path)
    assert (good.returncode, good.stderr) == (0, ""), good.stdout
    bad = run(installed / "pmlint", "2026-03-02-search-latency-bad.md", "--output-format", "concise", folder=tmp_path)
    assert bad.returncode == 1, bad.stderr
    assert "2026-03-02-search-latency-bad.md:5:1: error PM102 unknown-key" in bad.stdout


def test_the_installed_wheel_tells_its_version(installed: Path, tmp_path: Path) -> None:
    told = run(installed / "pmlint", "--version", folder=tmp_path)
    facts = run(
        installed / "python", "-c", "import importlib.metadata as m; print(m.version('pmlint'))", folder=tmp_path
    )
    assert told.stdout == f"pmlint {facts.stdout}"
