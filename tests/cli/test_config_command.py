"""`pmlint config show` gives every value with its origin, and `pmlint rule` every page."""

import json
from pathlib import Path

import pytest

from pmlint.cli import main

SETTINGS = """\
extends: strict
timezone: UTC
sections:
  aliases: {root_cause: [What broke]}
rules:
  missing-due: warning
  learning: off
overrides:
  - files: ["old/*"]
    rules:
      missing-tracker: off
    reason: migrated
"""

SHOWN = [
    ((), 'extends: "strict"', ".pmlint.yml:1"),
    ((), 'timezone: "UTC"', ".pmlint.yml:2"),
    ((), "id-pattern: null", "default"),
    ((), 'actions.owner: "person"', "preset strict"),
    ((), 'full-review-severities: ["sev1", "sev2"]', "default"),
    ((), 'sections.aliases.root_cause: ["What broke"]', ".pmlint.yml:4"),
    ((), 'rules.missing-due: "warning"', ".pmlint.yml:6"),
    ((), 'rules.full-review-incomplete: "off"', ".pmlint.yml:7"),
    ((), 'rules.missing-owner: "error"', "preset strict"),
    ((), 'rules.missing-tracker: "error"', "preset strict"),
    (("old/a.md",), 'rules.missing-tracker: "off"', ".pmlint.yml:11"),
    (("new/a.md",), 'rules.missing-tracker: "error"', "preset strict"),
]


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".pmlint.yml").write_text(SETTINGS)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PMLINT_CONFIG", raising=False)
    return tmp_path


@pytest.mark.parametrize(("arguments", "said", "origin"), SHOWN)
def test_show(
    arguments: tuple[str, ...], said: str, origin: str, repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["config", "show", *arguments]) == 0
    rows = dict(line.split("  # ") for line in capsys.readouterr().out.splitlines())
    assert {key.rstrip(): value for key, value in rows.items()}[said] == origin


FLAGS = [
    (["--preset", "minimal"], 'extends: "minimal"', "--preset"),
    (["--severity", "PM602=info"], 'rules.missing-owner: "info"', "--severity"),
    (["--ignore", "PM602"], 'rules.missing-owner: "off"', "--ignore"),
    (["--select", "PM603"], 'rules.missing-owner: "off"', "--select"),
]


@pytest.mark.parametrize(("flags", "said", "origin"), FLAGS)
def test_flags_are_origins_too(
    flags: list[str], said: str, origin: str, repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--show-settings", *flags]) == 0
    rows = dict(line.split("  # ") for line in capsys.readouterr().out.splitlines())
    assert {key.rstrip(): value for key, value in rows.items()}[said] == origin


def test_places_are_told_from_the_working_directory(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (repository / "docs").mkdir()
    monkeypatch.chdir(repository / "docs")
    assert main(["config", "file"]) == 0
    assert capsys.readouterr().out == "../.pmlint.yml\n"
    (repository / ".pmlint.yml").write_text("rulse: 1")
    assert main(["config", "validate"]) == 2
    assert capsys.readouterr().err.startswith("../.pmlint.yml:1:1: error: there is no key `rulse`\n")


def test_a_rule_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rule", "missing-owner", "--output-format", "json"]) == 0
    rule = json.loads(capsys.readouterr().out)
    assert (rule["code"], rule["name"], rule["family"]) == ("PM602", "missing-owner", "actions")
    assert rule["severity"] == {"minimal": "error", "recommended": "error", "strict": "error"}
    assert "## How to fix" in rule["docs"]


@pytest.mark.parametrize("format_name", ["text", "markdown", "json"])
def test_every_rule_is_listed(format_name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rule", "--output-format", format_name]) == 0
    listed = capsys.readouterr().out
    assert all(code in listed for code in ("PM000", "PM101", "PM201", "PM602"))


def test_several_settings_files_are_validated(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / "a.yml").write_text("rulse: 1")
    (repository / "-b.yml").write_text("extends: strict")
    assert main(["config", "validate", "a.yml", ".pmlint.yml", "--", "-b.yml"]) == 2
    said = capsys.readouterr()
    assert said.err.startswith("a.yml:1:1: error: there is no key `rulse`\n")
    assert said.out == ".pmlint.yml: the settings are valid\n-b.yml: the settings are valid\n"


@pytest.mark.parametrize("arguments", [["show", "a", "b"], ["file", "a"], ["schema", "--", "a"]])
def test_a_path_too_many(arguments: list[str], repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config", *arguments]) == 2
    assert capsys.readouterr().err.startswith(f"pmlint: error: `{arguments[-1]}` is one argument too many\n")
