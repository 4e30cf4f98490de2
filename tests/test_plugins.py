"""Rules of other packages: used where the settings name them, refused with the reason where they are not right."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from documents import CLEAN, with_front_matter

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples" / "plugin"
START = "import sys; from pmlint.cli import main; sys.exit(main(sys.argv[1:]))"
SETTINGS = "plugins: [acme]\n"
PAGE = (EXAMPLE / "acme_pmlint/metadata/missing_status_page.py").read_text(encoding="utf-8")
HEAD = PAGE.partition("from collections.abc")[0]
RULE = (
    "from pmlint.model.problem import Problem, Severity\n"
    "from pmlint.model.span import Span\n"
    "from pmlint.rule import rule\n\n\n"
    '@rule("{code}", severity=Severity.WARNING{facts})\n'
    "def check(document, context):\n    {body}\n"
)
YIELD = 'yield Problem(Span(1, 1, 1, 4), "found by acme", anchor="acme", about="")'


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example package, built as a wheel and put into a folder of its own."""
    folder = tmp_path_factory.mktemp("plugin")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, EXAMPLE]
    done = subprocess.run(list(map(str, build)), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        wheel.extractall(folder / "site")
    return folder / "site"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with a clean document and one that the example's rule finds."""
    root = tmp_path / "repository"
    (root / ".git").mkdir(parents=True)
    (root / "docs/postmortems").mkdir(parents=True)
    (root / "docs/postmortems/2026-02-11-a.md").write_text(CLEAN, encoding="utf-8")
    (root / ".pmlint.yml").write_text(SETTINGS)
    return root


def package(site: Path, files: dict[str, str], name: str = "acme", value: str = "acme_pmlint") -> Path:
    """A package as it is installed: its modules, and its name in the group of entry points."""
    for path, content in {"acme_pmlint/__init__.py": "", "acme_pmlint/metadata/__init__.py": "", **files}.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(content, encoding="utf-8")
    about = site / "acme_pmlint-1.0.dist-info"
    about.mkdir(exist_ok=True)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-pmlint\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text(f"[pmlint.rules]\n{name} = {value}\n")
    return site


def rule_file(body: str = YIELD, code: str = "ACME001", facts: str = "", head: str = HEAD) -> str:
    """The file of a rule."""
    return head + RULE.format(body=body, code=code, facts=facts)


def run(cwd: Path, site: Path | None, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run pmlint where `site` is a place of installed packages."""
    path = os.pathsep.join([str(ROOT), *([str(site)] if site else [])])
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PMLINT")}
    return subprocess.run(
        [sys.executable, "-c", START, *arguments],
        cwd=cwd, env={**environment, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


def found(done: subprocess.CompletedProcess[str]) -> list[tuple[str, str, str]]:
    """Code, rule and severity of the findings in a JSON report."""
    return [(one["code"], one["rule"], one["severity"]) for one in json.loads(done.stdout)["findings"]]


class TestExample:
    OWN = ("ACME001", "missing-status-page", "warning")

    def report(self, repository: Path, site: Path, settings: str, *flags: str) -> list[tuple[str, str, str]]:
        """The findings of family and letters of the plugin."""
        document = with_front_matter("severity: sev1", CLEAN)
        (repository / "docs/postmortems/2026-02-11-a.md").write_text(document, encoding="utf-8")
        (repository / ".pmlint.yml").write_text(settings)
        done = run(repository, site, "--output-format", "json", *flags)
        assert done.returncode in {0, 1}, done.stderr
        return [one for one in found(done) if one[0].startswith("ACME")]

    @pytest.mark.parametrize(
        ("settings", "flags", "expected"),
        [
            pytest.param(SETTINGS, "", "warning", id="used"),
            pytest.param("", "", None, id="not named"),
            pytest.param(SETTINGS + "rules: {missing-status-page: error}", "", "error", id="severity"),
            pytest.param(SETTINGS + "rules: {ACME: error}", "", "error", id="severity by letters"),
            pytest.param(SETTINGS + "rules: {metadata: error}", "", "error", id="severity by family"),
            pytest.param(SETTINGS + "rules: {ACME001: off}", "", None, id="off"),
            pytest.param(SETTINGS + "rules: {ACME001: {options: {severities: [sev2]}}}", "", None, id="option"),
            pytest.param(SETTINGS, "--select ACME001", "warning", id="selected"),
            pytest.param(SETTINGS, "--select PM6", None, id="another selected"),
            pytest.param(SETTINGS, "--ignore ACME", None, id="ignored by letters"),
            pytest.param(SETTINGS, "--preset minimal", None, id="minimal"),
            pytest.param(SETTINGS, "--preset strict", "error", id="strict"),
            pytest.param(SETTINGS, "--isolated", None, id="isolated"),
        ],
    )
    def test_takes_part(self, settings: str, flags: str, expected: str | None, repository: Path, example: Path) -> None:
        levels = [level for _, _, level in self.report(repository, example, settings, *flags.split())]
        assert levels == ([expected] if expected else [])

    def test_can_be_suppressed_and_accepted(self, repository: Path, example: Path) -> None:
        document = with_front_matter("severity: sev1", CLEAN)
        path = repository / "docs/postmortems/2026-02-11-a.md"
        path.write_text(f"{document}\n<!-- pmlint-ignore-file ACME001: nobody saw it -->\n", encoding="utf-8")
        states = json.loads(run(repository, example, "--output-format", "json", "--select", "ACME001,PM006").stdout)
        assert [one["state"] for one in states["findings"]] == ["suppressed"]
        path.write_text(document, encoding="utf-8")
        assert run(repository, example, "baseline", "create", "--select", "ACME001").returncode == 0
        done = run(
            repository, example, "--select", "ACME001", "--baseline", ".pmlint-baseline.json", "--output-format", "json"
        )
        assert [one["state"] for one in json.loads(done.stdout)["findings"]] == ["baseline"]

    def test_its_page(self, repository: Path, example: Path) -> None:
        for name in ("ACME001", "missing-status-page"):
            done = run(repository, example, "rule", name)
            assert done.stdout.startswith("ACME001 missing-status-page"), done.stderr
            assert "Add the address of the entry" in done.stdout
        assert "ACME001 missing-status-page" in run(repository, example, "rule").stdout
        (repository / ".pmlint.yml").write_text("")
        done = run(repository, example, "rule", "ACME001")
        assert (done.returncode, "there is no rule" in done.stderr) == (2, True)

    def test_an_option_that_is_wrong(self, repository: Path, example: Path) -> None:
        (repository / ".pmlint.yml").write_text(SETTINGS + "rules: {ACME001: {options: {severity: [sev2]}}}")
        done = run(repository, example)
        assert (done.returncode, "did you mean `severities`?" in done.stderr) == (2, True)

    def test_settings_show_and_validate_it(self, repository: Path, example: Path) -> None:
        assert "rules.missing-status-page" in run(repository, example, "config", "show").stdout
        assert run(repository, example, "config", "validate").returncode == 0
        assert run(repository, None, "config", "validate").returncode == 2


@pytest.mark.parametrize(
    ("files", "message"),
    [
        pytest.param({"acme_pmlint/metadata/x.py": "import nowhere_to_be_found"}, "cannot be loaded: ModuleNotFoundError", id="import"),
        pytest.param({"acme_pmlint/metadata/x.py": "def"}, "cannot be loaded: SyntaxError", id="syntax"),
        pytest.param({"acme_pmlint/metadata/x.py": "raise SystemExit(0)"}, "cannot be loaded: SystemExit", id="exit"),
        pytest.param({"acme_pmlint/__init__.py": "import sys; sys.exit(0)"}, "cannot be loaded: SystemExit", id="exit of the package"),
        pytest.param({}, "brings no rule", id="no rule"),
        pytest.param({"acme_pmlint/metadata/x.py": "check = 1"}, "has no `check` that `@rule` has made", id="no check"),
        pytest.param({"acme_pmlint/metadata/acme_check.py": rule_file(head="")}, "has a page without the part `## What it does`", id="no page"),
        pytest.param({"acme_pmlint/metadata/acme_check.py": rule_file(head=HEAD.replace("## Good", "## Fine"))}, "has a page without the part `## Good`", id="no good example"),
        pytest.param({"acme_pmlint/metadata/acme_check.py": rule_file(code="PM602")}, "has the code `PM602`, not capital letters other than PM", id="code of pmlint"),
        pytest.param({"acme_pmlint/metadata/acme_check.py": rule_file(code="acme1")}, "has the code `acme1`", id="code"),
        pytest.param({"acme_pmlint/metadata/missing_owner.py": rule_file()}, "`missing-owner` of the rule acme_pmlint.metadata.missing_owner is taken by pmlint", id="name of pmlint"),
        pytest.param({"acme_pmlint/metadata/one_thing.py": rule_file(), "acme_pmlint/metadata/other_thing.py": rule_file()}, "`ACME001` of the rule acme_pmlint.metadata.other_thing is taken by acme_pmlint.metadata.one_thing", id="code twice"),
        pytest.param({"acme_pmlint/metadata/acme_check.py": rule_file(facts=", essential=True")}, "is `essential` or `decisive`", id="essential"),
        pytest.param({"acme_pmlint/metadata/acme_check.py": rule_file(facts=", colour=1")}, "cannot be loaded: TypeError", id="unknown fact"),
        pytest.param({"acme_pmlint/metadata/acme_check.py": rule_file().replace("Severity.WARNING", "'warning'")}, "has a severity or an option of another type", id="severity as text"),
    ],
)  # fmt: skip
def test_refused(files: dict[str, str], message: str, repository: Path, tmp_path: Path) -> None:
    done = run(repository, package(tmp_path / "site", files))
    assert done.returncode == 2, done.stdout
    assert done.stderr.startswith(".pmlint.yml:1:1: error: ")
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_not_installed(repository: Path, tmp_path: Path) -> None:
    done = run(repository, None)
    assert (done.returncode, "the plugin `acme` is not installed" in done.stderr) == (2, True)
    done = run(repository, package(tmp_path / "site", {}, name="acmee"))
    assert "did you mean `acmee`?" in done.stderr


def test_what_is_not_named_is_not_loaded(repository: Path, tmp_path: Path) -> None:
    site = package(tmp_path / "site", {"acme_pmlint/__init__.py": "raise SystemExit(7)"})
    (repository / ".pmlint.yml").write_text("")
    assert run(repository, site).returncode == 0


@pytest.mark.parametrize("place", ["site", "docs/site", ".venv/lib/python3/site-packages"])
def test_never_from_the_checkout(place: str, repository: Path) -> None:
    site = package(repository / place, {"acme_pmlint/__init__.py": "print('RAN')\nraise SystemExit(0)"})
    done = run(repository, site)
    assert (done.returncode, "lies in the repository and is not loaded" in done.stderr) == (2, True)
    assert "RAN" not in done.stdout + done.stderr


def test_not_by_a_name_that_the_checkout_shadows(repository: Path, tmp_path: Path) -> None:
    site = package(tmp_path / "site", {"acme_pmlint/metadata/acme_check.py": rule_file()})
    (repository / "acme_pmlint").mkdir()
    (repository / "acme_pmlint/__init__.py").write_text("print('RAN')")
    done = run(repository, site)  # `python -c` looks in the working directory first
    assert (done.returncode, "lies in the repository" in done.stderr, "RAN" in done.stdout) == (2, True, False)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("raise ValueError('x')\n    yield", id="raises"),
        pytest.param("raise SystemExit(0)\n    yield", id="exits"),
        pytest.param("yield 'found'", id="yields a text"),
        pytest.param("yield Problem((1, 1, 1, 2), 'x')", id="span of another kind"),
        pytest.param("return 7", id="returns a number"),
    ],
)
def test_a_rule_that_crashes_is_told_and_the_others_go_on(body: str, repository: Path, tmp_path: Path) -> None:
    site = package(tmp_path / "site", {"acme_pmlint/metadata/acme_check.py": rule_file(body)})
    bad = CLEAN.replace(" Owner: @sam.", "")
    (repository / "docs/postmortems/2026-02-11-a.md").write_text(bad, encoding="utf-8")
    done = run(repository, site, "--output-format", "json", "--ignore", "PM700")
    assert done.returncode == 2
    assert [code for code, _, _ in found(done) if code in {"PM000", "PM602"}] == ["PM000", "PM602"]
    assert "acme-check failed on this document" in done.stdout


def test_what_a_plugin_prints_goes_aside(repository: Path, tmp_path: Path) -> None:
    files = {
        "acme_pmlint/__init__.py": "print('loaded')\n",
        "acme_pmlint/metadata/acme_check.py": rule_file(f"print('::error::forged')\n    {YIELD}"),
    }
    done = run(repository, package(tmp_path / "site", files), "--output-format", "json")
    assert [code for code, _, _ in found(done) if code == "ACME001"] == ["ACME001"]
    assert "loaded" in done.stderr
